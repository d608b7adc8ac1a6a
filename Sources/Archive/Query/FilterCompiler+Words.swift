internal import GRDB
internal import NewsModel

/// Terms over words in titles, texts and notes.
extension FilterCompiler {
  /// A page that walks asks the full-text index about some hundred rows, which is quick unless a long beginning of a
  /// word makes it collect all words that begin so each time; a count asks about all rows. Then the hits are collected
  /// once.
  func wordsTerm(_ text: String, isPhrase: Bool) -> Term {
    let query = WordsQuery(text, isPhrase: isPhrase)
    guard let match = query.match else { return .nothing }
    let collects = purpose == .everyRow || query.hasLongBeginning
    let ids: SQL = "SELECT rowid AS id FROM words WHERE words MATCH \(match)"
    let filter = Filter.words(text, isPhrase: isPhrase)
    return Term(
      test: collects
        ? "is_found(\(try hits.found(by: filter, ids, db).0), incident.id)"
        : """
        EXISTS (SELECT 1 FROM words WHERE words MATCH \(match) AND words.rowid = incident.id)
        """,
      ids: ids)
  }
}
