/// Two incidents that may be one, by their keys.
public struct LinkProposal: Hashable, Sendable {
  /// The keys of the incident that stays and of the one whose reports would go there.
  public var into: String
  public var from: String
  /// 0 to 1.
  public var score: Double
  public var reasons: [String]

  public init(into: String, from: String, score: Double, reasons: [String]) {
    self.into = into
    self.from = from
    self.score = score
    self.reasons = reasons
  }
}
