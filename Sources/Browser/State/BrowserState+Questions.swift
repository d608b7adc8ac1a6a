import NewsModel

/// What the screen shows decides what is asked: after each event the state says what it lacks. No handling of a key
/// has to remember to load anything, and nothing is asked twice.
extension BrowserState {
  mutating func missingQuestions() -> [Effect] {
    var effects: [Effect] = []
    for question in lacks where !requests.stalled.contains(question.slot) {
      if !requests.isAsked(question) { effects.append(requests.ask(question)) }
    }
    return effects
  }

  /// What the list, the dialog and the screens lack.
  private var lacks: [Question] {
    var questions = incidents.lacks(in: self) + (dialog?.lacks(in: self) ?? [])
    for (index, screen) in screens.enumerated()
    where index == screens.count - 1 || screen.asksFromBelow {
      questions += screen.lacks(in: self)
    }
    return questions
  }

  /// A change on its way to the archive, in order with all others.
  mutating func ask(_ change: ClaimChange) -> Effect { requests.decide(.change(change)) }
}
