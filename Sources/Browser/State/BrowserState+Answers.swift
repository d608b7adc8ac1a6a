import NewsModel

extension BrowserState {
  /// Takes in the answer to an effect. One that a newer question has replaced is dropped.
  mutating func take(_ answer: Answer, _ revision: Int) {
    guard let slot = requests.take(revision) else { return }
    switch answer {
    case .failed(let sentence): fail(slot, sentence, revision)
    case .page(let page, let request): take(page, request)
    case .count(let count): takeCount(count)
    case .dossier(let dossier, let id): take(dossier, id)
    case .dossiers(let dossiers): take(dossiers)
    case .facet(let field, let counts): take(counts, of: .init(field))
    case .speakers(let counts): take(counts, of: .speaker)
    case .queue(let page): take(page)
    case .timeline(let unit, let periods): take(periods, by: unit)
    case .map(let grid, let cells): take(cells, on: grid)
    case .outline(let outline): self.outline = outline
    case .sources(let page): take(page)
    case .links(let links): take(links)
    case .datasets(let sources): take(sources)
    case .datasetPairs(let page): take(page)
    case .changed(let words, let dossier, let row): takeChange(words, dossier, row, revision)
    case .exported(let path, let incidents, let claims):
      dialog = nil
      message = .done(
        "Wrote \(FigureText.counted(incidents, "incident")) with "
          + "\(FigureText.counted(claims, "claim")) to \(path)")
    case .exportExists(let path): askToOverwrite(path)
    case .done(let sentence):
      _ = requests.takeDecision(revision)
      if !sentence.isEmpty { message = .done(sentence) }
    }
  }

  private mutating func take(_ page: IncidentPage, _ request: PageRequest) {
    guard let order = requests.page else { return }
    requests.page = nil
    guard order.query == incidents.query else { return }
    let height = incidentsLayout.rows.height
    let line = incidents.window.cursor - incidents.window.top
    if incidents.loaded == nil, incidents.reread == order, case .after(let row) = request {
      incidents.window.retake(page, after: row, height: height)
    } else {
      incidents.window.take(page, request, height: height)
    }
    incidents.reread = nil
    incidents.loaded = order.query
    if let kept = incidents.kept {
      incidents.kept = nil
      if let row = incidents.window.rows.firstIndex(where: { $0.id == kept }) {
        incidents.window.move(to: row, onLine: line, height: height)
      }
    }
    for row in page.rows {
      if let code = row.country, let name = row.countryName { names[code] = name }
    }
  }

  private mutating func takeCount(_ count: Int) {
    guard let filter = requests.counted else { return }
    requests.counted = nil
    guard filter == incidents.query.filter else { return }
    incidents.counted = filter
    incidents.count = count
  }

  private mutating func take(_ dossier: Dossier?, _ id: Int64) {
    requests.dossier = nil
    guard let dossier else {
      shelf.remove(id)
      requests.stalled.insert(.dossier)
      message = .failed("This incident is no longer in the archive.")
      return
    }
    shelf.put(dossier)
    refreshScreens()
  }

  private mutating func take(_ dossiers: [Dossier]) {
    requests.dossiers = nil
    for dossier in dossiers { shelf.put(dossier) }
    if case .compare(var compare) = screens.last {
      compare.drop(missingFrom: shelf)
      screens[screens.count - 1] = .compare(compare)
    }
    refreshScreens()
  }

  private mutating func take(_ counts: [FacetCount], of tab: FacetTab) {
    requests.facet = nil
    for count in counts { names[count.value] = count.label }
    if case .picker(var picker) = dialog, picker.field == tab.field {
      picker.take(counts)
      dialog = .picker(picker)
      previewPicker(picker)
    } else if case .facets(var facets) = screens.last, facets.tab == tab {
      facets.take(counts)
      screens[screens.count - 1] = .facets(facets)
    }
  }

  private mutating func askToOverwrite(_ path: String) {
    guard case .export(var export) = dialog else { return }
    export.isWriting = false
    export.existing = path
    dialog = .export(export)
  }

  private mutating func fail(_ slot: Effect.Slot, _ sentence: String, _ revision: Int) {
    message = .failed(sentence)
    requests.stalled.insert(slot)
    switch slot {
    case .page: requests.page = nil
    case .count: requests.counted = nil
    case .dossier: requests.dossier = nil
    case .dossiers: requests.dossiers = nil
    case .facet: requests.facet = nil
    case .decision: takeBack(requests.takeDecision(revision))
    case .export:
      guard case .export(var export) = dialog else { return }
      export.isWriting = false
      export.failure = sentence
      dialog = .export(export)
    case .picture: requests.picture = nil
    case .queue, .links, .outline, .link, .world: break
    }
  }

  private mutating func takeBack(_ decision: Requests.PendingDecision?) {
    switch decision {
    case .status(let claim, let before, _, let wasDecided):
      show(before, ofClaim: claim, isDecided: wasDecided)
    case .change(.link), .change(.join): reloadLinks()
    case .change:
      guard case .claimForm(var form) = dialog, form.isWriting else { return }
      form.isWriting = false
      form.failure = message?.text
      dialog = .claimForm(form)
    case .star(let incident, let before):
      setStar(before, of: incident)
    case nil: break
    }
  }
}
