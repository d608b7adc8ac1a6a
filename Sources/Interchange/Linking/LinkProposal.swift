/// Two incidents that may be one.
public struct LinkProposal: Hashable, Sendable {
  /// The keys of the incident that stays and of the one that would join it.
  public var into: String
  public var from: String
  /// 0 to 1.
  public var score: Double
  public var reasons: [String]
}
