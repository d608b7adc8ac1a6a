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

  /// How high a figure stands, from 0 to the scale's height.
  func rows(_ value: Int) -> Double {
    let share =
      isLogarithmic
      ? log(1 + Double(max(0, value))) / log(1 + Double(top)) : Double(value) / Double(top)
    return share * Double(height)
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
