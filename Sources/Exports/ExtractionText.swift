import Extraction
import NewsModel

/// What the extractor found in one article, for reading in a terminal: `extract --format text`.
public enum ExtractionText {
  /// The article's heading and, indented below it, its incidents and their figures; ends with an empty line.
  public static func page(
    name: ExtractionLine.Name, article: ExtractedArticle, outlet: String? = nil,
    link: String? = nil
  ) -> String {
    var lines = [heading(name, article, outlet)]
    if let link { lines.append("  " + link) }
    if !article.isRead {
      lines.append("  not read: only English, French and Spanish are")
    } else if article.relevance.verdict == .none {
      lines.append("  no violence")
    } else if article.incidents.allSatisfy(\.claims.isEmpty) {
      lines.append("  no figures found")
    }
    if article.isCut { lines.append("  cut: the end of so long a text is not read") }
    for incident in article.incidents {
      lines.append("  " + caption(incident))
      if let why = incident.why {
        lines.append("    where: " + words(why.place))
        lines.append("    when: " + words(why.date))
      }
      for (index, claim) in incident.claims.enumerated() {
        lines.append("    " + row(claim, at: index))
        if incident.reasons.indices.contains(index) {
          lines += explanation(of: claim, incident.reasons[index]).map { "       " + $0 }
        }
      }
    }
    if !article.unread.isEmpty { lines.append("  no claims:") }
    for figure in article.unread {
      lines.append("    “\(figure.words)”: " + words(figure.reason))
    }
    return lines.map { SafeText.visible($0, keepingLineBreaks: false) }.joined(separator: "\n")
      + "\n\n"
  }

  private static func heading(
    _ name: ExtractionLine.Name, _ article: ExtractedArticle, _ outlet: String?
  ) -> String {
    let called =
      switch name {
      case .path(let path): path
      case .id(let id): id
      }
    let published = article.published.map { "published \($0.iso)" }
    return [called, article.title.map { "“\($0)”" }, outlet, published, article.language]
      .compactMap { $0 }
      .joined(separator: " · ")
  }

  private static func caption(_ incident: ExtractedIncident) -> String {
    let place = [incident.place, incident.country].compactMap { $0 }.joined(separator: ", ")
    let groups = incident.groups.map { group in
      "\(group.displayName) (\(group.role.rawValue)\(group.claimed ? ", claimed" : ""))"
    }
    let facts = [
      DateText.long(incident.date), place.isEmpty ? "place unknown" : place, incident.type,
      groups.isEmpty ? nil : groups.joined(separator: ", "),
      incident.isBackground ? "background" : nil,
    ]
    return facts.compactMap { $0 }.joined(separator: " · ")
  }

  private static func row(_ claim: Claim, at index: Int) -> String {
    let part = claim.partOf.map { " (part of \($0 + 1))" } ?? ""
    let speaker = claim.speaker.name ?? "the article"
    let flags = [claim.isBackground ? "background" : nil, claim.isDenied ? "denied" : nil]
      .compactMap { $0 }.map { ", " + $0 }.joined()
    let quote = claim.quotation.map { " “\($0.text)”" } ?? ""
    return "\(index + 1). \(claim.measure.rawValue) \(FigureText.words(claim)), "
      + "\(claim.scope.rawValue)\(part) – \(speaker)\(flags):\(quote)"
  }

  private static func explanation(of claim: Claim, _ reasons: ClaimReasons) -> [String] {
    var lines = ["rule: \(claim.rule)", "who: " + words(reasons.speaker)]
    if let part = reasons.part { lines.append("part: " + words(part)) }
    lines.append("incident: " + words(reasons.incident))
    return lines
  }

  private static func words(_ reason: Reason) -> String {
    reason.sentence + (reason.words.map { " (“\($0)”)" } ?? "")
  }
}
