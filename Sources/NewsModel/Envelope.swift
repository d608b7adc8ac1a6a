/// The span of what comparable claims state: lowest and highest stated figure and the middle one.
///
/// "Stated" is the point: "more than 70" states 70, whatever lies above. So adding a claim never narrows the
/// envelope, and the open ends say whether its outermost claims leave room beyond it.
public struct Envelope: Hashable, Sendable {
  /// The lowest figure that any comparable claim states.
  public var low: Int
  /// The highest figure that any comparable claim states, never below `low`.
  public var high: Int
  /// True when a claim that states `high` allows more ("at least 100").
  public var isOpenAbove: Bool
  /// True when a claim that states `low` allows less ("up to 50").
  public var isOpenBelow: Bool
  /// The median of the claims' middles, equal ones once; of a range that a voice gives around its own figure, the figure.
  public var median: Double

  public init(low: Int, high: Int, isOpenAbove: Bool, isOpenBelow: Bool, median: Double) {
    self.low = low
    self.high = high
    self.isOpenAbove = isOpenAbove
    self.isOpenBelow = isOpenBelow
    self.median = median
  }

  /// How far the figures lie apart, as a share of the lowest (0.43 for 70 to 100); nil above a low of 0.
  public var spread: Double? {
    if low == high { return 0 }
    return low > 0 ? Double(high - low) / Double(low) : nil
  }

  /// True when comparable claims do not state the same figure.
  public var isDisputed: Bool { low != high }
}

extension Envelope {
  /// The envelope of these bounds, each from a voice of its own; nil when none states a figure. Order and repetition
  /// change nothing.
  public init?(of bounds: some Sequence<Bounds>) {
    let stated = Set(bounds).filter { !$0.isUnknown }
    self.init(of: stated, middles: stated)
  }

  /// The envelope of what several voices state, each with all its bounds; nil when none states a figure. A voice that
  /// gives a figure and the range around it (a dataset's best, low and high estimate) has one middle: its figure. The
  /// range still makes the ends.
  public init?(ofVoices voices: some Sequence<[Bounds]>) {
    var stated: Set<Bounds> = []
    var middles: Set<Bounds> = []
    for voice in voices {
      stated.formUnion(voice)
      middles.formUnion(voice.filter { !$0.isRange(aroundOneOf: voice) })
    }
    self.init(of: stated.filter { !$0.isUnknown }, middles: middles)
  }

  private init?(of stated: Set<Bounds>, middles: Set<Bounds>) {
    guard let low = stated.compactMap(\.lowestStated).min(),
      let high = stated.compactMap(\.highestStated).max()
    else { return nil }
    self.init(
      low: low, high: high,
      isOpenAbove: stated.contains { $0.high == nil && $0.low == high },
      isOpenBelow: stated.contains { $0.low == nil && $0.high == low },
      median: Envelope.median(ofSorted: middles.compactMap(\.middle).sorted()))
  }

  private static func median(ofSorted values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let middle = values.count / 2
    return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
  }
}

extension Bounds {
  /// Whether it has two ends with an exact one of these figures between them.
  fileprivate func isRange(aroundOneOf figures: [Bounds]) -> Bool {
    guard let low, let high, low < high else { return false }
    return figures.contains {
      $0.low == $0.high && ($0.low.map { low <= $0 && $0 <= high } ?? false)
    }
  }
}
