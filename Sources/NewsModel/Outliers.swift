/// Which origins lie far from all others.
///
/// An origin is an outlier when at least two others agree roughly (their highest is at most twice their lowest) and it
/// states less than half of their lowest or more than twice their highest, and is at least five away. With fewer others,
/// or with others that do not agree, there is only a dispute. Figures that their speaker has revised are
/// not looked at, nor is a low figure that holds for an earlier day than all others: tolls rise.
public enum Outliers {
  /// An origin that lies far from the others.
  public struct Finding: Hashable, Sendable {
    public var voice: String
    /// What it states.
    public var own: Bounds
    /// What the others state, and how many they are.
    public var others: Bounds
    public var otherCount: Int

    /// "12 of the army is less than half of what 3 other origins state (70 to 100)"
    public var words: String {
      let isLow = (own.high ?? 0) < (others.low ?? 0)
      let far = isLow ? "less than half of" : "more than twice"
      return "\(FigureText.words(own)) of \(voice) is \(far) what "
        + "\(FigureText.counted(otherCount, "other origin")) state (\(FigureText.words(others)))"
    }
  }

  private static let factor = 2
  private static let leastDistance = 5

  /// Of the rows of a section, by origin.
  public static func find(in rows: [Comparison.Row]) -> [Finding] {
    var stated: [String: Stated] = [:]
    for row in rows where row.counts && row.later == nil {
      for sighting in row.sightings {
        let bounds = row.claim.bounds
        guard let low = bounds.lowestStated, let high = bounds.highestStated else { continue }
        let one = Stated(low: low, high: high, days: [sighting.claim.asOf])
        stated[sighting.voice] = stated[sighting.voice].map { $0.joined(with: one) } ?? one
      }
    }
    return stated.keys.sorted().compactMap { finding($0, among: stated) }
  }

  /// What an origin states, and of which days; nil for a figure without one.
  private struct Stated {
    var low: Int
    var high: Int
    var days: Set<Day?>

    func joined(with other: Stated) -> Stated {
      Stated(
        low: min(low, other.low), high: max(high, other.high), days: days.union(other.days))
    }

    /// True where all of it holds for earlier days than all of the other.
    func isBefore(_ other: Stated) -> Bool {
      guard !days.contains(nil), !other.days.contains(nil),
        let last = days.compactMap(\.self).max(), let first = other.days.compactMap(\.self).min()
      else { return false }
      return last < first
    }
  }

  private static func finding(_ voice: String, among stated: [String: Stated]) -> Finding? {
    let others = stated.filter { $0.key != voice }.values
    guard others.count >= 2, let own = stated[voice], let least = others.map(\.low).min(),
      let most = others.map(\.high).max(), most <= factor * least
    else { return nil }
    let isLow = factor * own.high < least && least - own.high >= leastDistance
    let isHigh = own.low > factor * most && own.low - most >= leastDistance
    guard isHigh || (isLow && !others.allSatisfy(own.isBefore)) else { return nil }
    return Finding(
      voice: voice, own: Bounds(low: own.low, high: own.high),
      others: Bounds(low: least, high: most), otherCount: others.count)
  }
}
