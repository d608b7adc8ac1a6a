/// The range that a figure allows. A nil end is open; both nil means that no number was given.
///
/// Unknown is never zero: `0...0` stands only where a source says that there was none.
public struct Bounds: Hashable, Codable, Sendable {
  /// The least number that the source allows, nil when it gives none ("up to 50").
  public var low: Int?
  /// The greatest number that the source allows, nil when it gives none ("more than 70").
  public var high: Int?

  public init(low: Int?, high: Int?) {
    self.low = low.map(Bounds.tamed)
    self.high = high.map(Bounds.tamed)
  }

  /// A number that is no larger, either way, than anybody will ever count: so many of them can be added up.
  public static func tamed(_ number: Int) -> Int { min(max(number, -most), most) }

  private static let most = 1_000_000_000_000_000

  /// Exactly this many.
  public init(_ count: Int) { self.init(low: count, high: count) }

  public static let unknown = Bounds(low: nil, high: nil)

  public var isUnknown: Bool { low == nil && high == nil }

  /// The lowest number that is stated: the low end, or the high end of "up to 50".
  public var lowestStated: Int? { low ?? high }
  /// The highest number that is stated: the high end, or the low end of "more than 70".
  public var highestStated: Int? { high ?? low }

  /// The middle of what is stated, in half persons at the finest; the one stated end of an open range.
  public var middle: Double? {
    guard let lowest = lowestStated, let highest = highestStated else { return nil }
    return Double(lowest + highest) / 2
  }
}
