/// What a column of a table asks for.
public struct TableColumn: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable {
    case left, right
  }

  public var title: String
  /// Fewer columns of the screen than this make no sense; the column is dropped first.
  public var minimum: Int
  /// What it takes when there is room for all.
  public var ideal: Int
  /// Its share of the room that is left when every column has its ideal width; 0 takes none.
  public var flex: Int
  public var alignment: Alignment
  /// On a narrow screen the column with the lowest rank goes first, the rightmost of equals.
  public var rank: Int

  public init(
    _ title: String, minimum: Int, ideal: Int, flex: Int = 0, alignment: Alignment = .left,
    rank: Int = 0
  ) {
    self.title = title
    self.minimum = max(1, minimum)
    self.ideal = max(self.minimum, ideal)
    self.flex = max(0, flex)
    self.alignment = alignment
    self.rank = rank
  }
}

/// Which columns of a table are shown at some width, and where.
public struct TableLayout: Hashable, Sendable {
  /// A column in its place.
  public struct Slot: Hashable, Sendable {
    /// Its index in the columns that were asked for.
    public var column: Int
    public var x: Int
    public var width: Int
  }

  public let columns: [TableColumn]
  /// From left to right, dropped columns left out.
  public let slots: [Slot]

  /// Lays columns out in `width` columns of the screen with `gap` blank ones between them.
  ///
  /// Columns are dropped until the minimums fit; one column always stays, cut to the width. Then
  /// those of the highest rank grow to their ideal width first, and what is left goes to `flex`.
  public init(_ columns: [TableColumn], width: Int, gap: Int = 2) {
    self.columns = columns
    var kept = Array(columns.indices)
    func room() -> Int {
      width - kept.reduce(0) { $0 + columns[$1].minimum } - gap * max(0, kept.count - 1)
    }
    while kept.count > 1, room() < 0 {
      guard let last = kept.indices.min(by: { Self.goes($0, before: $1, of: kept, in: columns) })
      else { break }
      kept.remove(at: last)
    }
    var widths = kept.map { columns[$0].minimum }
    var rest = max(0, room())
    Self.grow(&widths, of: kept.map { columns[$0] }, by: &rest)
    var x = 0
    var slots: [Slot] = []
    for (place, column) in kept.enumerated() where width > 0 {
      slots.append(Slot(column: column, x: x, width: min(widths[place], width)))
      x += widths[place] + gap
    }
    self.slots = slots
  }

  /// The place of a column, nil when it was dropped.
  public func slot(of column: Int) -> Slot? { slots.first { $0.column == column } }

  private static func goes(
    _ left: Int, before right: Int, of kept: [Int], in columns: [TableColumn]
  ) -> Bool {
    (columns[kept[left]].rank, -left) < (columns[kept[right]].rank, -right)
  }

  private static func grow(_ widths: inout [Int], of columns: [TableColumn], by rest: inout Int) {
    let order = columns.indices.sorted { (-columns[$0].rank, $0) < (-columns[$1].rank, $1) }
    for place in order {
      let more = min(rest, columns[place].ideal - columns[place].minimum)
      widths[place] += more
      rest -= more
    }
    var shares = columns.reduce(0) { $0 + $1.flex }
    for place in columns.indices where columns[place].flex > 0 {
      let more = rest * columns[place].flex / shares
      widths[place] += more
      rest -= more
      shares -= columns[place].flex
    }
  }
}

extension Canvas {
  /// Draws one value of a table's row, cut to its column and set to its side.
  public mutating func put(
    _ value: String, in column: Int, of table: TableLayout, x: Int, y: Int, style: Style = .plain
  ) {
    guard let slot = table.slot(of: column) else { return }
    switch table.columns[column].alignment {
    case .left: put(value, x: x + slot.x, y: y, style: style, maxWidth: slot.width)
    case .right:
      putRight(value, right: x + slot.x + slot.width, y: y, style: style, maxWidth: slot.width)
    }
  }

  /// Draws the titles of a table's columns.
  public mutating func putTitles(
    of table: TableLayout, x: Int, y: Int, style: Style = Style(.standard, .bold)
  ) {
    for slot in table.slots {
      put(table.columns[slot.column].title, in: slot.column, of: table, x: x, y: y, style: style)
    }
  }
}
