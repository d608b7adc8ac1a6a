import NewsModel
import TextUI

extension BrowserState {
  /// The row that a line is typed into: the one above the hints.
  private var lineRow: Int { (Frame(size).hintRow ?? size.height) - 1 }

  func draw(_ search: SearchState, on canvas: inout Canvas) {
    drawLine("/", search.line, y: lineRow, on: &canvas)
  }

  func draw(_ find: FindState, on canvas: inout Canvas) {
    drawLine("/", find.line, y: lineRow, on: &canvas)
  }

  private func drawLine(_ prompt: String, _ line: LineEditor, y: Int, on canvas: inout Canvas) {
    canvas.fill(Rect(x: 0, y: y, width: size.width, height: 1))
    let used = 1 + canvas.put(prompt + " ", x: 1, y: y, style: Theme.key, maxWidth: size.width)
    canvas.draw(line, x: used, y: y, width: size.width - used - 1)
  }

  /// The filter, and below it what is wrong with it, with a caret under the place.
  func draw(_ line: FilterLineState, on canvas: inout Canvas) {
    let y = lineRow - 2
    drawLine("filter", line.line, y: y, on: &canvas)
    canvas.fill(Rect(x: 0, y: y + 1, width: size.width, height: 2))
    canvas.put(helpWords(line), x: 8, y: y + 2, maxWidth: size.width - 9)
    if line.mistake == nil, let words = line.unknownValue {
      canvas.put(words, x: 8, y: y + 1, style: Theme.mistake, maxWidth: size.width - 9)
      return
    }
    guard let mistake = line.mistake else {
      let words = FilterWords(names: names).title(line.filter)
      canvas.put(
        words.isEmpty ? "every incident" : words, x: 8, y: y + 1, style: Theme.filter,
        maxWidth: size.width - 9)
      return
    }
    draw(mistake, line.line, y: y + 1, on: &canvas)
  }

  /// What fits where the cursor is: values with their counts, or what a mistake leaves out.
  private func helpWords(_ line: FilterLineState) -> StyledLine {
    guard line.typed != nil, let finding = line.finding else {
      if let expected = line.mistake?.expected, !expected.isEmpty {
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
    _ mistake: FilterLineState.Mistake, _ line: LineEditor, y: Int, on canvas: inout Canvas
  ) {
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

  func draw(_ menu: SortMenuState, on canvas: inout Canvas) {
    let rows = SortKey.allCases
    let width = min(size.width, 58)
    let height = min(size.height, rows.count + 2)
    let rect = Rect(
      x: (size.width - width) / 2, y: min(3, max(0, size.height - height)), width: width,
      height: height)
    let inside = canvas.panel(rect, title: "Sort by")
    for (offset, key) in rows.enumerated() where offset < inside.height {
      let isCursor = offset == menu.cursor
      let style = isCursor ? Theme.cursor : Theme.text
      let y = inside.y + offset
      if isCursor {
        canvas.fill(Rect(x: inside.x, y: y, width: inside.width, height: 1), style: style)
      }
      let isNow = key == incidents.sort
      canvas.put(isNow ? "✓" : " ", x: inside.x, y: y, style: isCursor ? style : Theme.mark)
      let used = canvas.put(
        key.title, x: inside.x + 2, y: y, style: style, maxWidth: inside.width - 2)
      let next = isNow ? !incidents.isDescending : key.startsDescending
      let words = key.words(descending: next)
      guard isCursor, used + 4 + words.count <= inside.width else { continue }
      canvas.putRight("→ " + words, right: inside.right, y: y, style: style, maxWidth: inside.width)
    }
  }
}
