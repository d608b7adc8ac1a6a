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
    let isShare = NoteReader.mentionsSplit(report.text)
    let coded = report.claims.first { $0.measure == .killed && !$0.bounds.isUnknown }
    for index in claims.indices {
      // A row is one statement of one day, whatever days its words name.
      claims[index].asOf = nil
      if isShare {
        claims[index].isBackground = true
        claims[index].note = "a total over several events, of which this row is one"
      } else if let coded, claims[index].measure == .killed, claims[index].bounds != coded.bounds {
        // The coder has weighed the words: what else they say is no second figure of the row.
        claims[index].isBackground = true
        claims[index].note = "in the words behind the coded figure"
      }
    }
    let own = report.claims.count
    for index in claims.indices { claims[index].partOf = claims[index].partOf.map { $0 + own } }
    return claims
  }

  /// Whether the words say that a total was shared out among several events: "Fatalities split across three events".
  static func mentionsSplit(_ text: String) -> Bool {
    let words = text.lowercased()
    guard
      let verb = ["split", "divided", "distributed", "spread", "shared", "coded as", "apportioned"]
        .lazy.compactMap({ words.firstRange(of: $0)?.upperBound }).first
    else { return false }
    let rest = words[verb...].prefix(80)
    let isOver = [" across", " between", " among", " over", " into", " evenly", " equally"]
      .contains { rest.contains($0) }
    let isOfEvents = ["event", "location", "day", "date", "entr", "incident", "place", "village"]
      .contains { rest.contains($0) }
    let isOfTolls = ["fatal", "casualt", "death", "killed", "toll", "dead"].contains {
      words.contains($0)
    }
    return isOver && isOfEvents && isOfTolls
  }

  /// Whether there is a digit or a word in it at which an extractor would begin: most rows of a dataset with neither
  /// deaths nor wounded have none, and this saves them the way through it.
  private static func mayHoldFigures(_ text: String) -> Bool {
    text.utf8.count > 8
  }
}
