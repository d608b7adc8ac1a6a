import Archive
import Browser
import NewsModel

/// A browser before its first screen: its state, and what it still asks.
struct BegunBrowser: Sendable {
  var state: BrowserState
  var effects: [Effect]

  /// One that asks everything.
  init(_ state: BrowserState) {
    self.state = state
    effects = BrowserLoop.start(&self.state)
  }

  /// One that is answered at once, on this thread, as far as the answers take no time: what a first screen shows of a
  /// list without a filter. Threads and their letters would take longer than the answers do.
  init(_ state: BrowserState, answeredFrom store: IncidentStore) {
    self.state = state
    var rows: [IncidentSummary] = []
    effects = BrowserLoop.start(&self.state) { question in
      let answer = Self.answer(question, of: rows, store)
      if case .page(let page, _) = answer { rows = page.rows }
      return answer
    }
  }

  /// Nil for what may take its time, and for what fails: that is asked again, and then said.
  private static func answer(
    _ question: Question, of rows: [IncidentSummary], _ store: IncidentStore
  ) -> Answer? {
    switch question {
    case .page(let query, let request, let limit) where query.filter == .all:
      (try? store.page(query, request, limit: limit)).map { .page($0, request) }
    case .count(.all): (try? store.count(.all)).map { .count($0) }
    case .dossier(let id)
    where rows.contains { $0.id == id && $0.reportCount <= mostReports }:
      (try? store.dossier(id: id)).map { .dossier($0, id: id) }
    case .watchedNews: (try? store.watches())?.isEmpty == true ? .watchedNews(0) : nil
    default: nil
    }
  }

  /// An incident of more reports than these comes when the screen is here.
  private static let mostReports = 50
}
