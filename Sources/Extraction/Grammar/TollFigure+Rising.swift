/// Tolls that pass from one number to another, and whom a toll includes.
extension TollFigure {
  static let rising = ContextWords("claims.tsv", "rise")

  /// "The death toll was initially 25, but rose to 30": the number behind a verb of rising, a few words on.
  static func risen(
    behind first: Figure, _ reader: FigureReader, in clause: Clause
  ) -> Figure? {
    let near = Range(
      from: first.units.upperBound, upTo: min(clause.units.count, first.units.upperBound + 6))
    guard near.contains(where: { clause.units[$0].is([.but, .and]) }),
      let verb = near.first(where: { rising.contains(clause.units[$0].word) }),
      verb + 2 < clause.units.count,
      clause.units[verb + 1].is(.to)
        || clause.invertsSubjects && clause.units[verb + 1].word == "a",
      let figure = reader.figure(at: verb + 2), !figure.looksLikeYear, !figure.isVague,
      !countsThings(figure, in: clause)
    else { return nil }
    return figure
  }

  /// "The toll has risen to 54, the doctors said, up from 41", "contre 41 auparavant": the toll that was given before.
  static func superseded(
    by last: Figure, _ reader: FigureReader, in clause: Clause
  ) -> Figure? {
    let units = clause.units
    let near = Range(
      from: last.units.upperBound, upTo: min(units.count, last.units.upperBound + 24))
    guard let start = near.lazy.compactMap({ pastDeparture($0, in: clause) }).first else {
      return nil
    }
    // "up from an earlier count of 20"
    let reach = Range(from: start, upTo: min(units.count, start + 7))
    for index in reach {
      if let figure = reader.figure(at: index) {
        return figure.isVague || figure.looksLikeYear || countsThings(figure, in: clause)
          ? nil : figure
      }
      if units[index].kind == .mark { return nil }
    }
    return nil
  }

  /// The unit behind "up from" or "contre".
  private static func pastDeparture(_ index: Int, in clause: Clause) -> Int? {
    let units = clause.units
    guard departures.contains(units[index].word) else { return nil }
    if clause.invertsSubjects { return index + 1 }
    return index + 1 < units.count && units[index + 1].word == "from" ? index + 2 : nil
  }

  private static let departures = ContextWords("claims.tsv", "departure")

  /// "pasó de 12 a 17", "passant de 45 à 38": behind a verb of rising or falling no range, but where the toll came to.
  static func reached(
    from first: Figure, in clause: Clause, _ reader: FigureReader
  ) -> Figure? {
    let start = first.units.lowerBound
    guard clause.invertsSubjects,
      clause.units[max(0, start - 9)..<start].contains(where: { rising.contains($0.word) })
    else { return nil }
    if first.qualifier == .between, clause.units[start].is(.of) { return upperEnd(of: first) }
    let next = first.units.upperBound
    guard start > 0, clause.units[start - 1].is(.of), next + 1 < clause.units.count,
      clause.units[next].word == "a", let last = reader.figure(at: next + 1), !last.looksLikeYear
    else { return nil }
    return last
  }

  /// "the toll includes six children, four women and an infant": those behind the first.
  static func others(beside first: Mention, in clause: Clause) -> [Mention] {
    guard
      let place = clause.items.firstIndex(where: { $0.phrase?.units == first.phrase.units })
    else { return [] }
    return clause.coordinated(rightFrom: place).dropFirst().compactMap {
      guard let phrase = clause.items[$0].phrase, phrase.bounds != nil, phrase.head != nil,
        first.isSaidPart || phrase.isPerson && phrase.measure == nil
      else { return nil }
      var mention = mention(first.measure, phrase, trigger: first.trigger, in: clause)
      mention.isSaidPart = first.isSaidPart
      return mention
    }
  }
}
