internal import GRDB
internal import NewsModel

/// Sets over what analysts have put on incidents: by keys, few against the archive's size.
extension SetReader {
  /// Incidents whose note has all of some words.
  func noted(_ text: String) throws -> IncidentSet {
    let wanted = folded(text).split(separator: " ").map { " " + $0 }
    let rows = try Row.fetchAll(db, sql: "SELECT incident_key, text FROM remark")
    return try keyed(
      rows.filter { row in
        let note = " " + folded(row[1])
        return wanted.allSatisfy { note.contains($0) }
      }.map { $0[0] })
  }

  /// Incidents with a judgement of a value.
  func judged(_ name: String, _ value: String) throws -> IncidentSet {
    try keyed(
      String.fetchAll(
        db.cachedStatement(
          sql: "SELECT incident_key FROM field_decision WHERE name = ? AND value = ?"),
        arguments: [name, "\"\(value)\""]))
  }

  /// Incidents about which somebody has decided whose name has these letters.
  func decided(_ author: String) throws -> IncidentSet {
    let letters = folded(author)
    guard !letters.isEmpty else { return IncidentSet() }
    let authors = try String.fetchAll(db, sql: "SELECT DISTINCT author FROM journal")
      .filter { folded($0).contains(letters) }
    return try keyed(
      SQLRequest<String>(
        literal:
          "SELECT DISTINCT incident_key FROM journal WHERE author IN \(authors)"
      ).fetchAll(db))
  }

  /// Incidents about which something was decided on these days.
  func changed(_ from: Day?, _ to: Day?) throws -> IncidentSet {
    let end = to.map { Day(number: $0.number + 1).iso } ?? "9999"
    return try keyed(
      String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT DISTINCT incident_key FROM journal WHERE moment >= ? AND moment < ?
            """), arguments: [from?.iso ?? "", end]))
  }
}
