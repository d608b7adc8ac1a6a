internal import GRDB
internal import NewsModel

/// Enters what was decided before there was a journal.
struct OlderDecisions {
  let db: Database

  private static let author = "before the journal"

  func enter() throws {
    for (key, change) in try changes() {
      try JournalWriter(db: db, author: Self.author, session: "").add(
        change, before: change.opened, incident: key,
        JournalWriter.Note(words: "decided before the journal"))
    }
  }

  private func changes() throws -> [(String, AnalystChange)] {
    let tables: [(String, (Row) -> AnalystChange)] = [
      (
        "SELECT incident_key, report_key, claim_key, status, edited FROM claim_decision",
        { .claim(reportKey: $0[1], claimKey: $0[2], status: $0[3], edited: $0[4]) }
      ),
      (
        "SELECT incident_key, key, report_key, body FROM added_claim",
        { .added(key: $0[1], reportKey: $0[2], body: $0[3]) }
      ),
      ("SELECT incident_key FROM star", { _ in .star(true) }),
      ("SELECT incident_key, text FROM remark", { .remark($0[1]) }),
      ("SELECT incident_key, name FROM tag", { .tag($0[1], true) }),
      (
        "SELECT into_key, from_key, decision FROM link_decision",
        { .link(from: $0[1], decision: $0[2]) }
      ),
      (
        "SELECT incident_key, report_key, new_key FROM split_decision",
        { .split(reportKey: $0[1], into: $0[2]) }
      ),
      (
        """
        SELECT incident.key, report_key, decided.origin FROM origin_decision AS decided
        JOIN report ON report.key = report_key
        JOIN incident_report AS link ON link.report = report.id
        JOIN incident ON incident.id = link.incident GROUP BY report_key
        """, { .origin(reportKey: $0[1], isSet: true, origin: $0[2]) }
      ),
    ]
    return try tables.flatMap { sql, change in
      try Row.fetchAll(db, sql: sql).map { ($0[0], change($0)) }
    }
  }
}
