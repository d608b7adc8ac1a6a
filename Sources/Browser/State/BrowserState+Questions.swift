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

  /// What the list, the screens and the dialog lack.
  private var lacks: [Question] {
    var questions = listLacks + (dialog?.lacks(in: self) ?? [])
    for (index, screen) in screens.enumerated()
    where index == screens.count - 1 || screen.asksFromBelow {
      questions += screen.lacks(in: self)
    }
    if screens.isEmpty, let id = incidents.window.current?.id, !shelf.isFresh(id) {
      questions.append(.dossier(id: id))
    }
    return questions
  }

  /// The rows and the count of the list. While a page of it is on its way, no other is asked for.
  private var listLacks: [Question] {
    var questions: [Question] = []
    let query = incidents.query
    if requests.page?.query != query {
      let reread = incidents.reread.flatMap { $0.query == query ? $0.request : nil }
      let request =
        incidents.loaded == query
        ? incidents.window.wanted(height: incidentsLayout.rows.height) : reread ?? aroundCursor
      if let request { questions.append(page(request)) }
    }
    if incidents.counted != query.filter {
      questions.append(.count(query.filter))
    } else if incidents.count == 0, query.filter != .all, incidents.missed?.filter != query.filter {
      questions.append(.missedNames(query.filter))
    } else if incidents.all == nil {
      questions.append(.count(.all))
    } else if arrivals.watched == nil {
      questions.append(.watchedNews)
    }
    return questions
  }

  /// The beginning of another list, or the rows around the incident on which the cursor stays.
  private var aroundCursor: PageRequest {
    switch incidents.destination {
    case .top: return .first
    case .row(let row): return .around(row)
    case nil: break
    }
    // While a filter is typed the incident is that on which the cursor stood before.
    let before =
      (dialog as? SearchState)?.before ?? (dialog as? FilterLineState)?.before
      ?? (dialog as? PickerState)?.before
    return (before ?? incidents).heldRow.map { .around($0) } ?? .first
  }

  private func page(_ request: PageRequest) -> Question {
    .page(incidents.query, request, limit: ListWindow.page)
  }

  /// Asks for a page of the list as it is filtered and sorted now.
  mutating func ask(_ request: PageRequest) -> Effect { requests.ask(page(request)) }
}
