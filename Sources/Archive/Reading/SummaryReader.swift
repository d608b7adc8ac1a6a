internal import GRDB
internal import NewsModel

/// Reads the rows of the list.
struct SummaryReader {
  let db: Database

  private static let columns = """
    incident.id, \(IncidentFinder.keySQL), incident.title, incident.day, incident.last_day,
    incident.date_precision, locality.place, locality.admin1, country.code, country.name,
    kind.name, incident.groups, incident.killed_low, incident.killed_high, incident.killed_open,
    incident.killed_median, incident.wounded_low, incident.wounded_high, incident.wounded_open,
    incident.wounded_median, incident.report_count, incident.origin_count, incident.starred
    """

  /// SQLite takes 32,766 values in a statement; a screen asks for some hundred.
  private static let most = 1_000

  /// Summaries of these incidents in this order; those that are gone are left out.
  func summaries(_ ids: [Int64]) throws -> [IncidentSummary] {
    var found: [Int64: IncidentSummary] = [:]
    for start in stride(from: 0, to: ids.count, by: SummaryReader.most) {
      try read(Array(ids[start..<min(ids.count, start + SummaryReader.most)]), into: &found)
    }
    return ids.compactMap { found[$0] }
  }

  private func read(_ ids: [Int64], into found: inout [Int64: IncidentSummary]) throws {
    let request: SQL = """
      SELECT \(sql: SummaryReader.columns) FROM incident
      LEFT JOIN locality ON locality.id = incident.locality
      LEFT JOIN country ON country.id = incident.country
      LEFT JOIN kind ON kind.id = incident.kind
      WHERE incident.id IN \(ids)
      """
    let rows = try SQLRequest<Row>(literal: request, cached: true).fetchCursor(db)
    while let row = try rows.next() {
      let summary = summary(row)
      found[summary.id] = summary
    }
  }

  private func summary(_ row: Row) -> IncidentSummary {
    IncidentSummary(
      id: row[0], key: row[1], title: row[2],
      date: DateSpan(startNumber: row[3], endNumber: row[4], precision: row[5]),
      place: (row[6] as String?).flatMap { $0.isEmpty ? nil : $0 },
      admin1: (row[7] as String?).flatMap { $0.isEmpty ? nil : $0 },
      country: row[8], countryName: row[9], type: row[10], groups: row[11],
      killed: Envelope(row, at: 12), wounded: Envelope(row, at: 16), reportCount: row[20],
      originCount: row[21], isStarred: row[22])
  }
}

extension DateSpan {
  /// Nil for an incident without a date.
  init?(startNumber: Int, endNumber: Int, precision: String?) {
    guard startNumber > Schema.noDay else { return nil }
    self.init(
      start: Day(number: startNumber), end: Day(number: endNumber),
      precision: precision.flatMap(Precision.init(rawValue:)) ?? .day)
  }
}

extension Envelope {
  /// From four columns: low, high, open ends (1 above, 2 below), median.
  init?(_ row: Row, at index: Int) {
    guard let low = row[index] as Int?, let high = row[index + 1] as Int? else { return nil }
    let open = row[index + 2] as Int? ?? 0
    let middle = Double(low + high) / 2
    let median = row[index + 3] as Double? ?? middle
    self.init(
      low: min(low, high), high: max(low, high), isOpenAbove: open & 1 != 0,
      isOpenBelow: open & 2 != 0, median: abs(median) <= 1e15 ? median : middle)
  }

  /// The open ends as one number: 1 above, 2 below.
  var openEnds: Int { (isOpenAbove ? 1 : 0) | (isOpenBelow ? 2 : 0) }
}
