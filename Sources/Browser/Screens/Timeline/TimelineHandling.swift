import NewsModel
import TextUI

extension TimelineState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var timeline = self
    switch action {
    case .back:
      shell.screens.removeLast()
      return []
    case .apply:
      timeline.listPeriod(in: &shell)
      return []
    case .zoomIn:
      if !timeline.zoom(by: 1) { shell.message = .done("Days are the shortest periods.") }
    case .zoomOut:
      if !timeline.zoom(by: -1) { shell.message = .done("Years are the longest periods.") }
    case .zoomToFit: timeline.zoomToFit()
    case .toggleScale: timeline.toggleScale()
    default: timeline.move(action)
    }
    shell.screens.put(timeline)
    return []
  }

  private func listPeriod(in shell: inout BrowserState) {
    guard periods?.isEmpty == false else { return }
    guard toll(cursor).incidents > 0 else {
      shell.message = .done("No incidents in this period.")
      return
    }
    let days = unit.days(of: cursor)
    shell.drillIn(.date(from: days.lowerBound, to: days.upperBound))
  }
}

extension TimelineState: ReopenedScreen {
  static let contexts: [Context] = [.timeline]

  static func opened(by action: Action) -> (any Screen)? {
    action == .timeline ? TimelineState() : nil
  }

  mutating func fit(in shell: BrowserState) {
    fit(width: TimelineLayout(shell.size).plot.width)
  }

  func lacks(in shell: BrowserState) -> [Question] {
    lacks.map { [.timeline($0, shell.incidents.query.filter)] } ?? []
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    guard case .timeline(let unit, let periods) = answer else { return }
    var timeline = self
    timeline.receive(periods, by: unit)
    shell.screens.put(timeline)
  }
}
