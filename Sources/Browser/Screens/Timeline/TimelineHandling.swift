import NewsModel
import TextUI

extension BrowserState {
  mutating func run(_ action: Action, in timeline: TimelineState) -> [Effect] {
    var timeline = timeline
    switch action {
    case .back:
      screens.removeLast()
      return []
    case .apply:
      listPeriod(of: timeline)
      return []
    case .zoomIn:
      if !timeline.zoom(by: 1) { message = .done("Days are the shortest periods.") }
    case .zoomOut:
      if !timeline.zoom(by: -1) { message = .done("Years are the longest periods.") }
    case .zoomToFit: timeline.zoomToFit()
    case .toggleScale: timeline.toggleScale()
    default: timeline.move(action)
    }
    screens.put(timeline)
    return []
  }

  private mutating func listPeriod(of timeline: TimelineState) {
    guard timeline.periods?.isEmpty == false else { return }
    guard timeline.toll(timeline.cursor).incidents > 0 else {
      message = .done("No incidents in this period.")
      return
    }
    let days = timeline.unit.days(of: timeline.cursor)
    drillIn(.date(from: days.lowerBound, to: days.upperBound))
  }
}

extension TimelineState: Screen {
  static let contexts: [Context] = [.timeline]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

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
