import NewsModel
import TextUI

/// The comparison of one incident's claims, or of several incidents.
struct CompareState: Equatable, Sendable {
  enum View: String, Equatable, Sendable, CaseIterable {
    case chart, table, history, articles, rules
  }

  /// The incidents; one shows its claims, several are set against each other.
  private(set) var ids: [Int64]
  private(set) var view = View.chart
  var options = Comparison.Options()
  /// Whether the table has one row for what one voice says in several reports.
  private(set) var isFolded = true
  /// The claim under the cursor, the same in all three views.
  private(set) var position: DossierPosition?
  /// The first line in view, of chart and table.
  private(set) var top = 0
  /// The incident under the cursor where there are several.
  private(set) var row = ListCursor()
  /// The first of the articles side by side, and how far they were scrolled by hand.
  private(set) var firstArticle = 0
  private(set) var articleScroll = 0
  /// One incident's claims as they are drawn; nil for several, or while the dossier is missing.
  private(set) var chart: CompareChart?
  private(set) var table: CompareTable?
  private(set) var history: CompareHistory?
  private(set) var rules = CompareRules()
  /// The articles in view as they are laid out, by report.
  private(set) var articles: [Int: ReaderPage] = [:]

  init(ids: [Int64]) {
    self.ids = ids
    row = ListCursor(count: ids.count)
  }

  var isOfSeveral: Bool { ids.count > 1 }

  /// True while the archive has not yet answered for all incidents.
  func lacks(_ shelf: DossierShelf) -> Bool { ids.contains { shelf[$0] == nil } }

  /// Goes on without incidents that are no longer in the archive.
  mutating func drop(missingFrom shelf: DossierShelf) {
    ids.removeAll { shelf[$0] == nil }
    row.setCount(ids.count)
  }

  // MARK: Content

  /// Makes chart and table from the dossier as it is now.
  mutating func refresh(_ shelf: DossierShelf) {
    guard ids.count == 1, let id = ids.first, let dossier = shelf[id] else { return }
    let chart = CompareChart(Comparison(of: dossier, options: options))
    self.chart = chart
    history = CompareHistory(chart.comparison)
    table = CompareTable(
      dossier, includesProposed: options.includesProposed, isFolded: isFolded)
    rules.refresh(dossier, options: options)
    articles = [:]
    if position.map({ chart.line(of: $0) == nil }) ?? true { position = chart.positions.first }
  }

  /// Lays out the articles that are in view and keeps the cursor on the screen.
  mutating func fit(_ dossier: Dossier?, layout: CompareLayout) {
    row.setHeight(max(0, (layout.body.height - 2) / 2))
    if view == .rules { rules.fit(dossier, body: layout.full) }
    guard let dossier, let chart else { return }
    fitArticles(dossier, layout)
    guard let position else { return }
    let (line, count) = row(of: position, in: chart)
    let height = max(1, view == .table ? layout.body.height - 1 : layout.body.height)
    let margin = min(2, (height - 1) / 2)
    top = min(top, max(0, line - margin))
    top = max(top, line - height + 1 + margin)
    top = max(0, min(top, count - height))
  }

  /// The line of a claim in the view, and how many lines there are.
  private func row(of position: DossierPosition, in chart: CompareChart) -> (line: Int, count: Int)
  {
    switch view {
    case .table: (table?.cell(of: position)?.row ?? 0, table?.rows.count ?? 0)
    case .history: (history?.line(of: position) ?? 0, history?.lines.count ?? 0)
    case .chart, .articles, .rules: (chart.line(of: position) ?? 0, chart.lines.count)
    }
  }

  private mutating func fitArticles(_ dossier: Dossier, _ layout: CompareLayout) {
    guard view == .articles else { return }
    let columns = layout.articleColumns(of: dossier.reports.count)
    let report = position?.report ?? 0
    firstArticle = min(firstArticle, report)
    firstArticle = max(firstArticle, report - columns.count + 1)
    firstArticle = max(0, min(firstArticle, dossier.reports.count - columns.count))
    for (offset, column) in columns.enumerated() {
      let index = firstArticle + offset
      let width = max(1, column.width)
      guard dossier.reports.indices.contains(index), articles[index]?.width != width else {
        continue
      }
      articles[index] = ReaderPage(dossier.reports[index], width: width)
    }
  }

