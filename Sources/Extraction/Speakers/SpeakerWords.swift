/// The words of `data/words/speakers.tsv` on who speaks.
enum SpeakerWords {
  /// "issued", "released": what people do with a statement.
  static let issuing = ContextWords("speakers.tsv", "issue")
  /// "same", "même": the source that was named last.
  static let same = ContextWords("speakers.tsv", "same")
  /// "he", "she": one person, never a body.
  static let he = ContextWords("speakers.tsv", "he")
  /// "reports": weaker than whoever is named beside them.
  static let reports = ContextWords("speakers.tsv", "reports")
  /// What hangs on a speaker's noun: "for", "of", "from".
  static let complements = ContextWords("speakers.tsv", "complement")
  /// "spokesman": an official where the words do not say whose.
  static let spokespeople = ContextWords("speakers.tsv", "spokesperson")
}
