internal import Foundation
internal import GRDB
internal import NewsModel

/// Fills a new archive with what can be saved of a damaged one: what analysts decided first, then what was imported. What
/// is derived (full text, packed columns, counts, indices) is made anew.
struct Salvage {
  let db: Database
  let reader: SalvageReader
  private(set) var report = RepairReport()

  /// What follows from other tables and is not copied.
  private static let derived: Set<String> = [
    "packed", "posting", "tally", "figure", "incident_source", "open_report", "standing",
    "overruling", "grdb_migrations",
  ]

  /// Entries of the journal are not copied but entered again.
  private static let entered = "journal"

  init(_ db: Database, from file: DamagedFile) throws {
    self.db = db
    reader = try SalvageReader(file, shapes: try Self.shapes(db))
  }

  /// Every table that is none of the full-text index's own.
  private static func shapes(_ db: Database) throws -> [TableShape] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'words*'
          AND name NOT GLOB 'sqlite_*' ORDER BY rowid
        """
    ).compactMap { try TableShape($0, db) }
  }

  mutating func run() throws {
    var counts: [String: Int] = [:]
    for shape in try Self.shapes(db) where !Self.derived.contains(shape.name) {
      if shape.name != Self.entered { counts[shape.name] = try copy(shape) }
    }
    var names = NameSalvage(db: db, reader: reader)
    try names.restore()
    var ties = TieSalvage(db: db, reader: reader)
    try ties.dropUnreadableRows()
    try names.mend()
    try ties.run()
    var decisions = DecisionSalvage(db: db, reader: reader)
    try decisions.run()
    try DerivedTables(db: db).rebuild()
    try report(decisions, ties, names)
  }

  /// Copies the rows of a table by the names of its columns.
  ///
  /// - Returns: how many were new.
  private func copy(_ target: TableShape) throws -> Int {
    var insertion: (columns: [Int], statement: Statement)?
    let before = db.totalChangesCount
    try reader.forEachRow(of: target.name) { source, row in
      if insertion == nil { insertion = try insertionOf(source, into: target) }
      guard let (columns, statement) = insertion else { return }
      // What the program finds out by itself it finds out anew.
      let found = ["names", SurveyMark.setting]
      if target.name == "setting", String.fromDatabaseValue(row[0]).map(found.contains) == true {
        return
      }
      try statement.execute(arguments: StatementArguments(columns.map { row[$0] }))
    }
    return db.totalChangesCount - before
  }

  private func insertionOf(
    _ source: TableShape, into target: TableShape
  ) throws -> (columns: [Int], statement: Statement)? {
    let known = Set(target.columns.map(\.name))
    let columns = source.columns.indices.filter { known.contains(source.columns[$0].name) }
    guard !columns.isEmpty else { return nil }
    let names = columns.map { "\"\(source.columns[$0].name)\"" }.joined(separator: ", ")
    // The new archive has a name of its own already; the old one's goes on.
    let clash = target.name == "setting" ? "REPLACE" : "IGNORE"
    return (
      columns,
      try db.makeStatement(
        sql: """
          INSERT OR \(clash) INTO \(target.name) (\(names))
          VALUES (\(databaseQuestionMarks(count: columns.count)))
          """)
    )
  }

  // MARK: - What is told

  private mutating func report(
    _ decisions: DecisionSalvage, _ ties: TieSalvage, _ names: NameSalvage
  ) throws {
    for (what, table) in [
      ("entries of the journal", "journal"), ("incidents", "incident"), ("reports", "report"),
      ("claims", "claim"), ("pieces of evidence", "evidence"), ("feeds", "feed"),
      ("articles aside", "aside"),
    ] {
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
      report.saved.append(RepairReport.Saved(what: what, count: count))
    }
    report.lose("entries of the journal", decisions.lost)
    report.lose(
      "decisions were saved without their entry of the journal, which is made anew",
      decisions.entered)
    for (what, names) in ties.losses + names.losses { report.lose(what, names) }
    for (table, damage) in reader.damage.sorted(by: { $0.key < $1.key })
    where !Self.derived.contains(table) {
      report.lose("rows of \(table) that cannot be read", count: damage.rows)
      report.lose("pages of \(table) that cannot be read", count: damage.pages)
    }
    let unfound = reader.damage.filter { !$0.value.isFound && !Self.derived.contains($0.key) }
    if unfound.count > 4 {
      report.lose(
        "tables were not where the file says; their rows were looked for page by page",
        count: unfound.count)
    }
  }
}
