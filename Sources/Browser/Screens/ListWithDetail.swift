import NewsModel
import TextUI

/// A screen that is a list with heads above it and the row under the cursor in full below it.
///
/// It says what stands where; layout, drawing, scrolling and clicks are the same for all of them.
protocol ListWithDetail: ListScreen {
  associatedtype Row
  /// Nil until the answer.
  var rows: [Row]? { get }
  var cursor: ListCursor { get set }
  /// What is said where there are no rows.
  static var emptyWords: String { get }
  static func columns(_ size: Size) -> [TableColumn]
  /// Lines of a body that the detail takes, the rule above it included; 0 for none.
  static func detailHeight(body: Int) -> Int
  /// The key that shows what the detail has no room for.
  static var detailKey: String? { get }

  func title(in shell: BrowserState) -> TitleLine
  /// A row's words, one for each column, with their looks.
  func cells(_ row: Row, isCursor: Bool, in table: TableLayout) -> [(text: String, style: Style)]
  /// The row under the cursor in full.
  func detail(_ row: Row, width: Int, height: Int) -> [StyledLine]
}

/// Heads, rows and detail of such a screen.
struct ListWithDetailLayout {
  let titles: Rect
  let rows: Rect
  let detail: Rect
  let table: TableLayout

  init(_ size: Size, detail: (Int) -> Int, columns: [TableColumn]) {
    let body = Frame(size).body
    let height = detail(body.height)
    titles = Rect(x: 0, y: body.y, width: body.width, height: min(1, body.height))
    rows = Rect(x: 0, y: body.y + 1, width: body.width, height: max(0, body.height - 1 - height))
    self.detail = Rect(x: 0, y: rows.bottom, width: body.width, height: height)
    table = TableLayout(columns, width: max(0, size.width - 4), gap: 2)
  }
}

extension ListWithDetail {
  static var detailKey: String? { nil }

  static func layout(_ size: Size) -> ListWithDetailLayout {
    ListWithDetailLayout(size, detail: detailHeight, columns: columns(size))
  }

  static func rows(_ size: Size) -> Rect { layout(size).rows }

  var current: Row? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  mutating func move(_ action: Action) { cursor.move(action) }

  mutating func fit(in shell: BrowserState) {
    cursor.setHeight(Self.layout(shell.size).rows.height)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let layout = Self.layout(shell.size)
    if layout.titles.y > 0 { canvas.drawTitle(title(in: shell)) }
    guard let rows, !rows.isEmpty else {
      canvas.putNoRows(rows == nil ? "opening…" : Self.emptyWords, y: layout.rows.y)
      return
    }
    canvas.putTitles(of: layout.table, x: 3, y: layout.titles.y, style: Theme.heading)
    for (offset, index) in cursor.visible.enumerated() where rows.indices.contains(index) {
      let y = layout.rows.y + offset
      let isCursor = index == cursor.index
      if isCursor { canvas.putCursorBar(y: y) }
      for (column, cell) in cells(rows[index], isCursor: isCursor, in: layout.table).enumerated() {
        canvas.put(cell.text, in: column, of: layout.table, x: 3, y: y, style: cell.style)
      }
    }
    drawDetail(layout, on: &canvas)
  }

  private func drawDetail(_ layout: ListWithDetailLayout, on canvas: inout Canvas) {
    let rect = layout.detail
    guard rect.height > 1, let current else { return }
    canvas.hline(x: 0, y: rect.y, length: rect.width, style: Theme.muted)
    let inside = Rect(x: 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 1)
    let lines = detail(current, width: inside.width, height: inside.height)
    canvas.put(lines, in: inside, key: Self.detailKey)
  }
}
