import NewsModel
import TextUI

/// A screen that is a list: heads above its rows, and where it has room for one, the row under the cursor in full below.
///
/// It says what stands where; layout, drawing, scrolling and clicks are the same for all of them.
protocol ListWithDetail: ListScreen {
  associatedtype Row
  /// Nil until the answer.
  var rows: [Row]? { get set }
  var cursor: ListCursor { get set }
  /// What is said until the answer.
  var openingWords: String { get }
  /// What is said where there are no rows.
  var emptyWords: String { get }
  static func columns(_ size: Size) -> [TableColumn]
  /// False for rows that explain themselves.
  static var hasHeads: Bool { get }
  /// Lines of a body that the detail takes, the rule above it included; 0 for none.
  static func detailHeight(body: Int) -> Int
  /// The key that shows what the detail has no room for.
  static var detailKey: String? { get }

  func title(in shell: BrowserState) -> TitleLine
  /// A row's words, one for each column.
  func cells(_ row: Row, isCursor: Bool, in table: TableLayout) -> [TableCell]
  /// What stands below the cells of a row that takes several lines.
  func linesBelow(_ row: Row, isCursor: Bool, in table: TableLayout) -> [RowLine]
  func isMarked(_ row: Row) -> Bool
  /// The row under the cursor in full.
  func detail(_ row: Row, width: Int, height: Int) -> [StyledLine]
}

/// A cell's words with their look.
typealias TableCell = (text: String, style: Style)

/// A further line of a row.
enum RowLine {
  /// Words for each column.
  case cells([TableCell])
  /// Words of their own, in a column of the screen.
  case words(StyledLine)
}

/// Heads, rows and detail of such a screen.
struct ListWithDetailLayout {
  let titles: Rect
  let rows: Rect
  let detail: Rect
  let table: TableLayout

  init(_ size: Size, heads: Int, detail: (Int) -> Int, columns: [TableColumn]) {
    let body = Frame(size).body
    let height = detail(body.height)
    titles = Rect(x: 0, y: body.y, width: body.width, height: min(heads, body.height))
    rows = Rect(
      x: 0, y: body.y + heads, width: body.width, height: max(0, body.height - heads - height))
    self.detail = Rect(x: 0, y: rows.bottom, width: body.width, height: height)
    table = TableLayout(columns, width: max(0, size.width - 4), gap: 2)
  }
}

extension ListWithDetail {
  static var hasHeads: Bool { true }
  static var detailKey: String? { nil }
  static func detailHeight(body: Int) -> Int { 0 }
  var openingWords: String { "opening…" }
  func linesBelow(_ row: Row, isCursor: Bool, in table: TableLayout) -> [RowLine] { [] }
  func isMarked(_ row: Row) -> Bool { false }
  func detail(_ row: Row, width: Int, height: Int) -> [StyledLine] { [] }

  static func layout(_ size: Size) -> ListWithDetailLayout {
    ListWithDetailLayout(
      size, heads: hasHeads ? 1 : 0, detail: detailHeight, columns: columns(size))
  }

  static func rows(_ size: Size) -> Rect { layout(size).rows }

  var current: Row? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  mutating func move(_ action: Action) { cursor.move(action) }

  mutating func fit(in shell: BrowserState) {
    cursor.setHeight(Self.layout(shell.size).rows.height / Self.rowHeight)
  }

  /// Shows other rows; the cursor stays on the one that it is on, where that is still among them.
  mutating func show<Key: Equatable>(_ found: [Row], by key: (Row) -> Key) {
    let held = current.map(key)
    rows = found
    cursor.setCount(found.count)
    if let held, let index = found.firstIndex(where: { key($0) == held }) { cursor.select(index) }
  }

  /// Takes rows away; the next one comes under the cursor.
  mutating func remove(where isGone: (Row) -> Bool) {
    rows?.removeAll(where: isGone)
    cursor.setCount(rows?.count ?? 0)
  }
}

// MARK: Drawing

extension ListWithDetail {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let layout = Self.layout(shell.size)
    if Frame(shell.size).body.y > 0 { canvas.drawTitle(title(in: shell)) }
    guard let rows, !rows.isEmpty else {
      canvas.putNoRows(rows == nil ? openingWords : emptyWords, y: layout.rows.y)
      return
    }
    if Self.hasHeads {
      canvas.putTitles(of: layout.table, x: 3, y: layout.titles.y, style: Theme.heading)
    }
    for (offset, index) in cursor.visible.enumerated() where rows.indices.contains(index) {
      let y = layout.rows.y + offset * Self.rowHeight
      draw(rows[index], isCursor: index == cursor.index, y: y, layout.table, on: &canvas)
    }
    drawDetail(layout, on: &canvas)
  }

  private func draw(
    _ row: Row, isCursor: Bool, y: Int, _ table: TableLayout, on canvas: inout Canvas
  ) {
    let below = linesBelow(row, isCursor: isCursor, in: table)
    let lines = [.cells(cells(row, isCursor: isCursor, in: table))] + below
    let barHeight = lines.count { if case .cells = $0 { true } else { false } }
    if isCursor { canvas.putCursorBar(y: y, height: barHeight) }
    for (offset, line) in lines.enumerated() {
      switch line {
      case .cells(let cells):
        for (column, cell) in cells.enumerated() {
          canvas.put(cell.text, in: column, of: table, x: 3, y: y + offset, style: cell.style)
        }
      case .words(let words):
        canvas.put(words, x: 0, y: y + offset, maxWidth: max(0, canvas.size.width - 1))
      }
    }
    if isMarked(row) { canvas.put("●", x: 1, y: y, style: Theme.mark) }
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

/// A list that is read anew after a change of the archive: the rows stay until the answer.
protocol RereadList: ListWithDetail {
  /// Asks anew.
  var isStale: Bool { get set }
  func question(in shell: BrowserState) -> Question
}

extension RereadList {
  /// While decisions are on their way, the archive would still have what they take away.
  func lacks(in shell: BrowserState) -> [Question] {
    guard rows == nil || isStale, shell.requests.pendingDecisions.isEmpty else { return [] }
    return [question(in: shell)]
  }

  mutating func forget() { isStale = true }
}
