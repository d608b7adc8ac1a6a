/// Small words by which events and captions are told apart, from `data/words/incidents.tsv`.
enum IncidentWords {
  /// Units of a day's news.
  static let hours = ContextWords("incidents.tsv", "hour")
  /// Units of an earlier time.
  static let longUnits = ContextWords("incidents.tsv", "longUnit")
  /// Words before the first of two months.
  static let spanOpeners = ContextWords("incidents.tsv", "spanOpener")
  /// Titles of several events.
  static let roundUps = ContextWords("incidents.tsv", "roundUp")
  /// Several events of one kind.
  static let separates = ContextWords("incidents.tsv", "apart")
  /// Words that say where before the place is named.
  static let whereabouts = ContextWords("incidents.tsv", "whereabout")
  /// Words before another place.
  static let joints = ContextWords("incidents.tsv", "siteJoint")
  /// Words before the place that was told before.
  static let pointers = ContextWords("incidents.tsv", "siteArticle")
  /// Before a photographer.
  static let bys = ContextWords("incidents.tsv", "captionBy")
  /// Small words of a credit.
  static let captionWords = ContextWords("incidents.tsv", "captionWord")
  /// What is credited.
  static let images = ContextWords("incidents.tsv", "image")
  /// The credit.
  static let credits = ContextWords("incidents.tsv", "creditNoun")
}
