import Extraction
import Articles
import NewsModel

/// A report that an analyst types or pastes: the extractor reads its words at once.
enum TypedReport {
  /// The report with the claims that its text makes, all proposed; without claims where reading runs into a fault of
  /// ours.
  static func read(_ report: Report) -> Report {
    guard !report.text.isEmpty else { return report }
    let input = ArticleInput(text: report.text, published: report.published, outlet: report.outlet)
    let found = try? GuardedReading.run("a report typed into the browser") {
      ArticleExtractor().extract(input)
    }
    guard let found else { return report }
    var result = report
    result.claims = found.incidents.first?.claims ?? []
    if result.language == nil { result.language = found.language }
    return result
  }
}
