import NewsModel

/// Reads from its words whether a sentence's figures belong to a series of events or to another event.
enum EventCues {
  /// The cue for the figure at a unit of a sentence.
  static func cue(of clause: Clause, at unit: Int) -> EventCue? {
    if isBackground(clause) { return .background }
    if clause.units.contains(where: { $0.is(.otherEventCue) }) { return .other }
    return nil
  }

  private static func isBackground(_ clause: Clause) -> Bool {
    var superlative = false
    for (index, unit) in clause.units.enumerated() {
      if unit.is(.superlative) { superlative = true }
      // "one of the deadliest attacks in recent years" speaks of this one attack.
      if unit.is(.backgroundCue), !superlative { return true }
      if unit.is(.since), !superlative, begins(index + 1, clause) { return true }
      if unit.is(.monthName), index + 1 < clause.units.count,
        clause.units[index + 1].word == "alone"
      {
        return true
      }
    }
    return false
  }

  /// "since 2012", "since January", "since the war began".
  private static func begins(_ index: Int, _ clause: Clause) -> Bool {
    guard index < clause.units.count else { return false }
    let next = clause.units[index]
    if next.is([.monthName, .determiner]) { return true }
    return next.isDigits && next.word.utf8.count == 4
  }
}
