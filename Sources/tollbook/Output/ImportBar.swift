import Foundation
import Interchange
import NewsModel

/// The bar that shows how far an import is, with rate and time left. Only for a terminal.
final class ImportBar {
  private static let width = 24
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
    Words.progress(ImportBar.words(progress, seconds: (now - began) / .seconds(1)))
  }

  /// "ged251.csv  ━━━━━━────────  41 %  158,208 rows  24,310/s  9 s left".
  static func words(_ progress: DatasetProgress, seconds: Double) -> String {
    var parts = [URL(fileURLWithPath: progress.name).lastPathComponent]
    let rows = FigureText.counted(progress.rows, "row")
    let rate = seconds > 0.5 ? "\(FigureText.grouped(Int(Double(progress.rows) / seconds)))/s" : ""
    guard let size = progress.size, size > 0 else {
      return (parts + [rows, rate]).filter { !$0.isEmpty }.joined(separator: "  ")
    }
    let share = min(1, Double(progress.consumed) / Double(size))
    let filled = Int(share * Double(width))
    parts.append(
      String(repeating: "━", count: filled) + String(repeating: "─", count: width - filled))
    parts += ["\(Int(share * 100)) %", rows, rate]
    if seconds > 1, share > 0.02 { parts.append(timeLeft(seconds / share - seconds)) }
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private static func timeLeft(_ seconds: Double) -> String {
    let left = Int(seconds.rounded(.up))
    if left < 120 { return "\(left) s left" }
    return "\(left / 60) min left"
  }
}
