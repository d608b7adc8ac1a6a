/// How a speaker's figure differs from the one that the same speaker gave before.
///
/// Compared is what is stated, as in an envelope: "at least 12" and later "at least 20" is a figure revised up though
/// the first allows the second. "At least 20" and later "20" states the same number and is no revision.
public enum RevisionChange: String, Hashable, Sendable, CaseIterable {
  /// Nothing came before it.
  case first
  /// Neither end falls and one rises.
  case up
  /// Neither end rises and one falls.
  case down
  /// The new figure lies within the old one: "50 to 100", then "70".
  case narrowed
  /// The old figure lies within the new one.
  case widened
  /// The speaker no longer stands by it.
  case withdrawn
  /// The same again after a withdrawal.
  case restated
  /// Nobody can say where it belongs: neither the figure nor its report has a day.
  case undated

  /// From one figure to the next one; nil where both state the same.
  public init?(from old: Bounds, to new: Bounds) {
    guard let low = old.lowestStated, let high = old.highestStated,
      let newLow = new.lowestStated, let newHigh = new.highestStated,
      low != newLow || high != newHigh
    else { return nil }
    switch (newLow >= low, newHigh >= high) {
    case (true, true): self = .up
    case (false, false): self = .down
    case (true, false): self = newLow == low ? .down : .narrowed
    case (false, true): self = newHigh == high ? .down : .widened
    }
  }

  /// True where the speaker said something else before.
  public var isRevision: Bool { self != .first && self != .undated }
}
