/// An incident of a whole desk, as its server knows it and as far as this archive has it.
public struct DeskIncident: Hashable, Sendable {
  public var key: String
  public var title: String
  public var date: DateSpan?
  /// ISO 3166-1 alpha-3.
  public var country: String?
  public var killed: ClosedRange<Int>?
  public var reports: Int
  /// Its row number in this archive; nil where it is not here.
  public var id: Int64?
  /// Whether it is wanted here whatever the slice is.
  public var isPinned: Bool

  public init(
    key: String, title: String, date: DateSpan? = nil, country: String? = nil,
    killed: ClosedRange<Int>? = nil, reports: Int = 0, id: Int64? = nil, isPinned: Bool = false
  ) {
    self.key = key
    self.title = title
    self.date = date
    self.country = country
    self.killed = killed
    self.reports = reports
    self.id = id
    self.isPinned = isPinned
  }
}

/// A run of a whole desk's incidents, the newest first.
public struct DeskPage: Equatable, Sendable {
  public var rows: [DeskIncident]
  /// How many there are in all.
  public var count: Int

  public init(rows: [DeskIncident], count: Int) {
    self.rows = rows
    self.count = count
  }
}
