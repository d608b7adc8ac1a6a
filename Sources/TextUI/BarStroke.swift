/// Bars that are exact to an eighth of a column or row.
public enum BarStroke {
  private static let eighths = Array("▏▎▍▌▋▊▉█")
  private static let levels = Array("▁▂▃▄▅▆▇█")

  /// A bar to the right for `value` of `most`, without blanks behind it: at least `▏` for anything
  /// above zero, nothing for zero.
  public static func horizontal(_ value: Double, of most: Double, width: Int) -> String {
    let steps = steps(value, of: most, cells: width)
    let full = String(repeating: "█", count: steps / 8)
    return steps % 8 == 0 ? full : full + String(eighths[steps % 8 - 1])
  }

  /// A bar upwards, from the bottom row to the top one, blanks included.
  public static func vertical(_ value: Double, of most: Double, height: Int) -> [Character] {
    let steps = steps(value, of: most, cells: height)
    return (0..<max(0, height)).map { row in
      let here = steps - row * 8
      return here <= 0 ? " " : levels[min(here, 8) - 1]
    }
  }

  private static func steps(_ value: Double, of most: Double, cells: Int) -> Int {
    guard value > 0, most > 0, cells > 0 else { return 0 }
    return max(1, Int((min(1, value / most) * Double(cells * 8)).rounded()))
  }
}
