internal import GRDB
internal import NewsModel

/// Reads proposed links and what was decided about them.
struct LinkReader {
  let db: Database

  /// Undecided proposals between incidents that are there, the likeliest first.
  func open(limit: Int) throws -> [ProposedLink] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT one.id, other.id, score, reasons FROM link_proposal AS link
          JOIN incident AS one ON one.key = into_key JOIN incident AS other ON other.key = from_key
          WHERE NOT EXISTS (
            SELECT 1 FROM link_decision AS decided
            WHERE decided.from_key = link.from_key
              AND (decision = 'joined' OR decided.into_key = link.into_key))
          ORDER BY score DESC, into_key, from_key LIMIT ?
          """), arguments: [limit])
    let ids = Set(rows.flatMap { [$0[0] as Int64, $0[1]] })
    let summaries = try SummaryReader(db: db).summaries(ids.sorted())
    let byID = Dictionary(uniqueKeysWithValues: summaries.map { ($0.id, $0) })
    return rows.compactMap { row in
      guard let into = byID[row[0]], let from = byID[row[1]] else { return nil }
      return ProposedLink(into: into, from: from, score: row[2], reasons: TextList.items(row[3]))
    }
  }

  /// The likeliest undecided proposal to join an incident to another; nil where there is none.
  func best(for key: String) throws -> LinkProposal? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT into_key, score, reasons FROM link_proposal AS link
          WHERE from_key = ? AND NOT EXISTS (
            SELECT 1 FROM link_decision AS decided
            WHERE decided.from_key = link.from_key AND decided.into_key = link.into_key)
          ORDER BY score DESC, into_key LIMIT 1
          """), arguments: [key])
    return row.map {
      LinkProposal(into: $0[0], from: key, score: $0[1], reasons: TextList.items($0[2]))
    }
  }

  /// The key of an incident, nil when it is gone.
  func key(of incident: Int64) throws -> String? {
    try String.fetchOne(db, sql: "SELECT key FROM incident WHERE id = ?", arguments: [incident])
  }

  /// What was decided about two incidents, nil where nothing was.
  func decision(into: String, from: String) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT decision FROM link_decision WHERE into_key = ? AND from_key = ?",
      arguments: [into, from])
  }

  /// The incidents that were joined to one.
  func joined(to key: String) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT incident.id FROM link_decision JOIN incident ON incident.key = from_key
          WHERE into_key = ? AND decision = 'joined' ORDER BY incident.id
          """), arguments: [key])
  }

  /// The incident that one was joined to, nil for one that stands for itself.
  func target(of key: String) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT incident.id FROM link_decision JOIN incident ON incident.key = into_key
          WHERE from_key = ? AND decision = 'joined'
          """), arguments: [key])
  }

  /// Where the chain of joins from an incident ends.
  func root(of incident: Int64) throws -> Int64 {
    var seen: Set<Int64> = [incident]
    var current = incident
    while let key = try String.fetchOne(
      db, sql: "SELECT key FROM incident WHERE id = ?", arguments: [current]),
      let next = try target(of: key), seen.insert(next).inserted
    {
      current = next
    }
    return current
  }
}
