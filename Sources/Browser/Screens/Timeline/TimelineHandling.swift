import NewsModel

extension BrowserState {
  mutating func run(_ action: Action, in timeline: TimelineState) -> [Effect] {
    var timeline = timeline
    switch action {
    case .back:
      leavePicture()
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
    screens[screens.count - 1] = .timeline(timeline)
    return []
  }

  private mutating func listPeriod(of timeline: TimelineState) {
    guard timeline.periods?.isEmpty == false else { return }
    guard timeline.toll(timeline.cursor).incidents > 0 else {
      message = .done("No incident begins then.")
      return
    }
    let days = timeline.unit.days(of: timeline.cursor)
    drillIn(.date(from: days.lowerBound, to: days.upperBound))
  }
}
