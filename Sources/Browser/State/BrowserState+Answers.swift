import NewsModel

extension BrowserState {
  /// Takes in the answer to an effect. One that a newer question has replaced is dropped.
  mutating func receive(_ answer: Answer, _ revision: Int) {
    guard let question = requests.close(revision) else { return }
    switch (answer, question) {
    case (.brief(let text), .brief(let incident)): receiveBrief(text, of: incident)
    case (.dossier(nil, let id), _):
      shelf.remove(id)
      requests.stalled.insert(.dossier)
      message = .failed("This incident is no longer in the archive.")
    case (.dossier(let dossier?, _), _): shelf.put(dossier)
    case (.dossiers(let dossiers), _): for dossier in dossiers { shelf.put(dossier) }
    case (.facet(_, let counts), _), (.speakers(let counts), _):
      for count in counts { names[count.value] = count.label }
    case (.outline(let outline), _): self.outline = outline
    case (.changed(let words, let dossier, let row), _):
      deliver(answer, to: question)
      return receiveChange(words, dossier, row, revision)
    case (.exported(let path, let incidents, let claims), _):
      message = .done(
        "Wrote \(FigureText.counted(incidents, "incident")) with "
          + "\(FigureText.counted(claims, "claim")) to \(path)")
    case (.imported(let words), _):
      message = .done(words)
      isSample = false
      arrivals.expect()
      deliver(answer, to: question)
      return readAgain()
    case (.watchedNews(let count), _): arrivals.watched = count
    case (.fetched(let words), _):
      fetching = nil
      arrivals.expect()
      message = .done(words)
      deliver(answer, to: question)
      return reloadList()
    case (.done(let sentence), _):
      _ = requests.closeDecision(revision)
      if !sentence.isEmpty { message = .done(sentence) }
    case (.failed(let sentence), _), (.nothing(let sentence), _): fail(question, sentence, revision)
    default: break
    }
    deliver(answer, to: question)
    if question.slot == .dossier || question.slot == .dossiers { refreshScreens() }
  }

  /// Takes in how far the import is.
  mutating func receive(importing words: String) {
    guard var dialog = dialog as? ImportDialog else { return }
    dialog.receive(progress: words)
    self.dialog = dialog
  }

  /// Hands an answer to the list, to every screen and to the dialog; each knows its own questions.
  private mutating func deliver(_ answer: Answer, to question: Question) {
    incidents.receive(answer, to: question, in: &self)
    for screen in screens { screen.receive(answer, to: question, in: &self) }
    if let dialog { dialog.receive(answer, to: question, in: &self) }
  }

  /// Takes in how many incidents the archive has.
  mutating func receive(countOfAll count: Int) {
    arrivals.receive(count)
    // Another program has brought in more than the sample.
    if arrivals.fresh > 0 { isSample = false }
  }

  private mutating func fail(_ question: Question, _ sentence: String, _ revision: Int) {
    message = .failed(sentence)
    requests.stalled.insert(question.slot)
    if question.slot == .fetch { fetching = nil }
    guard question.slot == .decision else { return }
    switch requests.closeDecision(revision) {
    case .status(let claim, let before, _, let wasDecided):
      show(before, ofClaim: claim, isDecided: wasDecided)
    case .star(let incident, let before): setStar(before, of: incident)
    case .change, nil: break
    }
  }
}
