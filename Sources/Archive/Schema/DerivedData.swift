internal import GRDB
internal import NewsModel

/// What the program works out from the tables by rules of its own.
///
/// Each rule has a version, which the archive keeps as a setting. Where the program's is another, what the rule gives is
/// made anew, once, after the steps of the schema.
enum DerivedData {
  struct Rule: Sendable {
    let name: String
    let version: Int
    let rebuild: @Sendable (Database) throws -> Void

    fileprivate var setting: String { "rule of \(name)" }
  }

  static let rules = [
    Rule(
      name: "letters of names", version: LetterFolding.version, rebuild: FoldedNames.foldAnew)
  ]

  /// Whether everything was made by the rules that this program has.
  static func isCurrent(_ db: Database) throws -> Bool { try outdated(db).isEmpty }

  /// Makes anew what other versions of the rules have given.
  static func rebuild(_ db: Database) throws {
    for rule in try outdated(db) {
      try rule.rebuild(db)
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting VALUES (?, ?)",
        arguments: [rule.setting, String(rule.version)])
    }
  }

  private static func outdated(_ db: Database) throws -> [Rule] {
    try rules.filter { rule in
      let stored = try String.fetchOne(
        db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [rule.setting])
      return stored != String(rule.version)
    }
  }
}
