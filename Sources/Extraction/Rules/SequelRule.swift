/// A way to state a figure that goes on with what stood before: a toll taken up again, an entry of a list.
protocol SequelRule: Sendable {
  /// The name that stands on its claims.
  static var name: String { get }
  /// Mentions that the rule finds beside those of the sentence's own rules, when it is asked behind them.
  static func mentions(in clause: Clause, found: [Mention], after context: SequelContext)
    -> [Mention]
}

/// What stood before a sentence.
struct SequelContext {
  /// All statements of the text so far, in its order.
  var statements: [Statement]
  /// Those of the sentence with a colon above the list that the sentence stands in; nil outside of lists.
  var head: Range<Int>?
}

extension ClaimRules {
  /// The rules that look back, in the order in which they are asked.
  static let sequels: [any SequelRule.Type] = [
    ListEntries.self, FigureAgain.self, TheyIncluded.self, WhoTheyWere.self,
  ]
}
