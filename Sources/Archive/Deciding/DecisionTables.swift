internal import GRDB
internal import NewsModel

/// What is decided about one incident, as tables: what the journal's standing entries come to.
struct DecisionTables {
  let db: Database
  let key: String

  /// What the tables say now where a change would write.
  func current(_ change: AnalystChange) throws -> AnalystChange {
    switch change {
    case .claim(let report, let claim, _, _): try currentClaim(report, claim)
    case .added(let own, let report, _):
      .added(
        key: own, reportKey: report,
        body: try text("SELECT body FROM added_claim WHERE key = ?", [own]))
    case .star: .star(try exists("SELECT 1 FROM star WHERE incident_key = ?", [key]))
    case .remark: .remark(try text("SELECT text FROM remark WHERE incident_key = ?", [key]))
    case .tag(let name, _):
      .tag(
        name,
        try exists(
          "SELECT 1 FROM tag WHERE incident_key = ? AND folded = ?", [key, folded(name)]))
    case .link(let other, _):
      .link(from: other, decision: try LinkReader(db: db).decision(into: key, from: other))
    case .origin(let report, _, _): try OriginDecision(db: db).current(report)
    case .split(let report, _):
      .split(reportKey: report, into: try SplitReader(db: db).target(of: report, in: key))
    case .field(let report, let name, _):
      .field(
        reportKey: report, name: name,
        value: try FieldDecisions(db: db).value(name, ofReport: report, of: key))
    case .incident: .incident(body: try OwnIncidents(db: db).body(of: key))
    case .report(let report, _):
      .report(reportKey: report, body: try OwnReports(db: db, incidentKey: key).body(of: report))
    case .aside: .aside(try AsideTable(db: db).decision(key))
    case .several(let changes): .several(try changes.map(current))
    }
  }

  private func currentClaim(_ report: String, _ claim: String) throws -> AnalystChange {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT status, edited FROM claim_decision
        WHERE incident_key = ? AND report_key = ? AND claim_key = ?
        """, arguments: [key, report, claim])
    return .claim(reportKey: report, claimKey: claim, status: row?[0], edited: row?[1])
  }

  private func exists(_ sql: String, _ arguments: StatementArguments) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (\(sql))", arguments: arguments) ?? false
  }

  private func text(_ sql: String, _ arguments: StatementArguments) throws -> String? {
    try String.fetchOne(db, sql: sql, arguments: arguments)
  }

  /// Makes the tables say what a change says.
  func write(_ change: AnalystChange) throws {
    switch change {
    case .claim(let report, let claim, let status, let edited):
      try writeClaim([key, report, claim], status, edited)
    case .added(let own, let report, let body): try writeAdded(own, report, body)
    case .star(true):
      try db.execute(sql: "INSERT OR IGNORE INTO star VALUES (?)", arguments: [key])
    case .star(false):
      try db.execute(sql: "DELETE FROM star WHERE incident_key = ?", arguments: [key])
    case .remark(let text?):
      try db.execute(sql: "INSERT OR REPLACE INTO remark VALUES (?, ?)", arguments: [key, text])
    case .remark(nil):
      try db.execute(sql: "DELETE FROM remark WHERE incident_key = ?", arguments: [key])
    case .tag(let name, let isThere): try writeTag(name, isThere)
    case .link(let other, let decision): try writeLink(other, decision)
    case .origin(let report, let isSet, let origin):
      try OriginDecision(db: db).write(report, isSet: isSet, origin)
    case .split(let report, let into): try SplitReader(db: db).write(report, of: key, into: into)
    case .field(let report, let name, let value):
      try FieldDecisions(db: db).write(name, value, ofReport: report, of: key)
    case .incident(let body): try OwnIncidents(db: db).write(key, body)
    case .report(let report, let body):
      try OwnReports(db: db, incidentKey: key).write(report, body)
    case .aside(let decision): try AsideTable(db: db).decide(key, decision)
    case .several(let changes): for change in changes { try write(change) }
    }
  }

  private func writeClaim(
    _ keys: StatementArguments, _ status: String?, _ edited: String?
  ) throws {
    guard let status else {
      return try db.execute(
        sql: """
          DELETE FROM claim_decision
          WHERE incident_key = ? AND report_key = ? AND claim_key = ?
          """, arguments: keys)
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO claim_decision VALUES (?, ?, ?, ?, ?)",
      arguments: keys + [status, edited])
  }

  /// A claim keeps its row while it changes: the row's number is the claim's.
  private func writeAdded(_ own: String, _ report: String, _ body: String?) throws {
    guard let body else {
      return try db.execute(sql: "DELETE FROM added_claim WHERE key = ?", arguments: [own])
    }
    try db.execute(
      sql: """
        INSERT INTO added_claim (key, incident_key, report_key, body) VALUES (?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET body = excluded.body
        """, arguments: [own, key, report, body])
  }

  private func writeTag(_ name: String, _ isThere: Bool) throws {
    guard isThere else {
      return try db.execute(
        sql: "DELETE FROM tag WHERE incident_key = ? AND folded = ?",
        arguments: [key, folded(name)])
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO tag VALUES (?, ?, ?)", arguments: [key, folded(name), name])
  }

  private func writeLink(_ other: String, _ decision: String?) throws {
    try db.execute(
      sql: "DELETE FROM link_decision WHERE into_key = ? AND from_key = ?", arguments: [key, other])
    guard let decision else { return }
    try db.execute(
      sql: "INSERT INTO link_decision VALUES (?, ?, ?)", arguments: [key, other, decision])
  }
}
