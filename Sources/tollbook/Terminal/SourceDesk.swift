import Archive
import Articles
import Imports
import NewsModel

/// Reports as they came, as the browser asks for them.
struct SourceDesk {
  let store: IncidentStore

  /// The text of a report as its bytes came, and what has changed since the reading before.
  ///
  /// - Parameters:
  ///   - key: the report's key.
  ///   - text: its text as it is known.
  /// - Returns: without text where no bytes are kept or they cannot be read.
  /// - Throws: `ArchiveError`.
  func source(of key: String, text: String) throws -> ReportSource {
    var source = ReportSource(report: key)
    source.changes = try store.earlierEdition(of: key).map {
      TextChange.between($0.text, text)
    }
    guard let capture = try store.captures(ofReport: key).last,
      let bytes = try store.evidence(capture.sha256)
    else { return source }
    source.capture = capture
    if let article = SourceBytes.article(bytes, address: capture.address, text: text) {
      (source.text, source.setAside) = (article.text, article.setAside)
    }
    return source
  }
}
