import Foundation
import TextUI

/// A scale upwards from 0 over some rows, to a round figure that is not below the greatest.
struct PlotScale: Equatable {
  let top: Int
  let height: Int
  /// Equal steps upwards are equal factors: a month with ten dead is still to be seen beside one with ten thousand.
  let isLogarithmic: Bool

  init(most: Int, height: Int, isLogarithmic: Bool = false) {
    self.height = max(0, height)
    self.isLogarithmic = isLogarithmic
    var step = 1
    while step * 10 < most { step *= 10 }
    // Even figures, so that the middle one is whole.
    top = [2, 4, 6, 8, 10].map { $0 * step }.first { $0 >= most } ?? max(2, most)
  }

  /// A scale for the values of a plot: where a few stand so far above all others that these would be flat, it ends above
  /// the others, and the few go beyond it (`isBeyond`).
  init(values: [Int], height: Int, isLogarithmic: Bool = false) {
    let most = isLogarithmic ? values.max() ?? 0 : Self.usualMost(of: values)
    self.init(most: most, height: height, isLogarithmic: isLogarithmic)
  }

  /// The greatest value, but for as many as three that are four times all below them.
  private static func usualMost(of values: [Int]) -> Int {
    let sorted = values.filter { $0 > 0 }.sorted(by: >)
    let few = min(3, sorted.count / 4)
    let gap = (0..<few).last { sorted[$0] >= 4 * sorted[$0 + 1] }
    return gap.map { sorted[$0 + 1] } ?? sorted.first ?? 0
  }

  /// Whether a value stands higher than the scale goes.
  func isBeyond(_ value: Int) -> Bool { value > top }

  /// How high a figure stands, from 0 to the scale's height.
  func rows(_ value: Int) -> Double {
    let share =
      isLogarithmic
      ? log(1 + Double(max(0, value))) / log(1 + Double(top)) : Double(value) / Double(top)
    return min(1, share) * Double(height)
  }

  /// Rows from the top and the figures that stand there.
  var labels: [(row: Int, value: Int)] {
    guard height > 0 else { return [] }
    let ends = [(row: 0, value: top), (row: height - 1, value: 0)]
    guard isLogarithmic else {
      return height >= 5 ? ends + [(row: height / 2, value: top / 2)] : ends
    }
    var labels = ends
    var power = 10
    while power < top {
      let row = height - Int(rows(power).rounded(.up))
      if !labels.contains(where: { abs($0.row - row) < 2 }) { labels.append((row, power)) }
      power *= 10
    }
    return labels
  }
}

/// A bar up to the lower of two figures, and a shade from there to the higher one.
struct PlotColumn: Equatable {
  /// From the top row to the bottom one.
  let glyphs: [Character]

  init(low: Int, high: Int, on scale: PlotScale) {
    let bar = BarStroke.vertical(
      scale.rows(low), of: Double(scale.height), height: scale.height)
    var glyphs: [Character] = bar.reversed()
    let rows = scale.rows(high).rounded()
    for row in glyphs.indices where glyphs[row] == " " {
      if Double(scale.height - row) <= rows { glyphs[row] = "░" }
    }
    // A high figure without a low one is still to be seen.
    if high > 0, low == 0, let last = glyphs.indices.last, glyphs[last] == " " {
      glyphs[last] = "░"
    }
    self.glyphs = glyphs
  }
}
