internal import GRDB

/// Finds the incidents that have words in their titles, texts and notes.
///
/// Single words and beginnings of words are read straight from the pages of the full-text index (`WordPages`): ten times
/// quicker than asking it row by row, and beginnings need no room in it. Phrases are asked of the index itself.
struct WordsReader {
  let db: Database

  func set(_ text: String, isPhrase: Bool) throws -> IncidentSet {
    let query = WordsQuery(text, isPhrase: isPhrase)
    guard let match = query.match else { return IncidentSet() }
    if let tokens = try tokens(query), let pages = try WordPages(db),
      let set = try set(tokens, isPhrase: isPhrase, pages)
    {
      return set
    }
    return try matches(match)
  }

  /// One token for each word; nil where a word is several ("co-op"), so that their order matters.
  private func tokens(_ query: WordsQuery) throws -> [String]? {
    if query.isPhrase && query.words.count > 1 { return nil }
    let tokenizer = try db.makeTokenizer(.unicode61(diacritics: .remove))
    var tokens: [String] = []
    for word in query.words {
      let found = try tokenizer.tokenize(query: String(word))
      guard found.count == 1, let token = found.first?.token else { return nil }
      tokens.append(token)
    }
    return tokens
  }

  /// Nil where the pages need a reading that only the index itself can give.
  private func set(
    _ tokens: [String], isPhrase: Bool, _ pages: WordPages
  ) throws -> IncidentSet? {
    var result: IncidentSet?
    for (index, token) in tokens.enumerated() {
      let isBeginning = !isPhrase && index == tokens.count - 1
      guard let set = try pages.set(token, isBeginning: isBeginning) else { return nil }
      if result == nil { result = set } else { result?.formIntersection(set) }
    }
    return result
  }

  /// Asked of the index row by row.
  func matches(_ match: String) throws -> IncidentSet {
    var set = IncidentSet()
    let cursor = try RawStatement(db, "SELECT rowid FROM words WHERE words MATCH ?")
    cursor.bind(1, match)
    while try cursor.step() { set.insert(cursor.integer(0)) }
    return set
  }
}
