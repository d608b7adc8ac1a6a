import NewsModel
import TextUI

/// The help screen takes the whole body.
struct HelpLayout {
  let line: Rect
  let rows: Rect

  init(_ size: Size) {
    let body = Frame(size).body
    line = Rect(x: 1, y: body.y, width: body.width - 2, height: min(1, body.height))
    rows = Rect(x: 1, y: body.y + 2, width: body.width - 2, height: body.height - 2)
  }
}

/// The palette stands in the upper middle.
struct PaletteLayout {
  let panel: Rect
  let line: Rect
  let rows: Rect

  init(_ size: Size) {
    let frame = Frame(size)
    let width = min(size.width, 64)
    panel = Rect(
      x: (size.width - width) / 2, y: frame.body.y, width: width,
      height: min(frame.body.height, 20))
    let inside = panel.inside
    line = Rect(x: inside.x, y: inside.y, width: inside.width, height: min(1, inside.height))
    rows = Rect(x: inside.x, y: inside.y + 2, width: inside.width, height: inside.height - 2)
  }
}

extension HelpState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let layout = HelpLayout(shell.size)
    canvas.fill(Rect(shell.size))
    if layout.line.y > 0 {
      var title = TitleLine(name: StyledLine("Help", Theme.heading))
      title.facts = [StyledLine("every key, by screen; type to search by key or word", Theme.muted)]
      canvas.drawTitle(title)
    }
    let prompt = canvas.put(
      "find ", x: layout.line.x, y: layout.line.y, style: Theme.muted, maxWidth: layout.line.width)
    canvas.draw(
      line, x: layout.line.x + prompt, y: layout.line.y, width: layout.line.width - prompt)
    if rows.isEmpty {
      canvas.put(
        "No key or command matches.", x: layout.rows.x, y: layout.rows.y,
        style: Theme.muted, maxWidth: layout.rows.width)
    }
    for (offset, row) in rows.dropFirst(top).prefix(layout.rows.height).enumerated() {
      draw(row, y: layout.rows.y + offset, layout.rows, on: &canvas)
    }
  }

  private func draw(_ row: HelpState.Row, y: Int, _ rect: Rect, on canvas: inout Canvas) {
    switch row {
    case .blank: break
    case .heading(let title):
      canvas.put(title, x: rect.x, y: y, style: Theme.heading, maxWidth: rect.width)
    case .command(let keys, let help):
      let keyWidth = min(18, rect.width / 4)
      canvas.put(keys, x: rect.x + 2, y: y, style: Theme.key, maxWidth: keyWidth - 1)
      canvas.put(
        help, x: rect.x + 2 + keyWidth, y: y, maxWidth: max(0, rect.width - keyWidth - 2))
    }
  }
}

extension PaletteState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let layout = PaletteLayout(shell.size)
    _ = canvas.panel(layout.panel, title: "Command")
    let prompt = canvas.put(
      ": ", x: layout.line.x, y: layout.line.y, style: Theme.key, maxWidth: layout.line.width)
    canvas.draw(
      line, x: layout.line.x + prompt, y: layout.line.y,
      width: layout.line.width - prompt)
    if rows.isEmpty {
      canvas.put(
        "No command or filter matches.", x: layout.rows.x, y: layout.rows.y, style: Theme.muted,
        maxWidth: layout.rows.width)
    }
    for (offset, index) in cursor.visible.enumerated()
    where rows.indices.contains(index) {
      let style = index == cursor.index ? Theme.cursor : Theme.text
      let rect = Rect(
        x: layout.rows.x, y: layout.rows.y + offset, width: layout.rows.width, height: 1)
      canvas.fill(rect, style: style)
      switch rows[index] {
      case .command(let command):
        canvas.put(command.name, x: rect.x + 1, y: rect.y, style: style, maxWidth: rect.width - 12)
        let keys = command.keys.map(\.name).prefix(2).joined(separator: "  ")
        canvas.putRight(keys, right: rect.right - 1, y: rect.y, style: style, maxWidth: 12)
      case .filter(let filter):
        let name = (filter.isWatch ? "watch " : "filter ") + filter.name + "  "
        let used = canvas.put(
          name, x: rect.x + 1, y: rect.y, style: style, maxWidth: rect.width - 2)
        canvas.put(
          filter.text, x: rect.x + 1 + used, y: rect.y,
          style: index == cursor.index ? style : Theme.filter,
          maxWidth: max(0, rect.width - 2 - used))
      }
    }
  }
}
