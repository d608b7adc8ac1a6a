import NewsModel
import TextUI

extension MapState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var map = self
    switch action {
    case .back:
      shell.screens.removeLast()
      return []
    case .apply:
      map.listCell(in: &shell)
      return []
    case .zoomIn:
      if !map.zoom(by: 1) { shell.message = .done("The map goes no closer.") }
    case .zoomOut:
      if !map.zoom(by: -1) { shell.message = .done("This is the whole globe.") }
    case .zoomToFit: map.zoomToFit()
    default: map.move(action)
    }
    shell.screens.put(map)
    return []
  }

  private mutating func move(_ action: Action) {
    let (columns, rows) = grid.map { ($0.columns, $0.rows) } ?? (0, 0)
    switch action {
    case .up: move(columns: 0, rows: -1)
    case .down: move(columns: 0, rows: 1)
    case .left: move(columns: -1, rows: 0)
    case .right: move(columns: 1, rows: 0)
    case .pageUp: pan(columns: 0, rows: -rows / 2)
    case .pageDown: pan(columns: 0, rows: rows / 2)
    case .panLeft: pan(columns: -columns / 2, rows: 0)
    case .panRight: pan(columns: columns / 2, rows: 0)
    case .nextCluster: step(by: 1)
    case .previousCluster: step(by: -1)
    default: break
    }
  }

  private func listCell(in shell: inout BrowserState) {
    guard let grid, lacks == nil else { return }
    guard toll.incidents > 0 else {
      shell.message = .done("No incident lies here; n goes to the next cluster.")
      return
    }
    shell.drillIn(.box(grid.box(column: column, row: row)))
  }
}

extension MapState: ReopenedScreen {
  static let contexts: [Context] = [.map]

  static func opened(by action: Action) -> (any Screen)? { action == .map ? MapState() : nil }

  mutating func fit(in shell: BrowserState) {
    let rect = MapLayout(shell.size).map
    fit(Size(width: rect.width, height: rect.height))
  }

  func lacks(in shell: BrowserState) -> [Question] {
    let outline: [Question] = shell.outline == nil ? [.outline] : []
    return outline + (lacks.map { [.map($0, shell.incidents.query.filter)] } ?? [])
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    guard case .map(let grid, let cells) = answer else { return }
    var map = self
    map.receive(cells, on: grid)
    shell.screens.put(map)
  }
}
