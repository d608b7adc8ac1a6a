internal import GRDB
internal import NewsModel

/// Reads the journal as a list.
struct JournalList {
  let db: Database
  let setCache: IncidentSetCache

  /// The lines of a query, newest first.
  func lines(_ query: JournalQuery) throws -> [JournalLine] {
    var conditions: [String] = []
    var arguments = StatementArguments()
    for (column, value) in [
      ("incident_key =", query.incident), ("author =", query.author), ("moment >=", query.since),
    ] {
      guard let value else { continue }
      conditions.append("\(column) ?")
      arguments += [value]
    }
    let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT body, undone FROM journal WHERE \(condition) ORDER BY id DESC LIMIT ?",
      arguments: arguments + [query.filter == nil ? query.limit : -1])
    let lines = try rows.compactMap { row -> JournalLine? in
      guard let entry = JournalText.entry(row[0]) else { return nil }
      return try line(entry, isTakenBack: row[1])
    }
    guard let filter = query.filter else { return lines }
    let set = try SetReader(db, setCache).set(filter)
    let own = lines.filter { $0.incident.map(set.contains) == true }
    return Array(own.prefix(query.limit))
  }

  private func line(_ entry: JournalEntry, isTakenBack: Bool) throws -> JournalLine {
    let id = try IncidentFinder(db: db).id(ofKey: entry.incident)
    let summary = try id.flatMap { try SummaryReader(db: db).summaries([$0]).first }
    return JournalLine(
      entry: entry, isTakenBack: isTakenBack, incident: id,
      headline: summary.map(Self.headline) ?? entry.incident)
  }

  /// "Bamako, Mali 2024-09-17".
  static func headline(_ summary: IncidentSummary) -> String {
    let place = [summary.place ?? summary.admin1, summary.countryName ?? summary.country]
      .compactMap(\.self).joined(separator: ", ")
    let name = place.isEmpty ? summary.title : place
    return [name, summary.date.map { $0.start.iso }].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
