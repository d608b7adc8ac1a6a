import NewsModel
import TextUI

/// What many incidents come to, in words.
enum TollWords {
  /// "12 incidents · killed 340 to 410 · 3 without a figure".
  static func sentence(_ toll: TollSum) -> String {
    guard toll.incidents > 0 else { return "no incidents" }
    var parts = [FigureText.counted(toll.incidents, "incident"), killed(toll)]
    if toll.withoutFigure > 0, toll.hasFigures {
      parts.append("\(FigureText.grouped(toll.withoutFigure)) without a figure")
    }
    return parts.joined(separator: " · ")
  }

  /// The sentence if it fits, else less of it: figures are left out whole, and never cut. Empty where nothing fits.
  static func sentence(_ toll: TollSum, width: Int) -> String {
    let count = FigureText.counted(toll.incidents, "incident")
    let range = briefRange(toll)
    let choices = [
      sentence(toll), "\(count) · \(killed(toll))", "\(count) · killed \(range)", "killed \(range)",
      range, "",
    ]
    guard toll.incidents > 0 else { return choices[0] }
    return choices.first { GlyphWidth.columns(of: $0) <= width } ?? ""
  }

  /// "340–410", "12", "—".
  private static func briefRange(_ toll: TollSum) -> String {
    guard toll.hasFigures else { return FigureText.unknown }
    let low = FigureText.grouped(toll.killedLow)
    return toll.killedLow == toll.killedHigh
      ? low : "\(low)–\(FigureText.grouped(toll.killedHigh))"
  }

  /// "killed 340 to 410", "killed 12", "killed unknown".
  static func killed(_ toll: TollSum) -> String {
    guard toll.hasFigures else { return "killed unknown" }
    let low = FigureText.grouped(toll.killedLow)
    let isOne = toll.killedLow == toll.killedHigh
    return "killed " + (isOne ? low : "\(low) to \(FigureText.grouped(toll.killedHigh))")
  }
}
