/// How many incidents there are in a month, a place or a list, and the deaths that their reports state together.
///
/// The sums are those of the lowest and of the highest stated figures. An incident without a figure is counted as such
/// and enters no sum: unknown is never zero.
public struct TollSum: Hashable, Sendable {
  public var incidents: Int
  /// Those of `incidents` for which no report states how many were killed.
  public var withoutFigure: Int
  /// The sum of the lowest figures that are stated.
  public var killedLow: Int
  /// The sum of the highest figures that are stated, never below `killedLow`.
  public var killedHigh: Int

  public init(incidents: Int = 0, withoutFigure: Int = 0, killedLow: Int = 0, killedHigh: Int = 0) {
    self.incidents = incidents
    self.withoutFigure = withoutFigure
    self.killedLow = killedLow
    self.killedHigh = killedHigh
  }

  /// True when some incident has a figure, so that the sums say something.
  public var hasFigures: Bool { withoutFigure < incidents }

  /// Takes in one incident with its stated figures of killed, nil where there is none.
  public mutating func add(low: Int?, high: Int?) {
    incidents += 1
    guard let low, let high else {
      withoutFigure += 1
      return
    }
    killedLow += low
    killedHigh += high
  }

  /// Takes in another sum.
  public static func += (left: inout TollSum, right: TollSum) {
    left.incidents += right.incidents
    left.withoutFigure += right.withoutFigure
    left.killedLow += right.killedLow
    left.killedHigh += right.killedHigh
  }
}
