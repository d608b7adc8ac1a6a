/// Where a claim stands in a dossier.
public struct DossierPosition: Hashable, Sendable, Comparable {
  /// An index into `Dossier.reports`.
  public var report: Int
  /// An index into that report's claims.
  public var claim: Int

  public init(report: Int, claim: Int) {
    self.report = report
    self.claim = claim
  }

  public static func < (left: DossierPosition, right: DossierPosition) -> Bool {
    (left.report, left.claim) < (right.report, right.claim)
  }
}

/// What one published rule makes of the claims of an incident, with the reasons.
public struct LensReading: Hashable, Sendable {
  /// A claim and why the rule took it or left it out.
  public struct Use: Hashable, Sendable {
    public var position: DossierPosition
    public var reason: String

    public init(position: DossierPosition, reason: String) {
      self.position = position
      self.reason = reason
    }
  }

  public var measure: Measure
  /// The least number of the rule; nil where it gives no range or no number.
  public var low: Int?
  /// The one number of the rule; nil where it refuses to choose, or has none.
  public var best: Int?
  /// The greatest number of the rule; nil where it gives no range or no number.
  public var high: Int?
  /// True where the claim behind `high` leaves room above it.
  public var isOpenAbove = false
  /// What the rule says beside the numbers: a grade ("fair"), "none or unknown".
  public var word: String?
  /// The claims behind the numbers.
  public var counted: [Use] = []
  /// The other claims of the measure.
  public var dropped: [Use] = []
  /// How the rule came to its numbers, a sentence a step.
  public var steps: [String] = []

  public init(measure: Measure) { self.measure = measure }

  /// True where the rule gives no number at all.
  public var isUnknown: Bool { low == nil && best == nil && high == nil }

  /// The numbers as a column shows them: "77 (70–100)", "70–100", "70", "—".
  public var short: String {
    let end = isOpenAbove ? "+" : ""
    let range: String? =
      switch (low, high) {
      case (let low?, let high?):
        low == high
          ? FigureText.grouped(low) + end
          : FigureText.grouped(low) + "–" + FigureText.grouped(high) + end
      case (let one?, nil), (nil, let one?): FigureText.grouped(one) + end
      case (nil, nil): nil
      }
    guard let best else { return range ?? FigureText.unknown }
    let figure = FigureText.grouped(best)
    guard let range, range != figure else { return figure }
    return "\(figure) (\(range))"
  }
}
