import NewsModel

/// The glyphs of clusters: they grow with the number of incidents, in steps that follow the greatest one.
struct MarkerScale: Equatable {
  /// The least number of each glyph, from the smallest glyph on.
  private let least: [Int]

  private static let glyphs = ["·", "▪", "■", "█"]

  /// From the numbers of incidents in the cells of a map.
  init(_ counts: [Int]) {
    let most = counts.max() ?? 0
    // Powers of one base: up to 10 by the third root, beyond that in tens.
    let base = max(2, [2, 3, 4, 6, 10].first { $0 * $0 * $0 >= most } ?? 10)
    least = [1, 2, base, base * base].filter { $0 <= max(most, 0) }.reduce(into: []) {
      steps, step in
      if steps.last != step { steps.append(step) }
    }
  }

  func glyph(_ count: Int) -> String {
    let step = least.lastIndex { $0 <= count } ?? 0
    // The largest number always has the largest glyphs.
    return Self.glyphs[step + (least.count <= 2 ? 1 : 0)]
  }

  /// Each glyph with its numbers in words: "2–9".
  var legend: [(glyph: String, range: String)] {
    least.indices.map { step in
      let first = FigureText.grouped(least[step])
      let last = step + 1 < least.count ? least[step + 1] - 1 : nil
      let range = last.map { $0 == least[step] ? first : "\(first)–\(FigureText.grouped($0))" }
      return (glyph(least[step]), range ?? first + "+")
    }
  }
}
