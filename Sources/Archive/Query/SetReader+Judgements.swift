internal import Foundation
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

  /// Incidents about which something was decided from one moment on and before another.
  func changed(_ from: String, _ to: String) throws -> IncidentSet {
    try keyed(
      String.fetchAll(
        db.cachedStatement(
          sql: "SELECT DISTINCT incident_key FROM journal WHERE moment >= ? AND moment < ?"),
        arguments: [from, to]))
  }

  /// Incidents that an import brought from one moment on and before another, or that an analyst made then.
  func added(_ from: String, _ to: String) throws -> IncidentSet {
    var set = IncidentSet()
    let runs = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT first, last FROM import_run JOIN import ON import.id = import_run.import
          WHERE moment >= ? AND moment < ?
          """), arguments: [from, to])
    for run in runs {
      for incident in (run[0] as Int64)...max(run[0], run[1]) { set.insert(incident) }
    }
    set.formUnion(try keyed(madeKeys(from, to)))
    set.formIntersection(try self.set(.all))
    return set
  }

  /// The keys of incidents that analysts made; their rows may lie within an import's.
  private func madeKeys(_ from: String, _ to: String) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT incident_key FROM own_incident JOIN journal ON incident_key = key
        GROUP BY incident_key HAVING min(moment) >= ? AND min(moment) < ?
        """, arguments: [from, to])
  }

  /// Incidents of which a group that acted has claimed the deed, or all others.
  func conceded(_ isConceded: Bool) throws -> IncidentSet {
    var set = try ColumnScan.set(db, .findings) {
      $0 > 0 && $0 & Int64(Findings.conceded.rawValue) != 0
    }
    // Archives that were made before the column held it.
    let rows = try Int64.fetchCursor(
      db, sql: "SELECT incident FROM involvement WHERE claimed <> 0 AND role = 'perpetrator'")
    while let row = try rows.next() { set.insert(row) }
    guard !isConceded else { return set }
    var others = try self.set(.all)
    others.subtract(set)
    return others
  }
}

/// Moments as the journal writes them, to the second.
enum Moment {
  /// Seconds since 1970.
  static var now: Int { Int(Date().timeIntervalSince1970) }

  /// "2026-11-29T21:04:05" of seconds since 1970.
  static func text(_ seconds: Int) -> String {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(Day(number: days).iso)T\(clock.joined(separator: ":"))"
  }
}
