import NewsModel

/// Figures behind a toll that have a measure of their own.
extension TollFigure {
  /// "put the toll at 23 wounded": a plain toll is of whatever stands right behind its figure.
  static func ownMeasure(of figure: Figure, _ toll: Toll, in clause: Clause) -> Measure? {
    guard toll.measure == .killed, figure.units.lowerBound >= toll.end,
      clause.units[toll.end - 1].tokens.count == 1,
      clause.invertsSubjects || clause.units[toll.end - 1].word == "toll"
    else { return nil }
    // "un saldo de tres soldados heridos"
    let people = clause.items.first { $0.units.contains(figure.units.lowerBound) }?.phrase
    let next =
      clause.invertsSubjects && people?.figure == figure && people?.isPerson == true
      ? people?.units.upperBound ?? figure.units.upperBound : figure.units.upperBound
    guard next < clause.units.count, clause.units[next].is([.state, .participle]) else {
      return nil
    }
    return clause.units[next].entry.measure
  }

  /// A state of other people between the toll and its figure, or one of another measure behind it.
  static func hasOwnMeasure(
    _ figure: Figure, behind toll: Int, _ measure: Measure, in clause: Clause
  ) -> Bool {
    guard clause.invertsSubjects, figure.units.lowerBound > toll else { return false }
    let before = clause.units[toll..<figure.units.lowerBound]
    return before.contains { $0.is([.state, .countNoun]) } && before.contains { $0.is(.and) }
  }
}
