import Archive
import NewsModel

/// Questions to the whole desk, answered by the server in SQL.
public struct ServerQuestions {
  private let server: ServerDesk
  private let condition: String
  private let values: [String?]
  /// The same of the server's counts; nil where these cannot tell.
  private let tally: (condition: String, values: [String?])?
  private let groupTally: (condition: String, values: [String?])?

  /// - Parameters:
  ///   - server: the desk.
  ///   - filter: which incidents.
  ///   - store: resolves the names in the filter.
  /// - Throws: `DeskProblem.slice` for a field that the server does not know, `ArchiveError`.
  public init(_ server: ServerDesk, _ filter: Filter, names store: IncidentStore) throws {
    self.server = server
    var sql = SliceSQL(store)
    condition = try sql.condition(filter)
    values = sql.values
    tally = try server.hasTally ? Self.tally(.incidents, filter, store) : nil
    groupTally = try server.hasTally ? Self.tally(.groups, filter, store) : nil
  }

  private static func tally(
    _ table: TallySQL.Table, _ filter: Filter, _ store: IncidentStore
  ) throws -> (condition: String, values: [String?])? {
    var sql = TallySQL(store, table)
    return try sql.condition(filter).map { ($0, sql.values) }
  }

  /// Whether the server answers from its counts how many there are, without looking at an incident.
  var isTallied: Bool { tally != nil }

  /// An incident as the server knows it.
  public struct Row: Hashable, Sendable {
    public var key: String
    public var title: String
    public var day: Day?
    public var lastDay: Day?
    /// ISO 3166-1 alpha-3.
    public var country: String?
    public var kind: String?
    public var killedLow: Int?
    public var killedHigh: Int?
    public var woundedLow: Int?
    public var woundedHigh: Int?
    public var reports: Int
    public var origins: Int

    /// The days from the first to the last.
    public var date: DateSpan? {
      day.map { first in
        let last = lastDay ?? first
        return DateSpan(start: first, end: last, precision: first == last ? .day : .range)
      }
    }

    public var killed: ClosedRange<Int>? {
      guard let killedLow, let killedHigh, killedLow <= killedHigh else { return nil }
      return killedLow...killedHigh
    }
  }

  private static let columns = """
    incident_key, title, day, last_day, country, kind, killed_low, killed_high, wounded_low,
    wounded_high, reports, origins
    """

  /// How many there are.
  public func count() throws -> Int {
    let rows =
      if let tally {
        try server.connection.ask(
          "SELECT coalesce(sum(n), 0) FROM tollbook.tally WHERE \(tally.condition)", tally.values)
      } else {
        try server.connection.ask(
          "SELECT count(*) FROM tollbook.incident WHERE \(condition)", values)
      }
    return rows.first?[0].flatMap { Int($0) } ?? 0
  }

  /// Hands over pages, the newest incidents first; each begins behind the last one's key.
  ///
  /// - Parameters:
  ///   - limit: how many incidents in all.
  ///   - body: given each page.
  /// - Throws: `DeskProblem`, and what `body` throws.
  public func forEachPage(limit: Int, _ body: ([Row]) throws -> Void) throws {
    var left = limit
    var last: Row?
    while left > 0 {
      let count = min(left, 500)
      let page = try rows(behind: last.map { ($0.day, $0.key) }, limit: count)
      if !page.isEmpty { try body(page) }
      left -= page.count
      last = page.last
      guard page.count == count else { return }
    }
  }

  /// Incidents, the newest first.
  ///
  /// - Parameters:
  ///   - last: behind the one with this day and key; nil from the beginning.
  ///   - limit: how many at most.
  /// - Returns: the incidents.
  /// - Throws: `DeskProblem`.
  public func rows(behind last: (day: Day?, key: String)?, limit: Int) throws -> [Row] {
    var place = "true"
    var values = values
    if let last {
      place =
        "(day, incident_key) < (\(last.day?.number ?? ServerIncident.noDay), $\(values.count + 1)::text)"
      values.append(last.key)
    }
    let rows = try server.connection.ask(
      """
      SELECT \(Self.columns) FROM tollbook.incident WHERE \(condition) AND \(place)
      ORDER BY day DESC, incident_key DESC LIMIT \(limit)
      """, values)
    return rows.map(Self.row)
  }

  private static func row(_ cells: [String?]) -> Row {
    func number(_ index: Int) -> Int? { cells[index].flatMap { Int($0) } }
    func day(_ index: Int) -> Day? {
      number(index).flatMap { $0 == ServerIncident.noDay ? nil : Day(number: $0) }
    }
    return Row(
      key: cells[0] ?? "", title: cells[1] ?? "", day: day(2), lastDay: day(3),
      country: cells[4], kind: cells[5], killedLow: number(6), killedHigh: number(7),
      woundedLow: number(8), woundedHigh: number(9), reports: number(10) ?? 0,
      origins: number(11) ?? 0)
  }

  /// What incidents are counted by.
  public enum Facet: String, Sendable {
    case country, group, type, year

    /// The value of an incident in SQL.
    fileprivate var sql: String {
      switch self {
      case .country: "country"
      case .group: "unnest(groups)"
      case .type: "kind"
      case .year:
        "CASE WHEN day <> \(ServerIncident.noDay) THEN extract(year FROM date '1970-01-01' + day)::text END"
      }
    }

    /// The same of the server's counts.
    fileprivate var tallied: String {
      switch self {
      case .country: "nullif(country, '')"
      case .group: "name"
      case .type: "nullif(kind, '')"
      case .year: "nullif(first_year, \(ServerTally.noYear))::text"
      }
    }
  }

  /// How many incidents have each value, the most frequent first.
  public func facet(_ facet: Facet) throws -> [(value: String, count: Int)] {
    let table = facet == .group ? TallySQL.Table.groups : .incidents
    let rows =
      if let tally = facet == .group ? groupTally : tally {
        try server.connection.ask(
          """
          SELECT \(facet.tallied), sum(n) FROM tollbook.\(table.rawValue)
          WHERE \(tally.condition) GROUP BY 1 HAVING sum(n) > 0 ORDER BY 2 DESC, 1
          """, tally.values)
      } else {
        try server.connection.ask(
          """
          SELECT \(facet.sql), count(*) FROM tollbook.incident WHERE \(condition)
          GROUP BY 1 ORDER BY 2 DESC, 1
          """, values)
      }
    return rows.compactMap { row in
      guard let value = row[0], let count = row[1].flatMap({ Int($0) }) else { return nil }
      return (value, count)
    }
  }
}
