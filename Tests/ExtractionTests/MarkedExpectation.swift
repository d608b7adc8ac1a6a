import Extraction
import NewsModel
import TestSupport
import Testing

/// Compares what the extractor finds with the marks of a text: the same claims, and no others; and with the facts behind
/// `==>`. The article is read as of Friday 20 September 2024 unless a fact `published` says otherwise (`-` for no day).
func expectMarked(
  _ marked: String, in language: String? = nil, at position: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected = MarkedText(marked)
  let written = expected.facts.first { $0.key == "published" }?.value
  let published = expected.facts.isEmpty ? nil : Day(iso: written ?? "2024-09-20")
  let article = ArticleExtractor().extract(
    ArticleInput(text: expected.text, published: published))
  var differences = factDifferences(expected.facts, article)
  if let language, article.language != language {
    differences.append("language \(article.language ?? "-") instead of \(language)")
  }
  if expected.facts.isEmpty || !expected.marks.isEmpty {
    differences += claimDifferences(expected.marks, article)
  }
  guard !differences.isEmpty else { return }
  let lines = ["\(position) \(marked)"] + differences.map { "  " + $0 }
  Issue.record("\(lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
}

// MARK: - Claims

/// A claim with the incident that it belongs to.
private struct Found {
  var claim: Claim
  var isOther: Bool

  var flags: Set<String> {
    var flags: Set<String> = []
    if claim.isPart { flags.insert("part") }
    if claim.isDenied { flags.insert("denied") }
    if claim.isBackground { flags.insert("background") }
    if isOther { flags.insert("other") }
    return flags
  }

  /// The speaker's name, with its kind where the mark has one: "police #security".
  private func speaker(withKind mark: String) -> String {
    let name = claim.speaker.name ?? "-"
    return mark.contains(" #") ? "\(name) #\(claim.speaker.kind.rawValue)" : name
  }

  var words: String {
    let flags = flags.sorted().map { "; " + $0 }.joined()
    let name = speaker(withKind: " #")
    let head = "\(claim.measure.rawValue) \(claim.markedFigure) \(claim.scope.rawValue) @ \(name)"
    return "\(head)\(flags)  «\(claim.quotation?.text ?? "")» \(claim.rule)"
  }

  func fits(_ mark: MarkedText.Mark) -> Bool {
    claim.measure.rawValue == mark.measure && claim.markedFigure == mark.figure
      && (claim.quotation?.range.overlaps(mark.range) ?? false)
      && (mark.scope == nil || mark.scope == claim.scope.rawValue)
      && (mark.speaker == nil || mark.speaker == speaker(withKind: mark.speaker ?? ""))
      && flags == mark.flags
  }
}

private func claimDifferences(_ marks: [MarkedText.Mark], _ article: ExtractedArticle) -> [String] {
  var rest = article.incidents.flatMap { incident in
    incident.claims.map { Found(claim: $0, isOther: !incident.isMain && !incident.isBackground) }
  }
  var differences: [String] = []
  for mark in marks {
    if let place = rest.firstIndex(where: { $0.fits(mark) }) {
      rest.remove(at: place)
    } else {
      let scope = mark.scope.map { " " + $0 } ?? ""
      let speaker = mark.speaker.map { " @ " + $0 } ?? ""
      let flags = mark.flags.sorted().map { "; " + $0 }.joined()
      differences.append("missing \(mark.measure) \(mark.figure)\(scope)\(speaker)\(flags)")
    }
  }
  return differences + rest.map { "extra   \($0.words)" }
}

// MARK: - Facts

private func factDifferences(_ facts: [MarkedText.Fact], _ article: ExtractedArticle) -> [String] {
  let incident = article.incidents.first
  return Set(facts.map(\.key)).sorted().compactMap { key in
    let wanted = facts.filter { $0.key == key }.map(\.value).sorted()
    let found: [String]
    switch key {
    case "published": return nil
    case "country": found = [incident?.country ?? "-"]
    case "admin": found = [incident?.admin1 ?? "-"]
    case "place": found = [incident?.place ?? "-"]
    case "type": found = [incident?.type ?? "-"]
    case "date": found = [incident?.date.map(words) ?? "-"]
    case "language": found = [article.language ?? "-"]
    case "read": found = [article.isRead ? "yes" : "no"]
    case "origin": found = [article.origin ?? "-"]
    case "writing": found = [article.published?.iso ?? "-"]
    case "other": found = article.incidents.filter { !$0.isMain && !$0.isBackground }.map(words)
    case "group":
      let groups = incident?.groups.map(words).sorted() ?? []
      found = groups.isEmpty ? ["-"] : groups
    default: return "there is no fact “\(key)”"
    }
    return found == wanted
      ? nil
      : "\(key) \(found.joined(separator: ", ")) instead of "
        + wanted.joined(separator: ", ")
  }
}

/// "2024-09-17", "2024-09-16..2024-09-20 week".
private func words(_ span: DateSpan) -> String {
  span.precision == .day
    ? span.start.iso : "\(span.start.iso)..\(span.end.iso) \(span.precision.rawValue)"
}

/// Where and when another incident was: "Kaya 2024-09-17", a dash for what is unknown.
private func words(_ incident: ExtractedIncident) -> String {
  "\(incident.place ?? incident.admin1 ?? "-") \(incident.date?.start.iso ?? "-")"
}

/// "JNIM perpetrator claimed".
private func words(_ group: Involvement) -> String {
  "\(group.displayName) \(group.role.rawValue)" + (group.claimed ? " claimed" : "")
}
