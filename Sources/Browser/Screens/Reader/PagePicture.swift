import NewsModel
import TextUI

/// Draws a laid-out report with its figures; used by the reader and by articles side by side.
struct PagePicture {
  let page: ReaderPage
  let claims: [Claim]
  /// The figure under the cursor: an index into the page's figures.
  var current: Int?
  /// Where searched words stand, in Unicode scalars.
  var found: [Range<Int>] = []
  var match: Range<Int>?

  /// Draws the lines from `top`; the figures' numbers stand in the `margin` columns left of `rect`.
  func draw(from top: Int, in rect: Rect, margin: Int, on canvas: inout Canvas) {
    for offset in 0..<rect.height where page.lines.indices.contains(top + offset) {
      let (index, y) = (top + offset, rect.y + offset)
      draw(page.lines[index], x: rect.x, y: y, width: rect.width, on: &canvas)
      if margin > 0, rect.x >= margin { drawNumbers(line: index, rect.x, y, margin, on: &canvas) }
    }
    if page.lines.count > top + rect.height, rect.height > 3, margin > 0, rect.x >= margin {
      canvas.put("↓", x: rect.x - margin, y: rect.bottom - 1, style: Theme.muted, maxWidth: 1)
    }
  }

  private func draw(_ line: ReaderPage.Line, x: Int, y: Int, width: Int, on canvas: inout Canvas) {
    switch line {
    case .title(let text): canvas.put(text, x: x, y: y, style: Theme.heading, maxWidth: width)
    case .about(let text): canvas.put(text, x: x, y: y, style: Theme.muted, maxWidth: width)
    case .link(let text):
      let used = canvas.put(text, x: x, y: y, style: Theme.link, maxWidth: width)
      canvas.link(Rect(x: x, y: y, width: used, height: 1), to: page.address ?? text)
    case .gone(let text): canvas.put(text, x: x, y: y, style: Theme.disputed, maxWidth: width)
    case .fresh(let text): canvas.put(text, x: x, y: y, style: Theme.figure, maxWidth: width)
    case .heading(let text): canvas.put(text, x: x, y: y, style: Theme.muted, maxWidth: width)
    case .unplaced(let number, let text):
      let style = current == number - 1 ? Theme.currentFigure : Theme.figure
      canvas.put(text, x: x, y: y, style: style, maxWidth: width)
    case .headline(let line):
      canvas.put(line.text, x: x, y: y, style: Theme.heading, maxWidth: width, ellipsis: false)
      highlight(line, x: x, y: y, on: &canvas)
    case .text(let line):
      canvas.put(line.text, x: x, y: y, maxWidth: width, ellipsis: false)
      highlight(line, x: x, y: y, on: &canvas)
    case .blank: break
    }
  }

  private func highlight(_ line: WrappedLine, x: Int, y: Int, on canvas: inout Canvas) {
    for (index, figure) in page.figures.enumerated() where index != current {
      let isRejected =
        claims.indices.contains(figure.claim) && claims[figure.claim].status == .rejected
      paint(figure.range, isRejected ? Theme.muted : Theme.figure, line, x, y, on: &canvas)
    }
    if let current, page.figures.indices.contains(current) {
      paint(page.figures[current].range, Theme.currentFigure, line, x, y, on: &canvas)
    }
    for position in found {
      paint(position, position == match ? Theme.cursor : Theme.found, line, x, y, on: &canvas)
    }
  }

  private func paint(
    _ range: Range<Int>?, _ style: Style, _ line: WrappedLine, _ x: Int, _ y: Int,
    on canvas: inout Canvas
  ) {
    guard let range, let columns = line.columns(of: range) else { return }
    let rect = Rect(x: x + columns.lowerBound, y: y, width: columns.count, height: 1)
    canvas.restyle(rect, style)
  }

  /// The numbers of the figures that begin on a line, right-aligned in the margin.
  private func drawNumbers(
    line: Int, _ x: Int, _ y: Int, _ margin: Int, on canvas: inout Canvas
  ) {
    let numbers = page.figures.indices.filter { page.figures[$0].line == line }
    guard let first = numbers.first else { return }
    let isCurrent = current.map(numbers.contains) ?? false
    let shown = numbers.map { page.figures[$0].claim }.filter(claims.indices.contains)
    let sign = ClaimWords.sign(shown.map { claims[$0] })
    let full = sign + label(first + 1, (numbers.last ?? first) + 1)
    let words = full.count < margin ? full : "\(sign)\(first + 1)…"
    canvas.putRight(
      words, right: x - 1, y: y, style: isCurrent ? Theme.disputed : Theme.figure,
      maxWidth: margin - 1)
  }

  private func label(_ first: Int, _ last: Int) -> String {
    first == last ? "\(first)" : last == first + 1 ? "\(first),\(last)" : "\(first)–\(last)"
  }
}
