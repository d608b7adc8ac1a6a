/// The row under the cursor and the rows in view, of a list whose length may not be known.
///
/// The cursor keeps some rows of context above and below it where there are any, and is always
/// in view. A list of no rows has its cursor at row 0.
public struct ListCursor: Hashable, Sendable {
  /// The row under the cursor, counted from 0.
  public private(set) var index = 0
  /// The first row in view.
  public private(set) var top = 0
  /// How many rows there are, nil while nobody knows.
  public private(set) var count: Int?
  /// How many rows can be seen.
  public private(set) var height: Int
  /// Rows kept in view above and below the cursor.
  public let context: Int

  public init(count: Int? = nil, height: Int = 0, context: Int = 2) {
    self.count = count.map { max(0, $0) }
    self.height = max(0, height)
    self.context = max(0, context)
  }

  /// The rows in view that exist.
  public var visible: Range<Int> {
    let end = top + height
    return top..<max(top, min(end, count ?? end))
  }

  /// Where the cursor stands among the rows in view, counted from the top of the view.
  public var line: Int { index - top }

  public mutating func setCount(_ count: Int?) {
    self.count = count.map { max(0, $0) }
    clamp()
  }

  public mutating func setHeight(_ height: Int) {
    self.height = max(0, height)
    clamp()
  }

  public mutating func select(_ index: Int) {
    self.index = index
    clamp()
  }

  /// Up for a negative number of rows, down for a positive one; stops at the ends.
  public mutating func move(by rows: Int) {
    let (moved, overflow) = index.addingReportingOverflow(rows)
    select(overflow ? (rows < 0 ? 0 : .max) : moved)
  }

  /// Scrolls by a view less one row and takes the cursor along.
  public mutating func page(by pages: Int) {
    let rows = pages * max(1, height - 1)
    top += rows
    move(by: rows)
  }

  public mutating func home() { select(0) }

  /// Goes to the last row; says false where nobody knows it.
  @discardableResult
  public mutating func end() -> Bool {
    guard let count else { return false }
    select(count - 1)
    return true
  }

  /// Keeps cursor and view on the same rows when rows were added (or, negative, removed) before
  /// the first one, and the count with them.
  public mutating func shift(by rows: Int) {
    index += rows
    top += rows
    count = count.map { max(0, $0 + rows) }
    clamp()
  }

  /// Brings the cursor onto a row and the view around the cursor.
  private mutating func clamp() {
    let last = count.map { max(0, $0 - 1) } ?? (.max / 2)
    index = min(max(0, index), last)
    guard height > 0 else {
      top = index
      return
    }
    let margin = min(context, (height - 1) / 2)
    top = max(min(top, index - margin), index - height + 1 + margin)
    top = max(0, min(top, last - height + 1))
  }
}
