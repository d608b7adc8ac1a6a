/// Two incidents that may be one, with what speaks for it: one row of the analyst's list of proposed links.
public struct ProposedLink: Hashable, Sendable {
  /// The incident that stays.
  public var into: IncidentSummary
  /// The incident whose reports would go there.
  public var from: IncidentSummary
  /// How likely they are one, 0 to 1.
  public var score: Double
  /// What speaks for it and against it, in words.
  public var reasons: [String]

  public init(into: IncidentSummary, from: IncidentSummary, score: Double, reasons: [String]) {
    self.into = into
    self.from = from
    self.score = score
    self.reasons = reasons
  }
}

/// What the analyst says of two incidents.
public enum LinkDecision: String, Hashable, Sendable, CaseIterable {
  /// They are one: the reports of both stand under the one that stays.
  case joined
  /// They are two, and are not proposed again.
  case apart
}
