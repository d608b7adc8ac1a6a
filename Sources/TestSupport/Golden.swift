import Foundation

/// Texts that were looked at once and must stay as they are.
///
/// With `TOLLBOOK_RECORD=1` in the environment, texts that differ are written to their files, and
/// the run fails all the same, so that no run both records and passes.
public enum Golden {
  /// How a text differs from its file, in words for a failed expectation; nil when it does not.
  public static func difference(_ text: String, from file: URL) -> String? {
    let golden = try? String(contentsOf: file, encoding: .utf8)
    if golden == text { return nil }
    guard ProcessInfo.processInfo.environment["TOLLBOOK_RECORD"] == "1" else {
      return golden.map { firstDifference(text, $0, file.lastPathComponent) }
        ?? "There is no \(file.path); TOLLBOOK_RECORD=1 records it. It would be:\n\(text)"
    }
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    } catch {
      return "\(file.path) cannot be recorded: \(error)"
    }
    return "Recorded \(file.path): look at it, then run again without TOLLBOOK_RECORD."
  }

  private static func firstDifference(_ text: String, _ golden: String, _ name: String) -> String {
    let (now, then) = (lines(text), lines(golden))
    let line =
      zip(now, then).enumerated().first { $1.0 != $1.1 }?.offset ?? min(now.count, then.count)
    func show(_ lines: [Substring]) -> String {
      line < lines.count ? "“\(lines[line])”" : "nothing"
    }
    return """
      \(name) differs first in line \(line + 1):
      expected \(show(then))
      but have \(show(now))
      The whole text is now:
      \(text)
      """
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
