import NewsModel

/// What the commands do in the list of incidents.
extension IncidentsState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    if let screen = ScreenDirectory.opened(by: action) {
      shell.screens.append(screen)
      return []
    }
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last: return moveInList(action, in: &shell)
    case .left: turnColumn(by: -1, in: &shell)
    case .right: turnColumn(by: 1, in: &shell)
    case .open: openReader(in: &shell)
    case .compare: openCompare(in: &shell)
    case .joinIncidents: return JoinQuestion.askForMarked(in: &shell)
    case .importFiles: return ImportDialog.open(in: &shell)
    case .columns:
      guard shell.incidents.sort != .spread else {
        shell.message = .failed(
          "The order of spread has its own columns: s or D chooses another order.")
        return []
      }
      shell.dialog = ColumnsState(shell.settings)
    case .countryPicker: PickerState.open(.country, in: &shell)
    case .groupPicker: PickerState.open(.group, in: &shell)
    case .queue: QueueState.open(in: &shell)
    case .wholeDesk: WholeDeskState.open(in: &shell)
    case .feeds: shell.screens.append(FeedsState())
    case .search: shell.dialog = SearchState(before: shell.incidents)
    case .filterLine: shell.dialog = FilterLineState(before: shell.incidents)
    case .nameFilter: FilterNameState.open(in: &shell)
    case .savedFilters: shell.dialog = SavedFiltersState()
    case .filterByValue: filterByValue(in: &shell)
    case .toggleFilter: toggleFilter(in: &shell)
    case .clearFilter: shell.incidents.show(.all)
    case .sortMenu: shell.dialog = SortMenuState(shell.incidents.sort)
    case .disputes: toggleDisputes(in: &shell)
    case .mark: toggleMark(in: &shell)
    case .unmarkAll: unmarkAll(in: &shell)
    case .markRange: markRange(in: &shell)
    case .markAll:
      return [shell.requests.ask(.marks(shell.incidents.query, .all, limit: Marks.most))]
    case .invertMarks:
      return [shell.requests.ask(.marks(shell.incidents.query, .inverted, limit: Marks.most))]
    case .nextMark: goToMark(by: 1, in: &shell)
    case .previousMark: goToMark(by: -1, in: &shell)
    case .acceptAll: return acceptMarked(in: &shell)
    case .star:
      guard let row = shell.incidents.window.current else {
        noIncident(in: &shell)
        return []
      }
      return shell.toggleStar(row.id)
    case .undo: return shell.undoDecision()
    case .export: openExport(in: &shell)
    default: break
    }
    return []
  }

  // MARK: Moving

  private func moveInList(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    let height = max(1, layout(in: shell).rows.height)
    switch action {
    case .up: shell.incidents.window.move(by: -1, height: height)
    case .down: shell.incidents.window.move(by: 1, height: height)
    case .pageUp: shell.incidents.window.page(by: -1, height: height)
    case .pageDown: shell.incidents.window.page(by: 1, height: height)
    case .first:
      if shell.incidents.window.hasBefore { return [shell.requests.ask(page(.first))] }
      shell.incidents.window.move(to: 0, height: height)
    case .last:
      if shell.incidents.window.hasAfter { return [shell.requests.ask(page(.last))] }
      shell.incidents.window.move(to: shell.incidents.window.rows.count - 1, height: height)
    default: break
    }
    return []
  }

  private func turnColumn(by step: Int, in shell: inout BrowserState) {
    let columns = layout(in: shell).columns.map(\.column)
    guard !columns.isEmpty else { return }
    let index = columns.firstIndex(of: shell.incidents.column) ?? 0
    shell.incidents.column = columns[max(0, min(index + step, columns.count - 1))]
  }

  // MARK: Opening

  private func openReader(in shell: inout BrowserState) {
    guard let row = shell.incidents.window.current else { return noIncident(in: &shell) }
    shell.screens.append(ReaderState(incident: row.id))
    shell.refreshScreens()
  }

  func openCompare(in shell: inout BrowserState) {
    let ids = shell.incidents.marks.map(\.id)
    guard let current = shell.incidents.window.current?.id else { return noIncident(in: &shell) }
    guard ids.count <= Marks.mostCompared else {
      shell.message = .failed(
        "At most \(Marks.mostCompared) incidents stand side by side; \(FigureText.grouped(ids.count)) are marked."
      )
      return
    }
    shell.screens.append(CompareState(ids: ids.count > 1 ? ids : [current]))
    shell.refreshScreens()
  }

  func openExport(in shell: inout BrowserState) {
    let rows =
      shell.incidents.marks.isEmpty
      ? [shell.incidents.window.current].compactMap(\.self) : shell.incidents.marks
    guard !rows.isEmpty else { return noIncident(in: &shell) }
    shell.dialog = ExportState(rows, shell.formats, as: shell.lastExport)
  }

  private func toggleFilter(in shell: inout BrowserState) {
    guard shell.incidents.filter != .all else {
      shell.message = .done("There is no filter to switch off.")
      return
    }
    shell.incidents.isFilterOn.toggle()
    // Even from the top of the filtered list: there the incident was filtered for (",").
    shell.incidents.destination = shell.incidents.window.current.map { .row($0) } ?? .top
  }

  /// Disputes only, the widest spread first with who makes its ends; and back to the list as it was.
  private func toggleDisputes(in shell: inout BrowserState) {
    guard showsDisputes else {
      let before = shell.incidents
      shell.incidents.show(shell.incidents.query.filter.adding(.disputed(true)))
      (shell.incidents.sort, shell.incidents.isDescending) = (.spread, true)
      shell.incidents.beforeDisputes = DisputesReturn(before)
      shell.incidents.destination = .top
      return
    }
    let before = shell.incidents.beforeDisputes
    shell.incidents.beforeDisputes = nil
    if let before { shell.incidents.destination = before.row.map { .row($0) } ?? .top }
    (shell.incidents.sort, shell.incidents.isDescending) = (
      before?.sort ?? .date, before?.isDescending ?? true
    )
    guard let before else {
      return shell.incidents.show(shell.incidents.filter.leaving(.disputed(true)))
    }
    if shell.incidents.filter == before.shown.adding(.disputed(true)) {
      shell.incidents.show(before.filter, text: before.text)
      shell.incidents.isFilterOn = before.isFilterOn
    } else if !before.shown.has(.disputed(true)) {
      shell.incidents.show(shell.incidents.filter.leaving(.disputed(true)))
    }
  }

  private func filterByValue(in shell: inout BrowserState) {
    guard let row = shell.incidents.window.current else { return noIncident(in: &shell) }
    guard let term = shell.incidents.column.term(of: row) else {
      shell.message = .failed(
        "This incident has no \(shell.incidents.column.rawValue) to filter by.")
      return
    }
    shell.incidents.show(shell.incidents.query.filter.adding(term))
  }
}

extension IncidentsState {
  // MARK: Filtering

  /// Shows the incidents of another filter, from the top.
  mutating func show(_ filter: Filter, text: String? = nil) {
    self.filter = filter
    filterText = text
    isFilterOn = true
  }

  /// True while the list shows disputes only, the widest spread first.
  var showsDisputes: Bool { sort == .spread && query.filter.has(.disputed(true)) }

  /// Sorts by a key; the same again turns the order round.
  mutating func sort(by key: SortKey) {
    isDescending = key == sort ? !isDescending : key.startsDescending
    sort = key
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
