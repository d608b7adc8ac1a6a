import Imports
import NewsModel

/// What an import did, in words for standard error.
enum ImportWords {
  /// Beyond this, reasons are only counted.
  private static let mostReasons = 12

  static func say(_ summary: ImportSummary, isDryRun: Bool) {
    for problem in summary.problems { Words.say("tollbook: \(problem.sentence)") }
    for sentence in summary.remarks { Words.say(sentence) }
    for sentence in summary.passedOver.prefix(mostReasons) { Words.say("Passed over: \(sentence)") }
    if summary.passedOver.count > mostReasons {
      Words.say("Passed over: \(summary.passedOver.count - mostReasons) more files of such kinds.")
    }
    for report in summary.datasets { say(report, isDryRun: isDryRun) }
    if summary.articles > 0 { sayArticles(summary, isDryRun: isDryRun) }
    if summary.lines > 0 {
      let read = "Read \(FigureText.counted(summary.lines, "incident"))"
      let stored = summary.stored
      Words.say(
        isDryRun
          ? read + "; nothing was stored."
          : read + ": \(FigureText.grouped(stored.added)) added, "
            + "\(FigureText.grouped(stored.updated)) updated, "
            + "\(FigureText.grouped(stored.unchanged)) unchanged"
            + (summary.decisions == 0
              ? "." : ", with \(FigureText.counted(summary.decisions, "new decision"))."))
    }
  }

  private static func sayArticles(_ summary: ImportSummary, isDryRun: Bool) {
    let fates = Dictionary(grouping: summary.entries, by: \.fate).mapValues(\.count)
    let verb = isDryRun ? "Would import" : "Imported"
    Words.say(
      "\(verb) \(FigureText.counted(summary.articles, "article")): "
        + "\(FigureText.counted(fates[.new] ?? 0, "new incident")), "
        + "\(FigureText.counted(fates[.joined] ?? 0, "report")) on known ones, "
        + "\(FigureText.counted(fates[.duplicate] ?? 0, "duplicate")) left alone"
        + (summary.withoutViolence.isEmpty
          ? "."
          : ", \(FigureText.grouped(summary.withoutViolence.count)) without violence kept aside "
            + "(--all makes incidents of them)."))
    if !summary.leftOut.isEmpty {
      let count = FigureText.counted(summary.leftOut.count, "article")
      let rules = Dictionary(grouping: summary.leftOut, by: \.rule).sorted {
        ($1.value.count, $0.key) < ($0.value.count, $1.key)
      }
      let words = rules.prefix(5).map { "\($0.key) (\(FigureText.grouped($0.value.count)))" }
      Words.say(
        "Your rules left out \(count): \(words.joined(separator: "; "))\(rules.count > 5 ? " …" : ".")"
      )
    }
  }

  // MARK: Tables

  /// Every row of a table: rows = added + updated + unchanged + older + passed over + rejected.
  private static func say(_ report: DatasetReport, isDryRun: Bool) {
    let parts = outcome(report, isDryRun: isDryRun).filter { $0.0 > 0 }.map {
      FigureText.grouped($0.0) + " " + $0.1
    }
    let sum = parts.isEmpty ? "" : " = " + parts.joined(separator: " + ")
    Words.say("\(report.name), \(report.title): \(FigureText.counted(report.rows, "row"))\(sum).")
    for remark in report.remarks { Words.say("  " + remark) }
    say(report.passedOver, "passed over")
    say(report.rejected, "rejected")
    if report.stored.gone > 0 {
      let gone = FigureText.counted(report.stored.gone, "known row")
      Words.say("  \(gone) of the countries and years in this file no longer in it: marked, kept")
    }
    if report.oddRows > 0 {
      Words.say("  \(FigureText.counted(report.oddRows, "row")) read as Windows-1252, not UTF-8")
    }
    if report.newGroups > 0 {
      Words.say("  \(FigureText.counted(report.newGroups, "group")) new or with new names")
    }
    if report.places > 0 {
      Words.say("  \(FigureText.counted(report.places, "new place")) learnt with coordinates")
    }
  }

  private static func outcome(_ report: DatasetReport, isDryRun: Bool) -> [(Int, String)] {
    let rest = [(report.passedOverCount, "passed over"), (report.rejectedCount, "rejected")]
    if report.groups > 0 {
      let isNew = report.newGroups > 0
      return [(report.groups, isDryRun || isNew ? "with names of groups" : "known already")] + rest
    }
    if report.mentions > 0 {
      return [(report.mentions, isDryRun ? "links to join incidents" : "links to incidents")] + rest
    }
    let stored = report.stored
    if report.accounts > 0 {
      let incidents = stored.added + stored.updated + stored.unchanged
      return [(report.accounts, "of \(FigureText.counted(incidents, "incident"))")] + rest
    }
    return [
      (stored.added, isDryRun ? "to be added" : "added"),
      (stored.updated, isDryRun ? "to be updated" : "updated"), (stored.unchanged, "unchanged"),
      (stored.older, "older than the archive's"), (stored.repeated, "the same as earlier rows"),
    ] + rest
  }

  private static func say(_ reasons: [DatasetReport.Reason], _ fate: String) {
    let sorted = reasons.sorted { $0.count > $1.count }
    for reason in sorted.prefix(mostReasons) {
      let lines = reason.lines.map(FigureText.grouped).joined(separator: ", ")
      let more = reason.count > reason.lines.count ? " …" : ""
      let noun = reason.count == 1 ? "line" : "lines"
      let examples = reason.examples.map { "“\($0)”" }.joined(separator: ", ")
      let words = reason.words + (examples.isEmpty ? "" : ", such as " + examples)
      Words.say("  \(FigureText.grouped(reason.count)) \(fate): \(words) (\(noun) \(lines)\(more))")
    }
    let rest = sorted.dropFirst(mostReasons)
    if !rest.isEmpty {
      let count = rest.reduce(0) { $0 + $1.count }
      Words.say("  \(FigureText.grouped(count)) \(fate) for \(rest.count) other reasons")
    }
  }
}