  // MARK: Moving

  mutating func select(_ position: DossierPosition) {
    self.position = position
    articleScroll = 0
  }

  mutating func turnView(by step: Int) {
    let views = isOfSeveral ? [.chart, .table] : View.allCases
    let index = views.firstIndex(of: view) ?? 0
    view = views[(index + step + views.count) % views.count]
    articleScroll = 0
    top = 0
  }

  /// To a view, and from there back to the chart.
  mutating func toggle(_ other: View) {
    guard !isOfSeveral else { return }
    view = view == other ? .chart : other
    articleScroll = 0
    top = 0
  }

  /// Folds the table's rows of one voice into one, or gives each report its own again.
  mutating func toggleFolded() { isFolded.toggle() }

  mutating func move(_ action: Action, page: Int) {
    if isOfSeveral { return moveAmongIncidents(action) }
    switch view {
    case .chart: move(action, page: page, among: chart?.positions ?? [])
    case .history: move(action, page: page, among: history?.positions ?? [])
    case .table: moveInTable(action, page: page)
    case .articles: moveInArticles(action, page: page)
    case .rules: rules.move(action)
    }
  }

  /// Rows of the chart, and columns of the table.
  private mutating func moveAmongIncidents(_ action: Action) {
    switch action {
    case .left: row.move(.up)
    case .right, .nextFigure: row.move(.down)
    default: row.move(action)
    }
  }

  private mutating func move(_ action: Action, page: Int, among positions: [DossierPosition]) {
    guard !positions.isEmpty else { return }
    let index = position.flatMap { shownPosition(of: $0, among: positions) } ?? 0
    let step = CompareState.step(action, page: page, count: positions.count)
    select(positions[max(0, min(index + step, positions.count - 1))])
  }

  /// A claim that the view shows, or the one as whose sighting it is shown.
  private func shownPosition(of position: DossierPosition, among positions: [DossierPosition])
    -> Int?
  {
    if let index = positions.firstIndex(of: position) { return index }
    guard let chart, let line = chart.line(of: position) else { return nil }
    return chart.lines[line].position.flatMap(positions.firstIndex)
  }

  private mutating func moveInTable(_ action: Action, page: Int) {
    guard let table, let start = position else { return }
    if action == .left || action == .right {
      let next = table.neighbour(of: start, down: 0, right: action == .right ? 1 : -1)
      return select(next ?? start)
    }
    let step = CompareState.step(action, page: page, count: 10_000)
    var here = start
    for _ in 0..<min(step.magnitude, 10_000) {
      guard let next = table.neighbour(of: here, down: step.signum(), right: 0) else { break }
      here = next
    }
    select(here)
  }

  private mutating func moveInArticles(_ action: Action, page: Int) {
    switch action {
    case .left, .right: turnArticle(by: action == .right ? 1 : -1)
    case .nextFigure: move(.down, page: page, among: chart?.positions ?? [])
    default: articleScroll += CompareState.step(action, page: page, count: 1000)
    }
  }

  /// To the next report with claims, and there to a claim like the one under the cursor.
  private mutating func turnArticle(by step: Int) {
    guard let chart, let position else { return }
    let reports = Set(chart.positions.map(\.report)).sorted()
    guard let index = reports.firstIndex(of: position.report),
      reports.indices.contains(index + step)
    else { return }
    let candidates = chart.positions.filter { $0.report == reports[index + step] }
    if let next = candidates.first { select(next) }
  }

  private static func step(_ action: Action, page: Int, count: Int) -> Int {
    switch action {
    case .up: -1
    case .down, .nextFigure: 1
    case .pageUp: -max(1, page - 1)
    case .pageDown: max(1, page - 1)
    case .first: -count
    case .last: count
    default: 0
    }
  }
}
