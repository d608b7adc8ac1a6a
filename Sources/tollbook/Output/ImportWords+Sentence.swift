import Imports
import NewsModel

extension ImportWords {
  /// What an import did, in one sentence for the browser's last line.
  static func sentence(_ summary: ImportSummary) -> String {
    var parts = summary.datasets.map { report in
      let stored = report.stored
      let counts: [(Int, String)] = [
        (stored.added, "added"), (stored.updated, "updated"), (stored.unchanged, "unchanged"),
        (report.rejectedCount, "rejected"),
      ]
      let told: [String] = counts.filter { $0.0 > 0 }
        .map { "\(FigureText.grouped($0.0)) \($0.1)" }
      let words =
        told.isEmpty ? FigureText.counted(report.rows, "row") : told.joined(separator: ", ")
      return "\(report.title): \(words)"
    }
    if summary.articles > 0 { parts.append(articles(summary)) }
    if summary.lines > 0 {
      let stored = summary.stored
      parts.append(
        "\(FigureText.counted(summary.lines, "incident")) read, \(FigureText.grouped(stored.added)) added, "
          + "\(FigureText.grouped(stored.updated)) updated")
    }
    return parts.isEmpty
      ? "Nothing there is of a kind that is read." : parts.joined(separator: "; ") + "."
  }

  private static func articles(_ summary: ImportSummary) -> String {
    let fates = Dictionary(grouping: summary.entries, by: \.fate).mapValues(\.count)
    let counts: [(count: Int, one: String, several: String)] = [
      (fates[.new] ?? 0, "new incident", "new incidents"),
      (fates[.joined] ?? 0, "report on a known one", "reports on known ones"),
      (fates[.duplicate] ?? 0, "known already", "known already"),
      (summary.withoutViolence.count, "kept aside", "kept aside"),
    ]
    var words: [String] = []
    for (count, one, several) in counts where count > 0 {
      words.append("\(FigureText.grouped(count)) \(count == 1 ? one : several)")
    }
    return "\(FigureText.counted(summary.articles, "article")): " + words.joined(separator: ", ")
  }
}

extension ImportSummary {
  /// Whether anything of it was read.
  var hasRead: Bool { !datasets.isEmpty || articles > 0 || lines > 0 }
}
