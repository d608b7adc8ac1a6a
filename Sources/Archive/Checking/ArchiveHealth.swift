internal import GRDB
internal import NewsModel

/// What a check of an archive has found.
public struct ArchiveHealth: Hashable, Sendable {
  /// What SQLite says of damaged pages and indices, at most twenty lines; none in a sound file.
  public var damage: [String] = []
  /// Incidents of the sample that the full-text index does not find by a word of theirs.
  public var unfoundIncidents: [Int64] = []
  /// How many incidents were looked for in the full-text index.
  public var searchedIncidents = 0
  public var orphans: [OrphanedDecision] = []
  /// What is derived and does not say what is stored ("counts of countries"), in words.
  public var stale: [String] = []

  /// Whether the file can be trusted. Orphaned decisions are kept and do no harm.
  public var isSound: Bool { damage.isEmpty && unfoundIncidents.isEmpty && stale.isEmpty }
}

extension ArchiveHealth {
  /// How many incidents, spread over the archive, are looked for in the full-text index.
  private static let sample = 500

  init(_ db: Database) throws {
    damage = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    guard damage.isEmpty else { return }
    try searchWords(db)
    stale = try DerivedCheck(db: db).stale()
    orphans = try OrphanReader(db: db).all()
  }

  private mutating func searchWords(_ db: Database) throws {
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM incident") ?? 0
    let step = max(1, last / Int64(Self.sample))
    let ids = try Int64.fetchAll(
      db, sql: "SELECT id FROM incident WHERE id % ? = 0 ORDER BY id", arguments: [step])
    for id in ids {
      guard let text = try WordsText(db: db).body(of: id), let word = Self.word(of: text) else {
        continue
      }
      searchedIncidents += 1
      let isFound = try Bool.fetchOne(
        db.cachedStatement(
          sql: "SELECT EXISTS (SELECT 1 FROM words WHERE words MATCH ? AND rowid = ?)"),
        arguments: ["\"\(word)\"", id])
      if isFound != true { unfoundIncidents.append(id) }
    }
  }

  /// The longest word of plain letters, which every tokenizer takes as one: none beside an accented letter or a digit,
  /// with which it would be another word.
  static func word(of text: String) -> String? {
    let head = text.unicodeScalars.prefix(4000)
    let isCut = head.endIndex < text.unicodeScalars.endIndex
    return head.split(omittingEmptySubsequences: false) {
      $0.isASCII && !$0.properties.isAlphabetic && !("0"..."9").contains($0)
    }
    .dropLast(isCut ? 1 : 0)
    .filter { $0.count >= 3 && $0.allSatisfy { $0.isASCII && $0.properties.isAlphabetic } }
    .max { $0.count < $1.count }
    .map { String(String.UnicodeScalarView($0)) }
  }
}
