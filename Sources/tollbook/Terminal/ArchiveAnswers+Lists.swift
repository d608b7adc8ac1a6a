import Archive
import Browser
import Exports
import NewsModel

/// Answers about many rows, and about one incident as a document.
extension ArchiveAnswers {
  /// The rows of a list from its beginning, one more than the limit where there are more.
  func rows(_ query: IncidentQuery, limit: Int) async throws -> [IncidentSummary] {
    var plain = query
    plain.namesEnds = false
    var rows: [IncidentSummary] = []
    var request = PageRequest.first
    while rows.count <= limit {
      let page = try await store.page(plain, request, limit: min(500, limit + 1 - rows.count))
      rows += page.rows
      guard page.hasAfter, let last = page.rows.last else { break }
      request = .after(last)
    }
    return rows
  }

  /// An incident as `export --format markdown` writes it.
  func brief(of id: Int64) async throws -> Answer {
    guard let dossier = try await store.dossier(id: id) else {
      return .failed("This incident is no longer in the archive.")
    }
    let exporter = Exporter(format: .markdown, context: .program(filter: nil))
    return .brief(exporter.document(of: [dossier]))
  }
}
