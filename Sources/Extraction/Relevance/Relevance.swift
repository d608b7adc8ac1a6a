import NewsModel

/// Whether an article tells of people who were killed, hurt or taken, or of an attack, at all.
public struct Relevance: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable {
    /// It tells of violence or of a disaster.
    case violence
    /// It tells of something else: recipes, sport, trade, politics.
    case none
    /// Nobody looked: the text is in a language that is not read.
    case unread
  }

  public var verdict: Verdict
  /// The sentence that speaks most for violence, nil where none does. Its range counts in the text's Unicode scalars.
  public var sentence: Quotation?

  public init(verdict: Verdict, sentence: Quotation? = nil) {
    self.verdict = verdict
    self.sentence = sentence
  }
}
