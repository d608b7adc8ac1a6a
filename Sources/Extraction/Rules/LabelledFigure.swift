import NewsModel

/// Reads figures behind a label, as forms and headers of reports give them.
///
/// "Civilians reported killed: 9 – 13", "Killed: 22", "Injured: 5–7", "Dead: 3; missing: 2".
enum LabelledFigure: ClaimRule {
  static let name = "LabelledFigure"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    let reader = FigureReader(units: clause.units)
    return clause.units.indices.dropFirst().compactMap { colon in
      guard clause.units[colon].isMark(":"), let measure = measure(before: colon, in: clause),
        colon + 1 < clause.units.count, let figure = reader.figure(at: colon + 1),
        !figure.looksLikeYear, endsField(figure.units.upperBound, in: clause)
      else { return nil }
      var phrase = Phrase(units: figure.units, form: .counted, figure: figure, isPerson: true)
      phrase.scope =
        clause.units[max(0, colon - 4)..<colon].first { $0.is(.pluralPerson) }?.entry.scope
      guard !found.contains(where: { $0.phrase.units.overlaps(figure.units) }) else { return nil }
      return mention(measure, phrase, trigger: colon - 1..<colon, in: clause)
    }
  }

  /// The word right before the colon, with nothing but people, "reported" and their like between it and the label's start.
  private static func measure(before colon: Int, in clause: Clause) -> Measure? {
    guard let measure = clause.units[colon - 1].entry.measure,
      clause.units[colon - 1].is([.participle, .state, .countNoun])
    else { return nil }
    var start = colon - 1
    while start > 0, !isEdge(clause.units[start - 1]) {
      start -= 1
      guard colon - start < 6,
        clause.units[start].is([.person, .reported, .determiner, .adverb, .of])
          || clause.units[start].is(.participle) || clause.units[start].word == "total"
      else { return nil }
    }
    return measure
  }

  private static func isEdge(_ unit: Unit) -> Bool {
    unit.kind == .mark && [";", "|", "-", "•", "*", ".", ",", "–"].contains(unit.word)
  }

  /// Nothing, a mark, or a bracket behind the figure; a noun would have its own rule.
  private static func endsField(_ unit: Int, in clause: Clause) -> Bool {
    guard unit < clause.units.count else { return true }
    return clause.units[unit].kind == .mark && clause.units[unit].word != "%"
  }
}
