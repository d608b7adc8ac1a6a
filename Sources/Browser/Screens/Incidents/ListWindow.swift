import NewsModel

/// A few hundred rows of a list that may have millions, around the cursor.
///
/// The rest stays in the archive: near an edge the window asks for the next page, and lets go of the
/// far end. Positions count from whichever end of the whole list was last visited.
struct ListWindow: Equatable, Sendable {
  /// Where the window lies in the whole list.
  enum Anchor: Equatable, Sendable {
    /// So many rows stand before the first row.
    case start(Int)
    /// So many rows stand behind the last row.
    case end(Int)
  }

  /// The most rows that are kept.
  static let capacity = 800
  /// The rows that one page asks for.
  static let page = 200

  private(set) var rows: [IncidentSummary] = []
  private(set) var hasBefore = false
  private(set) var hasAfter = false
  private(set) var anchor = Anchor.start(0)
  /// The row under the cursor and the first one on the screen.
  private(set) var cursor = 0
  private(set) var top = 0

  init() {}

  /// An empty window whose first row will have so many before it.
  init(before: Int) { anchor = .start(max(0, before - 1)) }

  var current: IncidentSummary? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// The cursor's place in the whole list, from 1; nil while the total that it needs is not known.
  func position(of total: Int?) -> Int? {
    guard !rows.isEmpty else { return nil }
    switch anchor {
    case .start(let before): return before + cursor + 1
    case .end(let behind): return total.map { max(1, $0 - behind - (rows.count - 1 - cursor)) }
    }
  }

  // MARK: Pages

  /// Takes in a page that was asked for; rows that do not touch the window replace it.
  mutating func receive(_ page: IncidentPage, _ request: PageRequest, height: Int) {
    switch request {
    case .first:
      replace(with: page, anchor: .start(0), cursor: 0)
    case .last:
      replace(with: page, anchor: .end(0), cursor: page.rows.count - 1)
    case .after(let row):
      guard rows.last?.id == row.id else { return }
      append(page)
    case .before(let row):
      guard rows.first?.id == row.id else { return }
      prepend(page)
    case .around(let row):
      let line = cursor - top
      let index = page.rows.firstIndex { $0.id == row.id }
      replace(with: page, anchor: .start(page.before ?? 0), cursor: index ?? 0)
      top = index.map { $0 - line } ?? 0
    }
    fit(height: height)
  }

  /// What to ask for to read the rows around the cursor again.
  var reread: PageRequest {
    let index = cursor - Self.page / 2
    guard index > 0 || hasBefore, rows.indices.contains(max(0, index)) else { return .first }
    return .after(rows[max(0, index)])
  }

  /// Replaces all rows by those behind one of them, read again. The cursor goes to the first.
  mutating func retake(_ page: IncidentPage, after row: IncidentSummary, height: Int) {
    let index = rows.firstIndex { $0.id == row.id } ?? 0
    let anchor: Anchor =
      switch anchor {
      case .start(let before): .start(before + index + 1)
      case .end(let behind): .end(max(0, behind + rows.count - 1 - index - page.rows.count))
      }
    replace(with: page, anchor: anchor, cursor: 0)
    hasBefore = true
    fit(height: height)
  }

  private mutating func replace(with page: IncidentPage, anchor: Anchor, cursor: Int) {
    rows = page.rows
    hasBefore = page.hasBefore
    hasAfter = page.hasAfter
    self.anchor = anchor
    self.cursor = max(0, cursor)
    top = 0
  }

  private mutating func append(_ page: IncidentPage) {
    rows += page.rows
    hasAfter = page.hasAfter
    if case .end(let behind) = anchor { anchor = .end(max(0, behind - page.rows.count)) }
    let surplus = min(rows.count - Self.capacity, top)
    guard surplus > 0 else { return }
    rows.removeFirst(surplus)
    hasBefore = true
    cursor -= surplus
    top -= surplus
    if case .start(let before) = anchor { anchor = .start(before + surplus) }
  }

  private mutating func prepend(_ page: IncidentPage) {
    rows = page.rows + rows
    hasBefore = page.hasBefore
    cursor += page.rows.count
    top += page.rows.count
    if case .start(let before) = anchor {
      anchor = .start(hasBefore ? max(0, before - page.rows.count) : 0)
    }
    let surplus = min(rows.count - Self.capacity, rows.count - 1 - cursor)
    guard surplus > 0 else { return }
    rows.removeLast(surplus)
    hasAfter = true
    if case .end(let behind) = anchor { anchor = .end(behind + surplus) }
  }

  /// The page that the window needs next, nil when both edges are far enough away.
  func wanted(height: Int) -> PageRequest? {
    let margin = max(50, 2 * height)
    if hasAfter, rows.count - cursor <= margin, let last = rows.last { return .after(last) }
    if hasBefore, cursor < margin, let first = rows.first { return .before(first) }
    return nil
  }

  // MARK: Cursor

  mutating func move(by step: Int, height: Int) {
    cursor += step
    fit(height: height)
  }

  /// Scrolls by a screen less one row and takes the cursor along.
  mutating func page(by pages: Int, height: Int) {
    let step = pages * max(1, height - 1)
    top += step
    move(by: step, height: height)
  }

  /// To a row of the window.
  mutating func move(to row: Int, height: Int) {
    cursor = row
    fit(height: height)
  }

  /// To a row of the window, on a line of the screen.
  mutating func move(to row: Int, onLine line: Int, height: Int) {
    top = row - line
    move(to: row, height: height)
  }

  /// Keeps the cursor on a row and on the screen, and the screen full.
  mutating func fit(height: Int) {
    let height = max(1, height)
    let margin = min(2, (height - 1) / 2)
    cursor = max(0, min(cursor, rows.count - 1))
    top = min(top, cursor - margin)
    top = max(top, cursor - height + 1 + margin)
    top = max(0, min(top, rows.count - height))
  }

  /// Changes one incident's row where it is in the window.
  mutating func change(_ id: Int64, _ edit: (inout IncidentSummary) -> Void) {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    edit(&rows[index])
  }
}
