internal import GRDB

/// Terms over words in titles, texts and notes.
extension FilterCompiler {
  /// A page that walks asks the full-text index about some hundred rows, which is quick unless a long beginning of a
  /// word makes it collect all words that begin so each time; a count asks about all rows. Then the hits are collected
  /// once.
  func wordsTerm(_ text: String, isPhrase: Bool) -> Term {
    let query = WordsQuery(text, isPhrase: isPhrase)
    guard let match = query.match else { return .nothing }
    let collects = purpose == .everyRow || query.hasLongBeginning
    return Term(
      test: collects
        ? "word_hit(\(try hits.token(of: match, db)), incident.id)"
        : """
        EXISTS (SELECT 1 FROM words WHERE words MATCH \(match) AND words.rowid = incident.id)
        """,
      ids: "SELECT rowid AS id FROM words WHERE words MATCH \(match)")
  }
}
