import NewsModel

/// What the commands do in the list of incidents.
extension BrowserState {
  mutating func runIncidents(_ action: Action) -> [Effect] {
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last: return moveInList(action)
    case .left: turnColumn(by: -1)
    case .right: turnColumn(by: 1)
    case .open: openReader()
    case .compare: openCompare()
    case .joinIncidents: return joinMarked()
    case .importFiles: return openImport()
    case .columns:
      guard incidents.sort != .spread else {
        message = .failed("The order of spread has its own columns: s or D chooses another order.")
        return []
      }
      dialog = ColumnsState(settings)
    case .countryPicker: openPicker(.country)
    case .groupPicker: openPicker(.group)
    case .queue: openQueue()
    case .wholeDesk: openWholeDesk()
    case .feeds: screens.append(FeedsState())
    case .search: dialog = SearchState(before: incidents)
    case .filterLine: dialog = FilterLineState(before: incidents)
    case .nameFilter: openFilterName()
    case .savedFilters: dialog = SavedFiltersState()
    case .filterByValue: filterByValue()
    case .toggleFilter: toggleFilter()
    case .clearFilter: filterList(by: .all)
    case .sortMenu: dialog = SortMenuState(incidents.sort)
    case .disputes: toggleDisputes()
    case .mark: toggleMark()
    case .unmarkAll: unmarkAll()
    case .markRange: markRange()
    case .markAll: return [requests.ask(.marks(incidents.query, .all, limit: Marks.most))]
    case .invertMarks: return [requests.ask(.marks(incidents.query, .inverted, limit: Marks.most))]
    case .nextMark: goToMark(by: 1)
    case .previousMark: goToMark(by: -1)
    case .acceptAll: return acceptMarked()
    case .star:
      guard let row = incidents.window.current else {
        noIncident()
        return []
      }
      return toggleStar(row.id)
    case .undo: return undoDecision()
    case .export: openExport()
    default: break
    }
    return []
  }

  // MARK: Moving

  private mutating func moveInList(_ action: Action) -> [Effect] {
    let height = max(1, incidentsLayout.rows.height)
    switch action {
    case .up: incidents.window.move(by: -1, height: height)
    case .down: incidents.window.move(by: 1, height: height)
    case .pageUp: incidents.window.page(by: -1, height: height)
    case .pageDown: incidents.window.page(by: 1, height: height)
    case .first:
      if incidents.window.hasBefore { return [ask(.first)] }
      incidents.window.move(to: 0, height: height)
    case .last:
      if incidents.window.hasAfter { return [ask(.last)] }
      incidents.window.move(to: incidents.window.rows.count - 1, height: height)
    default: break
    }
    return []
  }

  private mutating func turnColumn(by step: Int) {
    let columns = incidentsLayout.columns.map(\.column)
    guard !columns.isEmpty else { return }
    let index = columns.firstIndex(of: incidents.column) ?? 0
    incidents.column = columns[max(0, min(index + step, columns.count - 1))]
  }

  // MARK: Opening

  private mutating func openReader() {
    guard let row = incidents.window.current else { return noIncident() }
    screens.append(ReaderState(incident: row.id))
    refreshScreens()
  }

  mutating func openCompare() {
    let ids = incidents.marks.map(\.id)
    guard let current = incidents.window.current?.id else { return noIncident() }
    guard ids.count <= Marks.mostCompared else {
      message = .failed(
        "At most \(Marks.mostCompared) incidents stand side by side; \(FigureText.grouped(ids.count)) are marked."
      )
      return
    }
    screens.append(CompareState(ids: ids.count > 1 ? ids : [current]))
    refreshScreens()
  }

  mutating func openExport() {
    let rows =
      incidents.marks.isEmpty ? [incidents.window.current].compactMap(\.self) : incidents.marks
    guard !rows.isEmpty else { return noIncident() }
    dialog = ExportState(rows, formats, as: lastExport)
  }

  // MARK: Filtering

  /// Shows the incidents of another filter, from the top.
  mutating func filterList(by filter: Filter, text: String? = nil) {
    incidents.filter = filter
    incidents.filterText = text
    incidents.isFilterOn = true
  }

  private mutating func toggleFilter() {
    guard incidents.filter != .all else {
      message = .done("There is no filter to switch off.")
      return
    }
    incidents.isFilterOn.toggle()
    // Even from the top of the filtered list: there the incident was filtered for (",").
    incidents.destination = incidents.window.current.map { .row($0) } ?? .top
  }

  /// True while the list shows disputes only, the widest spread first.
  var showsDisputes: Bool {
    incidents.sort == .spread && incidents.query.filter.has(.disputed(true))
  }

  /// Disputes only, the widest spread first with who makes its ends; and back to the list as it was.
  private mutating func toggleDisputes() {
    guard showsDisputes else {
      let before = incidents
      filterList(by: incidents.query.filter.adding(.disputed(true)))
      (incidents.sort, incidents.isDescending) = (.spread, true)
      incidents.beforeDisputes = DisputesReturn(before)
      incidents.destination = .top
      return
    }
    let before = incidents.beforeDisputes
    incidents.beforeDisputes = nil
    if let before { incidents.destination = before.row.map { .row($0) } ?? .top }
    (incidents.sort, incidents.isDescending) = (before?.sort ?? .date, before?.isDescending ?? true)
    guard let before else { return filterList(by: incidents.filter.leaving(.disputed(true))) }
    if incidents.filter == before.shown.adding(.disputed(true)) {
      filterList(by: before.filter, text: before.text)
      incidents.isFilterOn = before.isFilterOn
    } else if !before.shown.has(.disputed(true)) {
      filterList(by: incidents.filter.leaving(.disputed(true)))
    }
  }

  private mutating func filterByValue() {
    guard let row = incidents.window.current else { return noIncident() }
    guard let term = incidents.column.term(of: row) else {
      message = .failed("This incident has no \(incidents.column.rawValue) to filter by.")
      return
    }
    filterList(by: incidents.query.filter.adding(term))
  }
}

extension IncidentColumn {
  /// The filter that finds incidents with a row's value in this column, nil where it has none.
  func term(of row: IncidentSummary) -> Filter? {
    switch self {
    case .date: row.date.map { .date(from: $0.start, to: $0.end) }
    case .place: row.place.map(Filter.place)
    case .country: row.country.map(Filter.country)
    case .group: groups(of: row)
    case .killed: row.killed.map { .figure(.killed, .atLeast, $0.low) } ?? .figureUnknown(.killed)
    case .wounded:
      row.wounded.map { .figure(.wounded, .atLeast, $0.low) } ?? .figureUnknown(.wounded)
    case .reports: .reports(.atLeast, row.reportCount)
    case .spread: row.killed?.spread.map { .spread(.atLeast, Int(($0 * 100).rounded(.down))) }
    case .lowest, .highest: row.killed.map { .disputed($0.isDisputed) }
    }
  }

  private func groups(of row: IncidentSummary) -> Filter? {
    let names = row.groups.split(separator: ", ").map { Filter.group(String($0)) }
    return names.count > 1 ? .or(names) : names.first
  }
}
