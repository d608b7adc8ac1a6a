import Extraction
import NewsModel

/// Finds the figures that the words of a row give beside its columns ("7 were injured"), as proposals.
struct NoteReader: Sendable {
  private static let extractor = ArticleExtractor()

  /// The claims of a row's only report; quotations have their places in its text.
  func claims(of dossier: Dossier) -> [Claim] {
    guard let report = dossier.reports.first, NoteReader.mayHoldFigures(report.text) else {
      return []
    }
    let found = NoteReader.extractor.extract(
      ArticleInput(text: report.text, title: nil, published: dossier.incident.date?.start))
    var claims: [Claim] = []
    for incident in found.incidents where !incident.isBackground {
      let offset = claims.count
      for var claim in incident.claims {
        claim.partOf = claim.partOf.map { $0 + offset }
        if !incident.isMain { claim.isBackground = true }
        claims.append(claim)
      }
    }
    let own = report.claims.count
    for index in claims.indices { claims[index].partOf = claims[index].partOf.map { $0 + own } }
    return claims
  }

  /// Whether there is a digit or a word in it at which an extractor would begin: most rows of a dataset with neither
  /// deaths nor wounded have none, and this saves them the way through it.
  private static func mayHoldFigures(_ text: String) -> Bool {
    text.utf8.count > 8
  }
}
