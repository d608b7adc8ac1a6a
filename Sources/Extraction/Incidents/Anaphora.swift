import NewsModel

/// Remembers how many people a noun stood for, so that "the assailants were killed" finds its number.
struct Anaphora {
  private var counts: [String: Figure] = [:]

  /// Words for whoever was there: "10 people were inside. … the people who were shot".
  private static let anybody = ContextWords("incidents.tsv", "anybody")

  /// Gives plural phrases with "the" the number that their noun had before, then keeps what the sentence counts.
  mutating func resolve(_ clause: Clause) -> Clause {
    var items = clause.items
    for index in items.indices {
      guard let phrase = items[index].phrase, let head = phrase.head else { continue }
      let unit = clause.units[head]
      guard unit.is(.pluralPerson), !unit.is(.singularPerson), !Self.anybody.contains(unit.word)
      else { continue }
      if phrase.form == .uncounted, clause.units[phrase.units.lowerBound].word == "the",
        let known = counts[unit.word]
      {
        var resolved = phrase
        resolved.form = .counted
        resolved.figure = Figure(
          units: phrase.units.lowerBound..<phrase.units.lowerBound + 1, bounds: known.bounds,
          qualifier: known.qualifier)
        resolved.isRecalled = true
        items[index] = .phrase(resolved)
      } else if phrase.form == .counted, let figure = phrase.figure, !figure.isVague {
        counts[unit.word] = figure
      }
    }
    return Clause(clause, items: items)
  }
}
