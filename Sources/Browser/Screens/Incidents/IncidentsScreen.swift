import NewsModel
import TextUI

/// The list of incidents is the screen below all others.
extension IncidentsState: Screen {
  static let contexts: [Context] = [.incidents]

  var incidentInHand: Int64? { window.current?.id }
  var asksFromBelow: Bool { true }

  mutating func fit(in shell: BrowserState) {
    window.fit(height: layout(in: shell).rows.height)
  }

  // MARK: What it asks

  /// The rows and the count of the list, and what its pane shows. While a page of it is on its way, no other is asked for.
  func lacks(in shell: BrowserState) -> [Question] {
    var questions: [Question] = []
    if shell.requests.page?.query != query, let request = wantedPage(in: shell) {
      questions.append(page(request))
    }
    if counted != query.filter {
      questions.append(.count(query.filter))
    } else if count == 0, query.filter != .all, missed?.filter != query.filter {
      questions.append(.missedNames(query.filter))
    } else if all == nil {
      questions.append(.count(.all))
    } else if shell.arrivals.watched == nil {
      questions.append(.watchedNews)
    }
    if let rows = retiredRows(in: shell) { questions.append(rows) }
    if shell.screens.isEmpty, let id = window.current?.id, !shell.shelf.isFresh(id) {
      questions.append(.dossier(id: id))
    }
    return questions
  }

  /// Rows that were changed elsewhere. Not while a decision is on its way, which is shown already and may not stand in the
  /// archive yet, nor while a page is, which may bring some of them as they were.
  private func retiredRows(in shell: BrowserState) -> Question? {
    guard !retired.isEmpty, loaded == query, shell.requests.page == nil,
      shell.requests.decisions.isEmpty
    else { return nil }
    let ids = window.rows.map(\.id).filter(retired.contains)
    return ids.isEmpty ? nil : .rows(ids: ids)
  }

  private func wantedPage(in shell: BrowserState) -> PageRequest? {
    if loaded == query { return window.wanted(height: layout(in: shell).rows.height) }
    let reread = reread.flatMap { $0.query == query ? $0.request : nil }
    return reread ?? aroundCursor(in: shell)
  }

  /// The beginning of another list, or the rows around the incident on which the cursor stays.
  private func aroundCursor(in shell: BrowserState) -> PageRequest {
    switch destination {
    case .top: return .first
    case .row(let row): return .around(row)
    case nil: break
    }
    // While a filter is typed the incident is that on which the cursor stood before.
    let held = (shell.dialog?.listBefore ?? self).heldRow
    return held.map { .around($0) } ?? .first
  }

  /// A page of the list as it is filtered and sorted now.
  func page(_ request: PageRequest) -> Question { .page(query, request, limit: ListWindow.page) }

  // MARK: What it is answered

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    switch (answer, question) {
    case (.page(let page, let request), .page(let query, _, _)):
      receive(page, .init(query: query, request: request), in: &shell)
    case (.rows(let rows), .rows(let ids)): shell.incidents.receive(rows, of: ids)
    case (.count(let count), .count(let filter)): receive(count, of: filter, in: &shell)
    case (.marks(let rows), .marks(query, let change, _)):
      receiveMarks(rows, change, in: &shell)
    case (.missedNames(let names), .missedNames(let filter)):
      shell.incidents.missed = MissedNames(filter: filter, names: names)
    default: break
    }
  }

  private func receive(
    _ page: IncidentPage, _ order: Requests.PageOrder, in shell: inout BrowserState
  ) {
    guard order.query == query else { return }
    shell.incidents.receive(page, order, height: layout(in: shell).rows.height)
    for row in page.rows {
      if let code = row.country, let name = row.countryName { shell.names[code] = name }
    }
  }

  private mutating func receive(_ page: IncidentPage, _ order: Requests.PageOrder, height: Int) {
    if loaded == nil, reread == order, case .after(let row) = order.request {
      window.retake(page, after: row, height: height)
    } else {
      window.receive(page, order.request, height: height)
    }
    // Without a row to be read again, none that comes later was read before it changed.
    if retired.isDisjoint(with: window.rows.lazy.map(\.id)) { retired = [] }
    reread = nil
    destination = nil
    loaded = order.query
    if let kept {
      self.kept = nil
      if let row = window.rows.firstIndex(where: { $0.id == kept }) {
        window.move(to: row, height: height)
      }
    }
  }

  private func receive(_ count: Int, of filter: Filter, in shell: inout BrowserState) {
    if filter == .all {
      shell.incidents.all = count
      shell.receive(countOfAll: count)
    }
    guard filter == query.filter else { return }
    shell.incidents.counted = filter
    shell.incidents.count = count
  }

  /// Has rows read again where they are.
  ///
  /// - Parameters:
  ///   - incidents: whose.
  ///   - pageComes: whether a page is on its way, which may bring some of them as they were.
  mutating func retire(_ incidents: Set<Int64>, whilePageComes pageComes: Bool) {
    retired.formUnion(incidents)
    if !pageComes { retired.formIntersection(window.rows.lazy.map(\.id)) }
  }

  private mutating func receive(_ rows: [IncidentSummary], of ids: [Int64]) {
    for row in rows {
      window.change(row.id) { known in
        let ends = known.ends
        known = row
        known.ends = ends
      }
      if let mark = marks.firstIndex(where: { $0.id == row.id }) { marks[mark] = row }
    }
    retired.subtract(ids)
  }

  /// Reads the list again around the cursor, which stays on its incident.
  mutating func forget() {
    kept = window.current?.id
    reread = (isStale ? nil : window.reread).map { .init(query: query, request: $0) }
    loaded = nil
    counted = nil
    all = nil
    retired = []
  }

  /// Has the cursor go to an incident that was made, or into which the one under it was joined, once the list is read.
  mutating func follow(_ change: ClaimChange, to row: IncidentSummary?) {
    guard let row else { return }
    let goes =
      switch change {
      case .make: true
      case .join(let others, _): kept.map(others.contains) ?? false
      case .link(.joined, _, let from): kept == from
      default: false
      }
    guard goes else { return }
    kept = row.id
    reread = .init(query: query, request: .around(row))
  }

  // MARK: The mouse

  func click(_ position: Canvas.Position, in shell: inout BrowserState) -> [Effect] {
    let layout = layout(in: shell)
    if let pane = layout.pane, pane.x > 1, position.x == pane.x - 1 {
      shell.isDraggingDivider = true
      return []
    }
    if layout.columnTitles.contains(position) {
      let column = layout.columns.last { $0.x <= position.x }?.column
      if let key = column?.sortKey { shell.incidents.sort(by: key) }
      return []
    }
    let row = window.top + position.y - layout.rows.y
    guard layout.rows.contains(position), window.rows.indices.contains(row) else { return [] }
    if row == window.cursor { return shell.run(.open) }
    shell.incidents.window.move(to: row, height: layout.rows.height)
    return []
  }
}

extension IncidentColumn {
  /// The order that a click on its head asks for.
  fileprivate var sortKey: SortKey? {
    switch self {
    case .date: .date
    case .place: .place
    case .country: .country
    case .killed: .killed
    case .wounded: .wounded
    case .reports: .reports
    case .spread: .spread
    case .group, .lowest, .highest: nil
    }
  }
}
