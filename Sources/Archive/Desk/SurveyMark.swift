internal import GRDB
internal import NewsModel

/// Up to where `MaterialSurvey` has looked. What desks exchange can have changed by imports, by captures of pages, and by
/// decisions about the incidents that these name.
struct SurveyMark: Equatable {
  /// The last import, and how many captures there are.
  private var imports: Int64 = 0
  private var captures: Int64 = 0
  /// The journal's last entry here.
  private var entries: Int64 = 0

  /// More decisions than these are not looked through one by one.
  private static let mostEntries: Int64 = 500
  /// The setting that keeps it.
  static let setting = "surveyed"

  /// The archive as it is now.
  init(now db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT coalesce((SELECT max(id) FROM import), 0), (SELECT count(*) FROM capture),
            coalesce((SELECT max(id) FROM journal), 0)
          """))
    if let row { (imports, captures, entries) = (row[0], row[1], row[2]) }
  }

  /// Where the last survey has got to; nil before the first.
  init?(stored db: Database) throws {
    let text = try String.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM setting WHERE name = ?"),
      arguments: [Self.setting])
    let numbers = text?.split(separator: " ").compactMap { Int64($0) } ?? []
    guard numbers.count == 3 else { return nil }
    (imports, captures, entries) = (numbers[0], numbers[1], numbers[2])
  }

  /// Has the next survey look at everything.
  static func forget(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [setting])
  }

  func store(_ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting VALUES (?, ?)",
      arguments: [Self.setting, "\(imports) \(captures) \(entries)"])
  }

  /// The incidents about which something was decided since, and those that follow from them; nil where all must be looked
  /// at.
  func decided(since mark: SurveyMark?, _ db: Database) throws -> Set<String>? {
    guard let mark, mark.imports == imports, mark.captures == captures,
      (0...Self.mostEntries).contains(entries - mark.entries)
    else { return nil }
    let bodies = try String.fetchAll(
      db.cachedStatement(sql: "SELECT body FROM journal WHERE id > ?"), arguments: [mark.entries])
    let affected = AffectedIncidents(db: db)
    var keys: Set<String> = []
    for entry in bodies.compactMap(JournalText.entry) {
      keys.formUnion(
        try affected.keys(of: entry.before.parts + entry.after.parts, about: entry.incident))
    }
    let finder = IncidentFinder(db: db)
    return try keys.union(affected.ids(around: keys.sorted()).compactMap(finder.key))
  }
}
