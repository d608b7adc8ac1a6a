import NewsModel
import TextUI

extension BrowserState {
  mutating func run(_ action: Action, in map: MapState) -> [Effect] {
    var map = map
    switch action {
    case .back:
      screens.removeLast()
      return []
    case .apply:
      listCell(of: map)
      return []
    case .zoomIn:
      if !map.zoom(by: 1) { message = .done("The map goes no closer.") }
    case .zoomOut:
      if !map.zoom(by: -1) { message = .done("This is the whole globe.") }
    case .zoomToFit: map.zoomToFit()
    default: move(action, in: &map)
    }
    screens.put(map)
    return []
  }

  private func move(_ action: Action, in map: inout MapState) {
    let (columns, rows) = map.grid.map { ($0.columns, $0.rows) } ?? (0, 0)
    switch action {
    case .up: map.move(columns: 0, rows: -1)
    case .down: map.move(columns: 0, rows: 1)
    case .left: map.move(columns: -1, rows: 0)
    case .right: map.move(columns: 1, rows: 0)
    case .pageUp: map.pan(columns: 0, rows: -rows / 2)
    case .pageDown: map.pan(columns: 0, rows: rows / 2)
    case .panLeft: map.pan(columns: -columns / 2, rows: 0)
    case .panRight: map.pan(columns: columns / 2, rows: 0)
    case .nextCluster: map.step(by: 1)
    case .previousCluster: map.step(by: -1)
    default: break
    }
  }

  private mutating func listCell(of map: MapState) {
    guard let grid = map.grid, map.lacks == nil else { return }
    guard map.toll.incidents > 0 else {
      message = .done("No incident lies here; n goes to the next cluster.")
      return
    }
    drillIn(.box(grid.box(column: map.column, row: map.row)))
  }
}

extension MapState: Screen {
  static let contexts: [Context] = [.map]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

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
