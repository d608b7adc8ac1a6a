internal import GRDB

/// Reads the text of an incident in which words are searched, as the tables have it now; nil for one that is gone.
typealias TextOfIncident = @Sendable (Database, Int64) throws -> String?

/// Finds the incidents that have words in their titles, texts and notes.
///
/// They are read straight from the pages of the full-text index (`WordPages`): ten times quicker than asking it row by
/// row, and beginnings need no room in it but for single letters (`FirstLetters`). What the pages cannot tell is asked of
/// the index itself.
struct WordsReader {
  let db: Database
  let check: WordPagesCheck
  let text: TextOfIncident
  /// Beginnings whose words were taken out of so many incidents are left to the index itself.
  private static let mostDoubtful = 2_000

  func set(_ text: String, isPhrase: Bool) throws -> IncidentSet {
    let query = WordsQuery(text, isPhrase: isPhrase)
    guard let match = query.match else { return IncidentSet() }
    if let pages = try pages, let set = try set(query, pages) { return set }
    return try matches(match)
  }

  /// Nil where they are of a kind that is not known here, or disagree with the index itself.
  private var pages: WordPages? {
    get throws {
      guard let pages = try WordPages(db), try check.passes(pages, self) else { return nil }
      return pages
    }
  }

  /// Nil where the pages do not tell.
  private func set(_ query: WordsQuery, _ pages: WordPages) throws -> IncidentSet? {
    let tokenizer = try WordTokenizer.shared()
    let phrases = PhraseReader(pages: pages)
    func tokens(_ text: some StringProtocol) throws -> [String] {
      try tokenizer.words(ofQuery: String(text))
    }
    if query.isPhrase { return try phrases.set(tokens(query.words.joined(separator: " "))) }
    var result: IncidentSet?
    for (index, word) in query.words.enumerated() {
      let tokens = try tokens(word)
      let isLast = index == query.words.count - 1
      // A word may be several ("co-op"), so that their order matters; a beginning at their end does, too.
      guard !isLast || tokens.count == 1 else { return nil }
      let set = isLast ? try beginnings(tokens[0]) : try phrases.set(tokens)
      guard let set else { return nil }
      if result == nil { result = set } else { result?.formIntersection(set) }
    }
    return result
  }

  /// The incidents with a word that begins so.
  private func beginnings(_ token: String) throws -> IncidentSet {
    if let letter = FirstLetters.letter(token) {
      return try PostingReader(db: db).set(.letter, [letter])
    }
    return try readBeginnings(token)
  }

  /// The incidents with a word that begins with a token, read from the words.
  func readBeginnings(_ token: String) throws -> IncidentSet {
    guard let pages = try pages,
      let found = try pages.beginnings(token, mostDoubtful: WordsReader.mostDoubtful)
    else { return try matches("\"\(token)\" *") }
    var set = found.set
    // Some word that begins so was taken out of these, and perhaps another one is still in them: their texts tell.
    guard !found.doubtful.isEmpty else { return set }
    let tokenizer = try WordTokenizer.shared()
    for id in found.doubtful {
      let words = try tokenizer.words(of: try text(db, id) ?? "")
      if words.contains(where: { $0.utf8.starts(with: token.utf8) }) {
        set.insert(id)
      } else {
        set.remove(id)
      }
    }
    return set
  }

  /// Asked of the index row by row.
  func matches(_ match: String) throws -> IncidentSet {
    var set = IncidentSet()
    let cursor = try RawStatement(db, "SELECT rowid FROM words WHERE words MATCH ?")
    cursor.bind(1, match)
    while try cursor.step() { set.insert(cursor.integer(0)) }
    return set
  }

  /// The last incidents with a word, in ascending order, asked of the index itself.
  func last(_ limit: Int, with token: String) throws -> [Int64] {
    let cursor = try RawStatement(
      db, "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?")
    cursor.bind(1, "\"\(token)\"")
    cursor.bind(2, Int64(limit))
    var ids: [Int64] = []
    while try cursor.step() { ids.append(cursor.integer(0)) }
    return ids.reversed()
  }
}
