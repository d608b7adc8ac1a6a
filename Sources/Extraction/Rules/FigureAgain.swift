import NewsModel

/// Reads a figure that takes up the toll told last.
///
/// "Amnesty said 96 were killed. … The police said the figure stood at 194", "put the number at 15", "la cifra asciende a 12".
enum FigureAgain: SequelRule {
  static let name = "FigureAgain"

  static func mentions(in clause: Clause, found: [Mention], after context: SequelContext)
    -> [Mention]
  {
    let reader = FigureReader(units: clause.units)
    for index in clause.units.indices {
      guard
        let figure = repeated(at: index, in: clause, reader)
          ?? takenUp(at: index, in: clause, reader),
        !found.contains(where: { $0.phrase.units.overlaps(figure.units) }),
        let measure = found.last(where: {
          $0.phrase.units.upperBound <= index && !$0.isArrest && $0.partOf == nil
        })?.measure ?? measure(of: figure, before: clause.sentence, context.statements)
      else { continue }
      let phrase = Phrase(units: figure.units, form: .counted, figure: figure, isPerson: true)
      let mention = Mention(
        measure: measure, phrase: phrase, trigger: index..<index + 1, rule: name,
        sentence: clause.sentence)
      return [mention] + parts(of: mention, in: clause, beside: found)
    }
    return []
  }

  /// ", including three children", unless a rule of the sentence read them.
  private static func parts(of whole: Mention, in clause: Clause, beside found: [Mention])
    -> [Mention]
  {
    PartOfWhole.mentions(in: clause, found: [whole]).compactMap { part in
      guard !found.contains(where: { $0.phrase.units.overlaps(part.phrase.units) }) else {
        return nil
      }
      var part = part
      part.partOf = part.partOf.map { $0 + found.count }
      return part
    }
  }

  /// The measure of the toll that a figure takes up: the last one that is not higher, else the last of all.
  private static func measure(
    of figure: Figure, before sentence: Int, _ statements: [Statement]
  ) -> Measure? {
    let near = statements.suffix(8).filter {
      sentence - $0.sentence < 4 && !$0.mention.isArrest && $0.partOf == nil
    }
    guard let count = figure.bounds.low else { return nil }
    let lower = near.last { ($0.mention.bounds.lowestStated ?? count) <= count }
    return (lower ?? near.last)?.mention.measure
  }

  /// "the figure stood at 194": behind a noun that takes up a toll.
  private static func takenUp(at index: Int, in clause: Clause, _ reader: FigureReader) -> Figure? {
    guard index > 0, ClaimWords.figures.contains(clause.units[index].word),
      clause.units[index - 1].is([.determiner, .possessive])
    else { return nil }
    return figure(behind: index, in: clause, reader)
      ?? bare(from: index + 2, after: index + 1, in: clause, reader)
      ?? raised(before: index - 1, in: clause, reader)
  }

  /// "donné le chiffre de 15": a number and nothing else behind "de".
  private static func bare(
    from start: Int, after of: Int, in clause: Clause, _ reader: FigureReader
  ) -> Figure? {
    guard clause.invertsSubjects, start < clause.units.count, clause.units[of].is(.of),
      let figure = reader.figure(at: start), !figure.isVague, !figure.looksLikeYear
    else { return nil }
    let next = figure.units.upperBound
    return next == clause.units.count || clause.units[next].kind == .mark ? figure : nil
  }

  /// "elevó a 13 la cifra": the number before the noun's article.
  private static func raised(before article: Int, in clause: Clause, _ reader: FigureReader)
    -> Figure?
  {
    let near = Range(from: max(1, article - 4), upTo: article)
    guard
      let start = near.first(where: {
        (clause.units[$0 - 1].is(.to) || clause.invertsSubjects && clause.units[$0 - 1].word == "a")
          && reader.figure(at: $0)?.units.upperBound == article
      }), let figure = reader.figure(at: start), !figure.isVague, !figure.looksLikeYear
    else { return nil }
    return figure
  }

  /// "reached 37"
  private static let reaching = ContextWords("claims.tsv", "reach")

  /// "Residents speak of more than 20", "parle de 18": a number and nothing else.
  private static func repeated(at index: Int, in clause: Clause, _ reader: FigureReader) -> Figure?
  {
    guard clause.units[index].is(.say), ClaimWords.speaking.contains(clause.units[index].word)
    else { return nil }
    var start = index + 1
    while start < clause.units.count, start < index + 3, clause.units[start].is([.of, .adverb]) {
      start += 1
    }
    guard start < clause.units.count, let figure = reader.figure(at: start), !figure.isVague,
      !figure.looksLikeYear
    else { return nil }
    let next = figure.units.upperBound
    let ends = next == clause.units.count || clause.units[next].kind == .mark
    return ends && !(next < clause.units.count && clause.units[next].word == "%") ? figure : nil
  }

  /// A bare number at most four words on, right behind "at", "to", "is" or their like.
  private static func figure(behind noun: Int, in clause: Clause, _ reader: FigureReader)
    -> Figure?
  {
    for index in Range(from: noun + 1, upTo: min(clause.units.count, noun + 6)) {
      let unit = clause.units[index]
      if unit.kind == .mark || unit.is([.of, .relative]) { return nil }
      guard
        unit.word == "at" || unit.is([.to, .be]) || reaching.contains(unit.word)
          || clause.invertsSubjects && unit.word == "a",
        index + 1 < clause.units.count, let figure = reader.figure(at: index + 1),
        !figure.looksLikeYear, !figure.isVague
      else { continue }
      let next = figure.units.upperBound
      guard
        next == clause.units.count
          || clause.units[next].kind == .mark && clause.units[next].word != "%"
      else { return nil }
      return figure
    }
    return nil
  }
}
