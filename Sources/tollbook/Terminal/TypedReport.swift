import Extraction
import NewsModel

/// A report that an analyst types or pastes: the extractor reads its words at once.
enum TypedReport {
  /// The report with the claims that its text makes, all proposed.
  static func read(_ report: Report) -> Report {
    guard !report.text.isEmpty else { return report }
    let found = ArticleExtractor().extract(
      ArticleInput(text: report.text, published: report.published, outlet: report.outlet))
    var result = report
    result.claims = found.incidents.first?.claims ?? []
    if result.language == nil { result.language = found.language }
    return result
  }
}
