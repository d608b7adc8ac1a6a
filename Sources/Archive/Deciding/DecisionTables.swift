internal import GRDB
internal import NewsModel

/// What is decided about one incident, as tables: what the journal's standing entries come to.
struct DecisionTables {
  let db: Database
  let key: String

  /// What the tables say now where a change would write.
  func current(_ change: AnalystChange) throws -> AnalystChange { try access(change).current() }

  /// Makes the tables say what a change says.
  func write(_ change: AnalystChange) throws { try access(change).write() }

  /// How a change's table is read and written.
  private struct Access {
    var current: () throws -> AnalystChange
    var write: () throws -> Void
  }

  private func access(_ change: AnalystChange) -> Access {
    switch change {
    case .claim(let report, let claim, let status, let edited):
      Access(
        current: { try currentClaim(report, claim) },
        write: { try writeClaim([key, report, claim], status, edited) })
    case .added(let own, let report, let body):
      Access(
        current: { try currentAdded(own, report) },
        write: { try writeAdded(own, report, body) })
    case .star(let isOn):
      Access(
        current: { .star(try exists("SELECT 1 FROM star WHERE incident_key = ?", [key])) },
        write: { try writeStar(isOn) })
    case .remark(let text):
      Access(
        current: { try currentRemark() },
        write: { try writeRemark(text) })
    case .tag(let name, let isThere):
      Access(
        current: { .tag(name, try hasTag(name)) },
        write: { try writeTag(name, isThere) })
    case .link(let other, let decision):
      Access(
        current: {
          .link(from: other, decision: try LinkReader(db: db).decision(into: key, from: other))
        },
        write: { try writeLink(other, decision) })
    case .origin(let report, _, _):
      Access(
        current: { try OriginDecision(db: db).current(report) },
        write: { try OriginDecision(db: db).write(report) })
    case .split(let report, let into):
      Access(
        current: {
          .split(reportKey: report, into: try SplitReader(db: db).target(of: report, in: key))
        },
        write: { try SplitReader(db: db).write(report, of: key, into: into) })
    case .field(let report, let name, let value): field(report, name, value)
    case .incident(let body):
      Access(
        current: { .incident(body: try OwnIncidents(db: db).body(of: key)) },
        write: { try OwnIncidents(db: db).write(key, body) })
    case .report(let report, let body): ownReport(report, body)
    case .aside(let decision):
      Access(
        current: { .aside(try AsideTable(db: db).decision(key)) },
        write: { try AsideTable(db: db).decide(key, decision) })
    case .several(let changes):
      Access(
        current: { .several(try changes.map(current)) },
        write: { try changes.forEach(write) })
    }
  }

  private func field(_ report: String?, _ name: String, _ value: String?) -> Access {
    let fields = FieldDecisions(db: db)
    return Access {
      .field(
        reportKey: report, name: name, value: try fields.value(name, ofReport: report, of: key))
    } write: {
      try fields.write(name, value, ofReport: report, of: key)
    }
  }

  private func ownReport(_ report: String, _ body: String?) -> Access {
    let reports = OwnReports(db: db, incidentKey: key)
    return Access {
      .report(reportKey: report, body: try reports.body(of: report))
    } write: {
      try reports.write(report, body)
    }
  }

  private func currentAdded(_ own: String, _ report: String) throws -> AnalystChange {
    .added(
      key: own, reportKey: report,
      body: try text("SELECT body FROM added_claim WHERE key = ?", [own]))
  }

  private func currentRemark() throws -> AnalystChange {
    .remark(try text("SELECT text FROM remark WHERE incident_key = ?", [key]))
  }

  private func hasTag(_ name: String) throws -> Bool {
    try exists("SELECT 1 FROM tag WHERE incident_key = ? AND folded = ?", [key, folded(name)])
  }

  private func currentClaim(_ report: String, _ claim: String) throws -> AnalystChange {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT status, edited FROM claim_decision
          WHERE incident_key = ? AND report_key = ? AND claim_key = ?
          """), arguments: [key, report, claim])
    return .claim(reportKey: report, claimKey: claim, status: row?[0], edited: row?[1])
  }

  private func exists(_ sql: String, _ arguments: StatementArguments) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (\(sql))"), arguments: arguments) ?? false
  }

  private func text(_ sql: String, _ arguments: StatementArguments) throws -> String? {
    try String.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
  }

  /// Every decision that is carried out writes, so the statements are prepared once.
  private func execute(_ sql: String, arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private func writeStar(_ isOn: Bool) throws {
    let sql =
      isOn ? "INSERT OR IGNORE INTO star VALUES (?)" : "DELETE FROM star WHERE incident_key = ?"
    try execute(sql, arguments: [key])
  }

  private func writeRemark(_ text: String?) throws {
    guard let text else {
      return try execute("DELETE FROM remark WHERE incident_key = ?", arguments: [key])
    }
    try execute("INSERT OR REPLACE INTO remark VALUES (?, ?)", arguments: [key, text])
  }

  private func writeClaim(
    _ keys: StatementArguments, _ status: String?, _ edited: String?
  ) throws {
    guard let status else {
      return try execute(
        """
        DELETE FROM claim_decision
        WHERE incident_key = ? AND report_key = ? AND claim_key = ?
        """, arguments: keys)
    }
    try execute(
      "INSERT OR REPLACE INTO claim_decision VALUES (?, ?, ?, ?, ?)",
      arguments: keys + [status, edited])
  }

  /// A claim keeps its row while it changes: the row's number is the claim's.
  private func writeAdded(_ own: String, _ report: String, _ body: String?) throws {
    guard let body else {
      return try execute("DELETE FROM added_claim WHERE key = ?", arguments: [own])
    }
    try execute(
      """
      INSERT INTO added_claim (key, incident_key, report_key, body) VALUES (?, ?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET body = excluded.body
      """, arguments: [own, key, report, body])
  }

  private func writeTag(_ name: String, _ isThere: Bool) throws {
    guard isThere else {
      return try execute(
        "DELETE FROM tag WHERE incident_key = ? AND folded = ?",
        arguments: [key, folded(name)])
    }
    try execute(
      "INSERT OR REPLACE INTO tag VALUES (?, ?, ?)", arguments: [key, folded(name), name])
  }

  private func writeLink(_ other: String, _ decision: String?) throws {
    try execute(
      "DELETE FROM link_decision WHERE into_key = ? AND from_key = ?", arguments: [key, other])
    guard let decision else { return }
    try execute("INSERT INTO link_decision VALUES (?, ?, ?)", arguments: [key, other, decision])
  }
}
