import NewsModel

/// What the screen shows decides what is asked: after each event the state says what it lacks. No handling of a key
/// has to remember to load anything, and nothing is asked twice.
extension BrowserState {
  mutating func wants() -> [Effect] {
    var effects: [Effect] = []
    wantPage(&effects)
    wantCount(&effects)
    wantFacet(&effects)
    wantPicture(&effects)
    wantDossiers(&effects)
    wantQueue(&effects)
    wantLinks(&effects)
    return effects
  }

  private mutating func wantPage(_ effects: inout [Effect]) {
    guard !requests.stalled.contains(.page) else { return }
    let query = incidents.query
    if incidents.loaded != query {
      if requests.page?.query != query {
        let reread = incidents.reread.flatMap { $0.query == query ? $0.request : nil }
        effects.append(ask(reread ?? .first))
      }
    } else if requests.page == nil || requests.page?.query != query,
      let request = incidents.window.wanted(height: incidentsLayout.rows.height)
    {
      effects.append(ask(request))
    }
  }

  /// Asks for a page of the list as it is filtered and sorted now.
  mutating func ask(_ request: PageRequest) -> Effect {
    requests.page = .init(query: incidents.query, request: request)
    return .loadPage(
      incidents.query, request, limit: ListWindow.page, revision: requests.ask(.page))
  }

  private mutating func wantCount(_ effects: inout [Effect]) {
    let filter = incidents.query.filter
    guard !requests.stalled.contains(.count), incidents.counted != filter,
      requests.counted != filter
    else { return }
    requests.counted = filter
    effects.append(.count(filter, revision: requests.ask(.count)))
  }

  private mutating func wantFacet(_ effects: inout [Effect]) {
    guard !requests.stalled.contains(.facet), let order = facetOrder, order != requests.facet
    else { return }
    requests.facet = order
    let revision = requests.ask(.facet)
    effects.append(
      order.tab.field.map { .loadFacet($0, order.filter, revision: revision) }
        ?? .loadSpeakers(order.filter, revision: revision))
  }

  /// The counts that the screen lacks.
  private var facetOrder: Requests.FacetOrder? {
    if case .picker(let picker) = dialog, picker.counts == nil {
      return .init(
        tab: .init(picker.field), filter: picker.before.query.filter.without(picker.field))
    }
    if dialog == nil, case .facets(let facets) = screens.last, facets.counts == nil {
      return .init(tab: facets.tab, filter: incidents.query.filter)
    }
    return nil
  }

  private mutating func wantDossiers(_ effects: inout [Effect]) {
    if case .compare(let compare) = screens.last, !compare.ids.allSatisfy(shelf.isFresh) {
      guard !requests.stalled.contains(.dossiers), requests.dossiers != compare.ids else { return }
      requests.dossiers = compare.ids
      effects.append(.loadDossiers(ids: compare.ids, revision: requests.ask(.dossiers)))
      return
    }
    guard let id = dossierInView, !shelf.isFresh(id), requests.dossier != id,
      !requests.stalled.contains(.dossier)
    else { return }
    requests.dossier = id
    effects.append(.loadDossier(id: id, revision: requests.ask(.dossier)))
  }

  /// The incident that the reader shows, else the one under the cursor.
  private var dossierInView: Int64? {
    if case .reader(let reader) = screens.last { return reader.incident }
    return screens.isEmpty ? incidents.window.current?.id : nil
  }
}
