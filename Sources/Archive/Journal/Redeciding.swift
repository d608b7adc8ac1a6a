internal import GRDB
internal import NewsModel

/// Carries out once more what is decided about an incident: decisions may have come before what they are about.
struct Redeciding {
  let db: Database
  let key: String

  /// What stands of all that was ever decided.
  func decided() throws -> CarryingOut.Decided {
    try StandingDecisions(db: db, key: key).decided(changes())
  }

  /// Ties the reports that analysts have made to an incident that has only now come; its row is not written.
  func addReports() throws {
    let standing = StandingDecisions(db: db, key: key)
    for case .report(let report, _) in try changes() {
      let change = AnalystChange.report(reportKey: report, body: nil)
      try DecisionTables(db: db, key: key).write(try standing.standing(about: change) ?? change)
    }
  }

  /// One change for each subject that was ever decided about.
  private func changes() throws -> [AnalystChange] {
    let entries = try String.fetchAll(
      db.cachedStatement(sql: "SELECT body FROM journal WHERE incident_key = ? ORDER BY id"),
      arguments: [key]
    ).compactMap(JournalText.entry)
    var seen: Set<String> = []
    return entries.flatMap(\.after.parts).filter { seen.insert($0.subjects.first ?? "").inserted }
  }
}
