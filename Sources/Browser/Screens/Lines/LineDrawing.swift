import NewsModel
import TextUI

extension Canvas {
  /// A line that is typed into, in the row above the hints or so many rows above that.
  fileprivate mutating func drawLine(_ prompt: String, _ line: LineEditor, above rows: Int = 0) {
    let y = lineRow - rows
    fill(Rect(x: 0, y: y, width: size.width, height: 1))
    let used = 1 + put(prompt + " ", x: 1, y: y, style: Theme.key, maxWidth: size.width)
    draw(line, x: used, y: y, width: size.width - used - 1)
  }

  fileprivate var lineRow: Int { (Frame(size).hintRow ?? size.height) - 1 }
}

extension SearchState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    canvas.drawLine("/", line)
  }
}

extension FindState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    canvas.drawLine("/", line)
  }
}

extension FilterLineState {
  /// The filter, and below it what is wrong with it, with a caret under the place.
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let y = canvas.lineRow - 2
    canvas.drawLine("filter", line, above: 2)
    canvas.fill(Rect(x: 0, y: y + 1, width: shell.size.width, height: 2))
    canvas.put(helpWords(), x: 8, y: y + 2, maxWidth: shell.size.width - 9)
    if mistake == nil, let words = unknownValue {
      canvas.put(words, x: 8, y: y + 1, style: Theme.mistake, maxWidth: shell.size.width - 9)
      return
    }
    guard let mistake else {
      let words = FilterWords(names: shell.names).title(filter)
      canvas.put(
        words.isEmpty ? "every incident" : words, x: 8, y: y + 1, style: Theme.filter,
        maxWidth: shell.size.width - 9)
      return
    }
    draw(mistake, y: y + 1, on: &canvas)
  }

  /// What fits where the cursor is: values with their counts, or what a mistake leaves out.
  private func helpWords() -> StyledLine {
    guard typed != nil, let finding else {
      if let expected = mistake?.expected, !expected.isEmpty {
        return StyledLine("fits here  " + expected.joined(separator: " "), Theme.muted)
      }
      return StyledLine(
        "for example  country:mali killed>=10 date:2024-09..2024-10 -group:isgs \"airport\"",
        Theme.muted)
    }
    let counts =
      switch finding {
      case .matches(let counts), .nothing(let counts): counts
      }
    var words = StyledLine("Tab  ", Theme.key)
    if counts.isEmpty { words = StyledLine() }
    for count in counts.prefix(12) {
      words = words.adding(count.label).adding(
        " \(FigureText.grouped(count.count))   ", Theme.muted)
    }
    return words
  }

  private func draw(
    _ mistake: FilterLineState.Mistake, y: Int, on canvas: inout Canvas
  ) {
    let size = canvas.size
    let view = line.view(width: size.width - 9)
    let hidden = line.text.count - view.text.count
    let caret =
      8
      + max(0, GlyphWidth.columns(of: String(view.text.prefix(max(0, mistake.position - hidden)))))
    let words = mistake.message
    let width = GlyphWidth.columns(of: words)
    canvas.put("^", x: min(caret, size.width - 1), y: y, style: Theme.mistake)
    if caret + 2 + width <= size.width || caret < size.width / 3 {
      canvas.put(words, x: caret + 2, y: y, style: Theme.mistake, maxWidth: size.width - caret - 3)
    } else {
      canvas.putRight(words, right: caret - 1, y: y, style: Theme.mistake, maxWidth: caret - 2)
    }
  }
}

extension SortMenuState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let rows = SortKey.allCases
    let width = min(shell.size.width, 58)
    let height = min(shell.size.height, rows.count + 2)
    let rect = Rect(
      x: (shell.size.width - width) / 2, y: min(3, max(0, shell.size.height - height)),
      width: width,
      height: height)
    let inside = canvas.panel(rect, title: "Sort by")
    for (offset, key) in rows.enumerated() where offset < inside.height {
      let isCursor = offset == cursor
      let style = isCursor ? Theme.cursor : Theme.text
      let y = inside.y + offset
      if isCursor {
        canvas.fill(Rect(x: inside.x, y: y, width: inside.width, height: 1), style: style)
      }
      let isNow = key == shell.incidents.sort
      canvas.put(isNow ? "✓" : " ", x: inside.x, y: y, style: isCursor ? style : Theme.mark)
      let used = canvas.put(
        key.title, x: inside.x + 2, y: y, style: style, maxWidth: inside.width - 2)
      let next = isNow ? !shell.incidents.isDescending : key.startsDescending
      let words = key.words(descending: next)
      guard isCursor, used + 4 + words.count <= inside.width else { continue }
      canvas.putRight("→ " + words, right: inside.right, y: y, style: style, maxWidth: inside.width)
    }
  }
}
