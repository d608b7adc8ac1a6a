import NewsModel
import ReferenceData

/// Colons: before quotations and in headlines.
extension AttributionReader {
  /// `Umm Sami wrote on Facebook: "A martyr …"`: a quotation behind a colon, when no verb of saying leads to it.
  func quotation(after found: [Attribution]) -> Attribution? {
    guard
      let index = clause.items.indices.dropLast().first(where: {
        guard case .stop(let mark) = clause.items[$0], clause.units[mark].isMark(":") else {
          return false
        }
        return mark + 1 < clause.units.count && clause.units[mark + 1].isMark("\"")
      }), case .stop(let mark) = clause.items[index],
      !found.contains(where: { $0.coversFollowing && $0.anchor.upperBound <= mark + 1 })
    else { return nil }
    var candidates = clause.items.indices.prefix(index).filter { position in
      guard let phrase = clause.items[position].phrase else { return false }
      return isBy(position - 1) || clause.units[phrase.units.lowerBound].kind == .link
    }
    candidates += firstSpeaker(before: index).map { [$0] } ?? []
    for position in candidates {
      guard let phrase = clause.items[position].phrase,
        let speaker = names.speaker(phrase, at: position, in: clause, isCertain: true),
        !isListHead(phrase, at: position, before: index), !countsBehind(mark, phrase)
      else { continue }
      return Attribution(
        speaker: speaker, anchor: phrase.units.lowerBound..<mark + 1, coversFollowing: true,
        coversPreceding: false)
    }
    return nil
  }

  /// `Tyre: "3 martyrs"`: a place, or one word that nobody presents, at the head of an entry.
  private func isListHead(_ phrase: Phrase, at position: Int, before colon: Int) -> Bool {
    guard phrase.form == .name, position + 1 == colon else { return false }
    let words = clause.units[phrase.units]
    if words.contains(where: { $0.is(.speakerNoun) }) { return false }
    let name = words.map(\.word).joined(separator: " ")
    return Gazetteer.shared.hasPlace(folded: name) || Gazetteer.shared.hasDivision(folded: name)
  }

  /// `Harouf: "6 martyrs"`: a town that no table has, before a quotation that begins with its figure; "Police: …" speaks.
  private func countsBehind(_ colon: Int, _ phrase: Phrase) -> Bool {
    guard phrase.form == .name, colon + 2 < clause.units.count else { return false }
    let first = clause.units[colon + 2]
    return (first.isDigits || first.is(.number))
      && SpeakerKinds.reading(of: clause.units[phrase.units]) == nil
  }

  /// "21 civils tués par les ADF (société civile)": whoever stands in brackets at the end of a headline.
  private func bracket(endingAt last: Int) -> Attribution? {
    guard case .close = clause.items[last] else { return nil }
    let open = clause.opening(before: last)
    guard open > 1, open + 2 <= last, last - open < 5, let phrase = clause.items[open + 1].phrase,
      clause.units[phrase.units].contains(where: { $0.is([.speakerNoun, .sourceNoun]) }),
      !clause.units[phrase.units].contains(where: { $0.kind == .number }),
      let speaker = names.speaker(phrase, at: open + 1, in: clause, isCertain: false),
      speaker.kind != .media
    else { return nil }
    return Attribution(
      speaker: speaker, anchor: phrase.units, coversFollowing: false, coversPreceding: true)
  }

  /// "Israel-Hamas war: 18 killed": what a series of articles is about.
  private func isTopic(_ unit: Unit) -> Bool { Self.topics.contains(unit.word) }

  private static let topics = ContextWords("incidents.tsv", "topic")

  /// "Police: 12 killed", "12 killed - police".
  func headline() -> Attribution? {
    guard clause.items.count > 2 else { return nil }
    let end = names.endOfChain(from: 0, in: clause) + 1
    if let phrase = clause.items[0].phrase, end < clause.items.count,
      case .stop(let mark) = clause.items[end],
      clause.units[mark].isMark(":"), phrase.units.count <= 5, !isTopic(clause.units[mark - 1]),
      // "Junta launches airstrike on village: 100 feared dead"
      let last = clause.units[phrase.units].last,
      last.is([.speakerNoun, .sourceNoun]) || last.kind == .link || last.isCapitalised,
      !clause.units[..<mark].contains(where: { $0.is(.eventNoun) }),
      clause.units[phrase.units].contains(where: {
        $0.is([.speakerNoun, .sourceNoun]) || $0.kind == .link
      }),
      let speaker = names.speaker(phrase, at: 0, in: clause, isCertain: false)
    {
      return Attribution(
        speaker: speaker, anchor: 0..<mark + 1, coversFollowing: true, coversPreceding: false)
    }
    let last = clause.items.count - 1
    if isHeadline, let bracket = bracket(endingAt: last) { return bracket }
    guard isHeadline, let phrase = clause.items[last].phrase, case .stop = clause.items[last - 1],
      phrase.units.count <= 4,
      clause.units[phrase.units].contains(where: { $0.is([.speakerNoun, .sourceNoun]) }),
      let speaker = names.speaker(phrase, at: last, in: clause, isCertain: false)
    else { return nil }
    return Attribution(
      speaker: speaker, anchor: phrase.units, coversFollowing: false, coversPreceding: true)
  }
}
