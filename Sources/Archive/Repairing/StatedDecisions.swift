internal import GRDB
internal import NewsModel

/// What the tables of decisions say, as changes.
struct StatedDecisions {
  let db: Database

  /// Each with the key of its incident.
  func all() throws -> [(key: String, change: AnalystChange)] {
    try sources.flatMap { sql, change in
      try Row.fetchAll(db, sql: sql).map { ($0[0], change($0)) }
    }
  }

  private var sources: [(String, (Row) -> AnalystChange)] {
    [
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
        "SELECT incident_key, nullif(report_key, ''), name, value FROM field_decision",
        { .field(reportKey: $0[1], name: $0[2], value: $0[3]) }
      ),
      (
        """
        SELECT incident.key, report_key, decided.origin FROM origin_decision AS decided
        JOIN report ON report.key = report_key
        JOIN incident_report AS link ON link.report = report.id
        JOIN incident ON incident.id = link.incident WHERE incident.key IS NOT NULL
        GROUP BY report_key
        """, { .origin(reportKey: $0[1], isSet: true, origin: $0[2]) }
      ),
    ]
  }
}
