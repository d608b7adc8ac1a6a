internal import GRDB
internal import NewsModel

/// Carries out once more what is decided about an incident: decisions may have come before what they are about.
struct Redeciding {
  let db: Database
  let key: String

  func run() throws {
    let entries = try String.fetchAll(
      db.cachedStatement(sql: "SELECT body FROM journal WHERE incident_key = ? ORDER BY id"),
      arguments: [key]
    ).compactMap(JournalText.entry)
    guard !entries.isEmpty else { return }
    var seen: Set<String> = []
    let changes = entries.flatMap(\.after.parts)
      .filter { seen.insert($0.subjects.first ?? "").inserted }
    try StandingDecisions(db: db, key: key).rewrite(changes: changes) { nil }
  }
}
