/// The orders in which incidents can be listed.
public enum SortKey: String, Codable, Sendable, CaseIterable {
  case date, killed, wounded, spread, reports, place, country
}

/// What the list shows: which incidents and in which order. Ties are broken by date and row number, so the order is total.
public struct IncidentQuery: Hashable, Sendable {
  public var filter: Filter
  public var sort: SortKey
  public var descending: Bool
  /// Whether each row says who makes the ends of its figures, for which its claims must be read.
  public var namesEnds = false

  public init(filter: Filter = .all, sort: SortKey = .date, descending: Bool = true) {
    self.filter = filter
    self.sort = sort
    self.descending = descending
  }
}

/// Where a page of the list begins or ends.
public enum PageRequest: Hashable, Sendable {
  /// The first rows.
  case first
  /// The last rows.
  case last
  /// The rows behind this one, in the query's order.
  case after(IncidentSummary)
  /// The rows before this one, in the query's order.
  case before(IncidentSummary)
  /// This row with those before and behind it, where the query has it; else the first rows.
  case around(IncidentSummary)
}

/// One row of the list of incidents: everything that the list shows and nothing else.
public struct IncidentSummary: Hashable, Sendable, Identifiable {
  public var id: Int64
  public var key: String
  public var title: String
  public var date: DateSpan?
  public var place: String?
  public var admin1: String?
  /// ISO 3166-1 alpha-3.
  public var country: String?
  public var countryName: String?
  public var type: String?
  /// Short names of acting groups, joined by ", ".
  public var groups: String
  public var killed: Envelope?
  public var wounded: Envelope?
  public var reportCount: Int
  public var originCount: Int
  public var isStarred: Bool
  /// Who states least and who states most, where it was asked for and the figures disagree.
  public var ends: DisputeEnds?

  public init(
    id: Int64, key: String, title: String = "", date: DateSpan? = nil, place: String? = nil,
    admin1: String? = nil, country: String? = nil, countryName: String? = nil,
    type: String? = nil, groups: String = "", killed: Envelope? = nil, wounded: Envelope? = nil,
    reportCount: Int = 0, originCount: Int = 0, isStarred: Bool = false
  ) {
    self.id = id
    self.key = key
    self.title = title
    self.date = date
    self.place = place
    self.admin1 = admin1
    self.country = country
    self.countryName = countryName
    self.type = type
    self.groups = groups
    self.killed = killed
    self.wounded = wounded
    self.reportCount = reportCount
    self.originCount = originCount
    self.isStarred = isStarred
  }
}

/// A run of rows in the query's order.
public struct IncidentPage: Hashable, Sendable {
  public var rows: [IncidentSummary]
  /// Whether more rows stand before the first or behind the last one.
  public var hasBefore: Bool
  public var hasAfter: Bool
  /// How many rows stand before the first one, where the page lies around a row.
  public var before: Int?

  public init(rows: [IncidentSummary], hasBefore: Bool, hasAfter: Bool, before: Int? = nil) {
    self.rows = rows
    self.hasBefore = hasBefore
    self.hasAfter = hasAfter
    self.before = before
  }
}

/// What incidents can be counted by.
public enum FacetField: String, Codable, Sendable, CaseIterable {
  case country, group, type, year
}

/// One value of a facet with how many incidents of the filter have it.
public struct FacetCount: Hashable, Sendable {
  /// The value as the filter language takes it: a country code, a group's name, a type, a year.
  public var value: String
  /// What the list shows ("Côte d’Ivoire", "JNIM").
  public var label: String
  /// A second line of information ("CIV", the group's full name).
  public var detail: String
  /// Other names that type-ahead finds it by.
  public var aliases: [String]
  public var count: Int

  public init(
    value: String, label: String, detail: String = "", aliases: [String] = [], count: Int
  ) {
    self.value = value
    self.label = label
    self.detail = detail
    self.aliases = aliases
    self.count = count
  }
}
