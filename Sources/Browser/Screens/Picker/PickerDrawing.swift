import NewsModel
import TextUI

/// Where the picker stands: over the pane on wide screens, over the right half of the list on narrow ones.
struct PickerLayout {
  let panel: Rect
  let line: Rect
  let rows: Rect

  init(_ size: Size) {
    let frame = Frame(size)
    let half = size.width >= 120 ? max(48, size.width * 34 / 100) : max(40, size.width / 2)
    let width = min(size.width, half)
    panel = Rect(
      x: size.width - width, y: frame.body.y, width: width, height: frame.body.height)
    let inside = panel.inside
    line = Rect(x: inside.x, y: inside.y, width: inside.width, height: min(1, inside.height))
    rows = Rect(x: inside.x, y: inside.y + 2, width: inside.width, height: inside.height - 2)
  }
}

extension Rect {
  /// What a panel's frame leaves.
  var inside: Rect {
    width < 4 || height < 3
      ? self : Rect(x: x + 2, y: y + 1, width: width - 4, height: height - 2)
  }
}

extension PickerState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let layout = PickerLayout(shell.size)
    let title = field == .country ? "Country" : "Group"
    _ = canvas.panel(layout.panel, title: title)
    let prompt = canvas.put(
      "find ", x: layout.line.x, y: layout.line.y, style: Theme.muted, maxWidth: layout.line.width)
    canvas.draw(
      line, x: layout.line.x + prompt, y: layout.line.y, width: layout.line.width - prompt)
    guard counts != nil else {
      canvas.put(
        "counting…", x: layout.rows.x, y: layout.rows.y, style: Theme.muted,
        maxWidth: layout.rows.width)
      return
    }
    if rows.isEmpty { drawNoMatch(layout, on: &canvas, in: shell) }
    for (offset, index) in cursor.visible.enumerated()
    where rows.indices.contains(index) {
      let isCursor = index == cursor.index
      draw(
        rows[index], isCursor: isCursor, y: layout.rows.y + offset, layout, on: &canvas, in: shell)
    }
  }

  private func drawNoMatch(_ layout: PickerLayout, on canvas: inout Canvas, in shell: BrowserState)
  {
    let what = field == .country ? "country" : "group"
    let words =
      line.isEmpty
      ? "No \(what) under this filter." : "No \(what) here is called “\(line.text)”."
    canvas.put(StyledLine.wrapped(words, Theme.muted, width: layout.rows.width), in: layout.rows)
  }

  private func draw(
    _ row: PickerState.Row, isCursor: Bool, y: Int, _ layout: PickerLayout, on canvas: inout Canvas,
    in shell: BrowserState
  ) {
    let rect = layout.rows
    let style = isCursor ? Theme.cursor : Theme.text
    if isCursor { canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), style: style) }
    guard case .value(let count) = row else {
      let words = field == .country ? "any country" : "any group"
      canvas.put(
        words, x: rect.x + 2, y: y, style: isCursor ? style : Theme.muted, maxWidth: rect.width - 2)
      return
    }
    let sign = isIncluded(row) ? "✓" : isExcluded(row) ? "−" : " "
    canvas.put(sign, x: rect.x, y: y, style: isCursor ? style : Theme.mark, maxWidth: rect.width)
    let number = FigureText.grouped(count.count)
    canvas.putRight(number, right: rect.right, y: y, style: style, maxWidth: 9)
    let room = rect.width - 2 - number.count - 1
    let used = canvas.put(count.label, x: rect.x + 2, y: y, style: style, maxWidth: room)
    guard !count.detail.isEmpty, count.detail != count.label, room - used > 5 else { return }
    canvas.put(
      count.detail, x: rect.x + 2 + used + 2, y: y, style: isCursor ? style : Theme.muted,
      maxWidth: room - used - 2)
  }
}
