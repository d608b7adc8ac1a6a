import Foundation
import Imports
import NewsModel
import TextUI

/// The bar that shows how far an import is, with rate and time left. Only for a terminal.
final class ImportBar {
  private var name = ""
  private var began = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  init() {}

  /// Shows the bar anew, ten times a second at most.
  func show(_ progress: DatasetProgress) {
    let now = ContinuousClock.now
    if progress.name != name {
      name = progress.name
      began = now
      shown = nil
    }
    if let shown, now - shown < .milliseconds(100) { return }
    shown = now
    let seconds = (now - began) / .seconds(1)
    Words.progress(
      ImportBar.words(progress, seconds: seconds, columns: OutputWidth.wordColumns ?? 80))
  }

  /// "ged251.csv  ━━━━━━────────  41 %  158,208 rows  24,310/s  9 s left"; what matters less is left out on a narrow
  /// terminal, so that the line is never wrapped.
  static func words(_ progress: DatasetProgress, seconds: Double, columns: Int) -> String {
    let name = URL(fileURLWithPath: progress.name).lastPathComponent
    let rows = FigureText.counted(progress.rows, "row")
    let rate = seconds > 0.5 ? "\(FigureText.grouped(Int(Double(progress.rows) / seconds)))/s" : ""
    var lines = [[name, rows, rate], [rows, rate], [rows]]
    if let size = progress.size, size > 0 {
      let share = min(1, Double(progress.consumed) / Double(size))
      let percent = "\(Int(share * 100)) %"
      let left = seconds > 1 && share > 0.02 ? timeLeft(seconds / share - seconds) : ""
      lines = [
        [name, bar(share, 24), percent, rows, rate, left],
        [name, bar(share, 12), percent, rate, left],
        [bar(share, 12), percent, rate, left], [percent, rate, left], [percent, left], [percent],
      ]
    }
    let words = lines.map { $0.filter { !$0.isEmpty }.joined(separator: "  ") }
    // The cursor stands behind the line, and must not stand in the next one.
    return words.first { GlyphWidth.columns(of: $0) < columns } ?? ""
  }

  private static func bar(_ share: Double, _ width: Int) -> String {
    let filled = Int(share * Double(width))
    return String(repeating: "━", count: filled) + String(repeating: "─", count: width - filled)
  }

  private static func timeLeft(_ seconds: Double) -> String {
    let left = Int(seconds.rounded(.up))
    if left < 120 { return "\(left) s left" }
    return "\(left / 60) min left"
  }
}
