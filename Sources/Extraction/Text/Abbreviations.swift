/// Words before a full stop that ends no sentence.
enum Abbreviations {
  /// Always followed by a name or number.
  static let titles = ContextWords("sentences.tsv", "abbreviatedTitle")
  /// Abbreviations only before a number ("No. 7").
  static let beforeNumber = ContextWords("sentences.tsv", "numberAbbreviation")
  /// May end a sentence; then a usual start of a sentence follows.
  static let others = ContextWords("sentences.tsv", "abbreviation")
  /// Words that begin sentences and are no part of a name.
  static let usualStarts = ContextWords("sentences.tsv", "sentenceStart")
}
