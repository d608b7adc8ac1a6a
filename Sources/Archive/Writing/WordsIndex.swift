internal import GRDB
internal import NewsModel

/// The full-text row of an incident, and which first letters its words have. A row is taken out by handing over the very
/// text that was put in.
final class WordsIndex {
  private let text: WordsText
  private let insertion: Statement
  private let deletion: Statement
  private let letters: FirstLetters
  private let postings: PostingWriter
  /// Whether first letters are read from the index afterwards (`FirstLetters.rebuild`) and not with each row.
  var leavesLetters = false

  init(_ db: Database) throws {
    text = WordsText(db: db)
    insertion = try db.cachedStatement(sql: "INSERT INTO words (rowid, body) VALUES (?, ?)")
    deletion = try db.cachedStatement(
      sql: "INSERT INTO words (words, rowid, body) VALUES ('delete', ?, ?)")
    letters = try FirstLetters()
    postings = try PostingWriter(db)
  }

  func insert(_ id: Int64, _ body: String) throws {
    try insertion.execute(arguments: [id, body])
    guard !leavesLetters else { return }
    for letter in try letters.letters(of: body) { try postings.add(.letter, letter, id: id) }
  }

  /// Takes the row of an incident out; must come before the tables change.
  func remove(_ id: Int64) throws {
    guard let body = try text.body(of: id) else { return }
    try deletion.execute(arguments: [id, body])
    guard !leavesLetters else { return }
    for letter in try letters.letters(of: body) { try postings.remove(.letter, letter, id: id) }
  }

  /// Puts the row of an incident in again, from the tables as they are now.
  func insertStored(_ id: Int64) throws {
    guard let body = try text.body(of: id) else { return }
    try insert(id, body)
  }

  /// Writes what has changed beside the index itself.
  func flush() throws { try postings.flush() }
}
