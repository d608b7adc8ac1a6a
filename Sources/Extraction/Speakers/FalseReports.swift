/// Finds figures that their sentence calls false.
///
/// "Reports that 60 had been killed were false", "Claims that 60 died proved unfounded", "It is not true that 60 died".
enum FalseReports {
  static func include(_ mention: Mention, in clause: Clause) -> Bool {
    let before = clause.units[..<mention.phrase.units.lowerBound]
    let behind = clause.units[mention.phrase.units.upperBound...]
    if before.contains(where: { reports.contains($0.word) }) {
      return isCalledFalse(behind)
    }
    guard
      let untrue = before.lastIndex(where: { $0.word == "true" || falsehoods.contains($0.word) }),
      untrue + 1 < before.endIndex, clause.units[untrue + 1].word == "that"
    else { return false }
    return clause.units[untrue].word != "true"
      || clause.units[max(0, untrue - 2)..<untrue].contains { $0.word == "not" }
  }

  /// "were false", "proved to be unfounded", "are not true".
  private static func isCalledFalse(_ units: ArraySlice<Unit>) -> Bool {
    units.indices.contains { index in
      let lead = units[max(units.startIndex, index - 3)..<index]
      let isSaid = lead.contains { $0.is(.be) || SpeakerWords.proving.contains($0.word) }
      if falsehoods.contains(units[index].word) { return isSaid }
      return units[index].word == "true" && isSaid && lead.contains { $0.word == "not" }
    }
  }

  private static let reports = ContextWords("speakers.tsv", "rumour")

  private static let falsehoods = ContextWords("speakers.tsv", "falsehood")
}
