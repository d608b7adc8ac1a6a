import Archive
import Linking
import NewsModel

/// Looks through an archive for events that two of its datasets, or a dataset and its articles, both have.
public enum ArchiveLinker {
  /// Proposals for an archive's incidents, in the order of their days; nothing is stored.
  ///
  /// - Parameters:
  ///   - store: the archive, which is read once, by day.
  ///   - progress: told after every thousandth incident.
  /// - Returns: pairs of incidents, each the other's best match.
  /// - Throws: `ArchiveError`.
  public static func proposals(
    in store: IncidentStore, progress: (Int) -> Void = { _ in }
  ) throws -> [LinkProposal] {
    var matcher = EventMatcher()
    var matches: [EventMatcher.Match] = []
    var count = 0
    try store.forEachDossier(IncidentQuery(sort: .date, descending: false)) { dossier in
      count += 1
      if count % 1000 == 0 { progress(count) }
      guard
        let report = dossier.reports.first(where: { $0.kind == .dataset })
          ?? dossier.reports.first
      else { return true }
      matches += matcher.add(dossier.incident, report, source: source(of: dossier, report))
      return true
    }
    matches += matcher.finish()
    return matches.map {
      LinkProposal(into: $0.earlier, from: $0.later, score: $0.score, reasons: $0.reasons)
    }
  }

  /// The dataset that an incident comes from, by the beginning of its key; one name for all articles.
  private static func source(of dossier: Dossier, _ report: Report) -> String {
    guard report.kind == .dataset else { return "articles" }
    return String(dossier.incident.key.prefix { $0 != "/" })
  }
}
