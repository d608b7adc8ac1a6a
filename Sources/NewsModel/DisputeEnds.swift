/// Who states the lowest and who the highest figure of killed of an incident.
public struct DisputeEnds: Hashable, Sendable {
  public var low: Int
  public var high: Int
  /// Each speaker once, by name, else by origin.
  public var lowBy: [String]
  public var highBy: [String]

  public init(low: Int, high: Int, lowBy: [String], highBy: [String]) {
    self.low = low
    self.high = high
    self.lowBy = lowBy
    self.highBy = highBy
  }

  /// Nil where the figures agree, or nobody states one.
  public init?(_ comparison: Comparison) {
    guard let toll = comparison.toll(.killed), toll.envelope.isDisputed else { return nil }
    self.init(
      low: toll.envelope.low, high: toll.envelope.high, lowBy: toll.lowBy, highBy: toll.highBy)
  }

  /// "47 the army, the governor v. 131 JNIM"
  public var words: String {
    "\(FigureText.grouped(low)) \(lowBy.joined(separator: ", ")) v. "
      + "\(FigureText.grouped(high)) \(highBy.joined(separator: ", "))"
  }
}
