/// A linear scale from figures to columns of the screen, with round ticks.
public struct ChartAxis: Hashable, Sendable {
  /// The figure in the first column and the one in the last; `low < high`.
  public let low: Double
  public let high: Double
  /// Columns of the screen that it spans.
  public let width: Int
  /// The distance of two ticks: 1, 2, or 5 times a power of ten.
  public let step: Double

  /// Spans the figures from `low` to `high` and rounds outwards to whole ticks, which stand far
  /// enough apart for their labels.
  public init(from low: Double, to high: Double, width: Int) {
    self.width = max(0, width)
    let start = low.isFinite ? low : 0
    let end = high.isFinite ? max(start, high) : start
    let span = max(end - start, 1)
    let labels = Double(max(1, self.width / (Self.label(end).count + 4)))
    step = Self.niceStep(span / labels)
    self.low = (start / step).rounded(.down) * step
    self.high = max((end / step).rounded(.up) * step, self.low + step)
  }

  /// The round figures of the axis, at most one a column.
  public var ticks: [Double] {
    guard width > 0 else { return [] }
    let count = min(Int((high - low) / step), width)
    return (0...max(0, count)).map { low + Double($0) * step }
  }

  /// Where a figure stands, in columns from the axis' start: 0 to `width - 1`, not rounded;
  /// figures outside the axis stand at its ends.
  public func position(_ value: Double) -> Double {
    guard width > 1, value > low else { return 0 }
    return min(1, (value - low) / (high - low)) * Double(width - 1)
  }

  /// The column nearest to a figure.
  public func column(_ value: Double) -> Int { Int(position(value).rounded()) }

  /// A figure as the axis writes it: whole, with separators.
  public static func label(_ value: Double) -> String {
    let whole = value.magnitude.rounded()
    guard whole < 1e15 else { return "…" }
    var digits = Array(String(Int(whole)))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return (value <= -0.5 ? "-" : "") + String(digits)
  }

  /// The least of 1, 2, 5, 10, 20 … that is not less than `least`; never below 1, for figures count
  /// people.
  static func niceStep(_ least: Double) -> Double {
    var power = 1.0
    while power * 10 < least { power *= 10 }
    for factor in [1.0, 2, 5] where power * factor >= least { return power * factor }
    return power * 10
  }
}

extension Canvas {
  /// Writes the axis' figures into a row, each centred on its tick; those that would touch the one
  /// before are left out.
  public mutating func drawLabels(of axis: ChartAxis, x: Int, y: Int, style: Style = .plain) {
    var free = 0
    for tick in axis.ticks {
      let label = ChartAxis.label(tick)
      let centred = axis.column(tick) - (label.count - 1) / 2
      let start = max(0, min(centred, axis.width - label.count))
      guard start >= free, label.count <= axis.width else { continue }
      put(label, x: x + start, y: y, style: style)
      free = start + label.count + 1
    }
  }
}
