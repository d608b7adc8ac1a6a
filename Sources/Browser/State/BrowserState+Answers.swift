import NewsModel

extension BrowserState {
  /// Takes in the answer to an effect. One that a newer question has replaced is dropped.
  mutating func receive(_ answer: Answer, _ revision: Int) {
    guard let question = requests.close(revision) else { return }
    switch (answer, question) {
    case (.page(let page, let request), .page(let query, _, _)):
      receive(page, .init(query: query, request: request))
    case (.count(let count), .count(let filter)): receiveCount(count, of: filter)
    case (.marks(let rows), .marks(let query, let change, _)) where query == incidents.query:
      receiveMarks(rows, change)
    case (.brief(let text), .brief(let incident)): receiveBrief(text, of: incident)
    case (.dossier(nil, let id), _):
      shelf.remove(id)
      requests.stalled.insert(.dossier)
      message = .failed("This incident is no longer in the archive.")
    case (.dossier(let dossier?, _), _): shelf.put(dossier)
    case (.dossiers(let dossiers), _): for dossier in dossiers { shelf.put(dossier) }
    case (.facet(_, let counts), _), (.speakers(let counts), _):
      for count in counts { names[count.value] = count.label }
    case (.missedNames(let names), .missedNames(let filter)):
      incidents.missed = MissedNames(filter: filter, names: names)
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

  /// Hands an answer to every screen and to the dialog; each knows its own questions.
  private mutating func deliver(_ answer: Answer, to question: Question) {
    for screen in screens { screen.receive(answer, to: question, in: &self) }
    if let dialog { dialog.receive(answer, to: question, in: &self) }
  }

  private mutating func receive(_ page: IncidentPage, _ order: Requests.PageOrder) {
    guard order.query == incidents.query else { return }
    let height = incidentsLayout.rows.height
    if incidents.loaded == nil, incidents.reread == order, case .after(let row) = order.request {
      incidents.window.retake(page, after: row, height: height)
    } else {
      incidents.window.receive(page, order.request, height: height)
    }
    incidents.reread = nil
    incidents.destination = nil
    incidents.loaded = order.query
    if let kept = incidents.kept {
      incidents.kept = nil
      if let row = incidents.window.rows.firstIndex(where: { $0.id == kept }) {
        incidents.window.move(to: row, height: height)
      }
    }
    for row in page.rows {
      if let code = row.country, let name = row.countryName { names[code] = name }
    }
  }

  private mutating func receiveCount(_ count: Int, of filter: Filter) {
    if filter == .all {
      incidents.all = count
      arrivals.receive(count)
      // Another program has brought in more than the sample.
      if arrivals.fresh > 0 { isSample = false }
    }
    guard filter == incidents.query.filter else { return }
    incidents.counted = filter
    incidents.count = count
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
