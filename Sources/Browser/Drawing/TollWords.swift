import NewsModel

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

  /// "killed 340 to 410", "killed 12", "killed unknown".
  static func killed(_ toll: TollSum) -> String {
    guard toll.hasFigures else { return "killed unknown" }
    let low = FigureText.grouped(toll.killedLow)
    let isOne = toll.killedLow == toll.killedHigh
    return "killed " + (isOne ? low : "\(low) to \(FigureText.grouped(toll.killedHigh))")
  }
}
