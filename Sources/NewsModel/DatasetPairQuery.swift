/// A dataset of an archive, in whatever release.
public struct DatasetSource: Hashable, Sendable {
  /// Without the release: "UCDP GED", "ACLED".
  public var name: String
  /// How many incidents it speaks of.
  public var incidents: Int

  public init(name: String, incidents: Int) {
    self.name = name
    self.incidents = incidents
  }
}

/// The orders in which the incidents of two datasets can be listed.
public enum DatasetPairOrder: String, Hashable, Sendable, CaseIterable {
  /// How far the most likely figures lie apart, in deaths or as a share of the smaller one; unknown ones last.
  case difference, share
  /// What one of them states, the most deaths first.
  case first, second
  /// The latest first.
  case date
}

/// Which incidents are set side by side for two datasets, and in which order.
public struct DatasetPairQuery: Hashable, Sendable {
  /// The datasets, by their names or parts of them in any case.
  public var first: String
  public var second: String
  public var filter: Filter
  /// Whether pairs that the linker proposes and nobody has decided stand beside those that were joined.
  public var includesProposed: Bool
  public var order: DatasetPairOrder

  public init(
    first: String, second: String, filter: Filter = .all, includesProposed: Bool = true,
    order: DatasetPairOrder = .difference
  ) {
    self.first = first
    self.second = second
    self.filter = filter
    self.includesProposed = includesProposed
    self.order = order
  }
}

/// What two datasets state of one incident: a row of the list of both.
public struct DatasetPair: Hashable, Sendable {
  /// The incident as the first dataset has it, or the one under which both stand.
  public var incident: IncidentSummary
  /// The second dataset's own incident and how likely both are one, where nobody has joined them yet.
  public var proposed: Proposal?
  /// What each states of the killed; nil where it states nothing.
  public var first: Envelope?
  public var second: Envelope?

  /// A pair that waits for the analyst.
  public struct Proposal: Hashable, Sendable {
    public var incident: IncidentSummary
    /// 0 to 1.
    public var score: Double
    /// Whether the reports of the first dataset's incident would go to the second one's.
    public var isReversed: Bool

    public init(incident: IncidentSummary, score: Double, isReversed: Bool) {
      self.incident = incident
      self.score = score
      self.isReversed = isReversed
    }
  }

  public init(
    incident: IncidentSummary, proposed: Proposal? = nil, first: Envelope?, second: Envelope?
  ) {
    self.incident = incident
    self.proposed = proposed
    self.first = first
    self.second = second
  }

  /// Nil where one of them states nothing: unknown is never zero.
  public var difference: DatasetDifference? {
    guard let first, let second else { return nil }
    return DatasetDifference(first: first, second: second)
  }
}

/// What all pairs of a query come to, and how many incidents only one of the datasets has.
public struct DatasetPairTotals: Hashable, Sendable {
  /// Incidents that both have; of these, how many are only proposed to be one.
  public var both = 0
  public var proposed = 0
  /// Of both: the same figure; other ones whose ranges meet; the first states more; the second; one states none.
  public var equal = 0
  public var meeting = 0
  public var firstMore = 0
  public var secondMore = 0
  public var withoutFigure = 0
  /// The deaths that each states for the incidents for which both state some.
  public var firstKilled = DatasetSum()
  public var secondKilled = DatasetSum()
  /// Incidents that only one of them has, under the filter.
  public var onlyFirst = TollSum()
  public var onlySecond = TollSum()

  public init() {}

  /// Takes in one pair.
  public mutating func add(first: Envelope?, second: Envelope?, isProposed: Bool) {
    both += 1
    if isProposed { proposed += 1 }
    guard let first, let second else {
      withoutFigure += 1
      return
    }
    firstKilled.add(first)
    secondKilled.add(second)
    let difference = DatasetDifference(first: first, second: second)
    switch difference.relation {
    case .equal: equal += 1
    case .meeting: meeting += 1
    case .firstMore: firstMore += 1
    case .secondMore: secondMore += 1
    }
  }
}

/// The lowest, most likely and highest figures of one dataset, added up.
public struct DatasetSum: Hashable, Sendable {
  public private(set) var low = 0
  public private(set) var best = 0.0
  public private(set) var high = 0

  public init() {}

  /// Takes in one incident.
  public mutating func add(_ envelope: Envelope) {
    low += envelope.low
    best += envelope.median
    high += envelope.high
  }
}

/// A run of the pairs of a query in its order.
public struct DatasetPairPage: Hashable, Sendable {
  public var query: DatasetPairQuery
  /// How many pairs stand before the first of `rows`.
  public var offset: Int
  public var rows: [DatasetPair]
  public var totals: DatasetPairTotals

  public init(
    query: DatasetPairQuery, offset: Int, rows: [DatasetPair], totals: DatasetPairTotals
  ) {
    self.query = query
    self.offset = offset
    self.rows = rows
    self.totals = totals
  }
}
