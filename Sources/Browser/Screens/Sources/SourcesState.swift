import NewsModel
import TextUI

/// How the figures of each source lie among those of others, gathered run by run while one watches.
struct SourcesState: Equatable, Sendable {
  /// Incidents that are asked for at a time, and at most.
  static let run = 250
  static let most = 5_000

  private(set) var kind = SourceKind.outlet
  private(set) var survey = SourceSurvey()
  /// Where the next run begins.
  private(set) var next: IncidentSummary?
  /// True until the last run, or the most incidents, have come.
  private(set) var needsMore = true
  private(set) var records: [SourceRecord] = []
  private(set) var cursor = ListCursor()
  /// Whether sources of which one incident alone speaks stand in the table: one figure shows no habit.
  private(set) var showsSingles = false
  /// How many are not shown for that.
  private(set) var setApart = 0

  /// True where incidents were left out because they are too many.
  var isPartial: Bool { !needsMore && next != nil }

  var current: SourceRecord? {
    records.indices.contains(cursor.index) ? records[cursor.index] : nil
  }

  mutating func receive(_ page: SourceSurveyPage) {
    survey.add(page.survey)
    next = page.next
    needsMore = next != nil && survey.incidents < Self.most
    list()
  }

  /// Begins the survey again.
  mutating func forget() { (survey, next, needsMore) = (SourceSurvey(), nil, true) }

  mutating func turn(by step: Int) {
    let kinds = SourceKind.allCases
    let index = kinds.firstIndex(of: kind) ?? 0
    kind = kinds[(index + step + kinds.count) % kinds.count]
    list()
    cursor.home()
  }

  /// Shows sources of one incident too, or leaves them out again; false where there are none.
  mutating func toggleSingles() -> Bool {
    guard survey.records(kind).contains(where: { $0.incidents == 1 }) else { return false }
    showsSingles.toggle()
    list()
    return true
  }

  /// Where no source has more than one incident, all of them are shown.
  private mutating func list() {
    let all = survey.records(kind)
    let several = all.filter { $0.incidents > 1 }
    records = showsSingles || several.isEmpty ? all : several
    setApart = all.count - records.count
    cursor.setCount(records.count)
  }

  mutating func move(_ action: Action) { cursor.move(action) }

  mutating func fit(height: Int) { cursor.setHeight(height) }
}

extension SourcesState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var sources = self
    switch action {
    case .back:
      shell.screens.removeLast()
      return []
    case .apply:
      if let record = sources.current { shell.drillIn(record.term) }
      return []
    case .nextField: sources.turn(by: 1)
    case .previousField: sources.turn(by: -1)
    case .toggleSingles:
      if !sources.toggleSingles() {
        shell.message = .done("Every source here has more than one incident.")
      }
    default: sources.move(action)
    }
    shell.screens.put(sources)
    return []
  }
}

extension SourceRecord {
  /// The filter that finds the incidents for which it states something.
  var term: Filter {
    guard kind == .speaker, let speaker = SpeakerKind(rawValue: name) else { return .source(name) }
    return .speaker(speaker)
  }
}

extension SourcesState: ListScreen, ReopenedScreen {
  static let contexts: [Context] = [.sources]

  static func rows(_ size: Size) -> Rect { SourcesLayout(size).rows }

  static func opened(by action: Action) -> (any Screen)? {
    action == .sources ? SourcesState() : nil
  }

  mutating func fit(in shell: BrowserState) { fit(height: SourcesLayout(shell.size).rows.height) }

  /// Only where figures disagree is there a low one and a high one.
  func lacks(in shell: BrowserState) -> [Question] {
    guard needsMore else { return [] }
    let disputed = shell.incidents.query.filter.adding(.disputed(true))
    return [.sources(disputed, after: next, limit: SourcesState.run)]
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    guard case .sources(let page) = answer else { return }
    var sources = self
    sources.receive(page)
    shell.screens.put(sources)
  }
}
