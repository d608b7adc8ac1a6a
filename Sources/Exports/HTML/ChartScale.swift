/// A linear axis from 0 in a drawing: figures to pixels, with round ticks.
struct ChartScale {
  /// The greatest figure that is drawn.
  let greatest: Int
  /// Where the axis begins and how long it is, in pixels.
  let origin: Int
  let length: Int

  /// Where a figure stands; beyond the end for greater ones.
  func x(_ figure: Double) -> Int {
    origin + Int((figure / Double(max(1, greatest)) * Double(length)).rounded())
  }

  /// Four to eight figures at round steps (1, 2 or 5 times a power of ten).
  var ticks: [Int] {
    var step = 1
    var factors = [2, 5, 10]
    var power = 1
    while greatest / step > 7 {
      step = power * factors.removeFirst()
      if factors.isEmpty {
        factors = [2, 5, 10]
        power *= 10
      }
    }
    return Array(stride(from: 0, through: max(1, greatest), by: step))
  }
}
