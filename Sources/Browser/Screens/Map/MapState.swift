import NewsModel
import TextUI

/// The map of the filter: where it looks, the cells with incidents, and a cursor on one of the cells.
///
/// A survey of the whole globe in cells of a degree comes first: it says what to look at, and stands in for finer cells
/// while these are added up.
struct MapState: Equatable, Sendable {
  /// Nil until it is known what there is to see.
  private(set) var view: MapView?
  /// All incidents with a point, in cells of one degree.
  private(set) var globe: [MapCell]?
  /// The cells of the map, and the raster that they are of.
  private var fine: [MapCell] = []
  private var fineGrid: MapGrid?
  private var size = Size(width: 0, height: 0)
  /// The cell under the cursor.
  private(set) var column = 0
  private(set) var row = 0
  /// True until the cursor has found its first cluster.
  private var isOpening = true

  /// Asks for all again.
  mutating func forget() { (globe, fineGrid) = (nil, nil) }

  // MARK: What there is

  var grid: MapGrid? { view?.grid(size) }

  /// The raster that has to be asked for.
  var lacks: MapGrid? {
    guard globe != nil else { return .world }
    guard let grid, grid != fineGrid, grid.columns > 0, grid.rows > 0 else { return nil }
    return grid
  }

  /// Incidents that have a point.
  var placed: Int { globe?.reduce(0) { $0 + $1.toll.incidents } ?? 0 }

  /// The cells in view; those of another raster by where their middles lie.
  var cells: [MapCell] {
    guard let grid else { return [] }
    if grid == fineGrid { return fine }
    let old = fineGrid ?? .world
    var sums: [Int: TollSum] = [:]
    for cell in fineGrid == nil ? globe ?? [] : fine {
      let latitude = old.north - (Double(cell.row) + 0.5) * old.latitudeStep
      let longitude = MapGrid.normal(old.west + (Double(cell.column) + 0.5) * old.longitudeStep)
      guard let place = grid.cell(latitude: latitude, longitude: longitude) else { continue }
      sums[place.row * grid.columns + place.column, default: TollSum()] += cell.toll
    }
    return sums.map {
      MapCell(column: $0.key % grid.columns, row: $0.key / grid.columns, toll: $0.value)
    }
  }

  /// What lies under the cursor.
  var toll: TollSum {
    cells.first { $0.column == column && $0.row == row }?.toll ?? TollSum()
  }

  // MARK: Answers

  mutating func receive(_ cells: [MapCell], on grid: MapGrid) {
    if globe == nil {
      globe = cells
      zoomToFit()
    } else {
      fine = cells
      fineGrid = grid
      if isOpening, grid == self.grid {
        isOpening = false
        step(by: 1)
      }
    }
  }

  // MARK: Keys

  /// So close that all incidents are in view.
  mutating func zoomToFit() {
    guard let globe else { return }
    view = MapView(of: globe, size: size) ?? MapView(latitude: 15, longitude: 0, closeness: 1)
    centre()
  }

  mutating func zoom(by step: Int) -> Bool {
    guard var view, let place = cursorPoint, view.zoom(by: step) else { return false }
    (view.latitude, view.longitude) = (place.latitude, place.longitude)
    self.view = view
    centre()
    return true
  }

  /// Moves the cursor by a cell, and the map with it at an edge.
  mutating func move(columns: Int, rows: Int) {
    column += columns
    row += rows
    guard let grid else { return }
    let isInside = (0..<grid.columns).contains(column) && (0..<grid.rows).contains(row)
    if !isInside { pan(columns: columns * grid.columns / 4, rows: rows * grid.rows / 4) }
  }

  /// Moves the map; the cursor stays over its place as long as that is in view.
  mutating func pan(columns: Int, rows: Int) {
    guard var view, let old = grid, let place = cursorPoint else { return }
    view.move(
      north: -Double(rows) * old.latitudeStep, east: Double(columns) * old.longitudeStep)
    self.view = view
    guard let grid else { return }
    let cell = grid.cell(latitude: place.latitude, longitude: place.longitude)
    (column, row) = cell ?? (column - columns, row - rows)
    keepInside()
  }

  /// To the cell that comes next by its number of incidents: with fewer for 1, with more for -1.
  mutating func step(by step: Int) {
    let ranked = cells.sorted {
      ($1.toll.incidents, $0.row, $0.column) < ($0.toll.incidents, $1.row, $1.column)
    }
    guard !ranked.isEmpty else { return }
    let here = ranked.firstIndex { $0.column == column && $0.row == row }
    let index = here.map { ($0 + step + ranked.count) % ranked.count } ?? 0
    (column, row) = (ranked[index].column, ranked[index].row)
  }

  mutating func fit(_ size: Size) {
    guard size != self.size else { return }
    let place = cursorPoint
    self.size = size
    if view == nil { zoomToFit() }
    guard let grid else { return }
    let cell = place.flatMap { grid.cell(latitude: $0.latitude, longitude: $0.longitude) }
    (column, row) = cell ?? (grid.columns / 2, grid.rows / 2)
    keepInside()
  }

  /// The middle of the cell under the cursor.
  var cursorPoint: WorldOutline.Point? {
    guard let grid else { return nil }
    let latitude = grid.north - (Double(row) + 0.5) * grid.latitudeStep
    let longitude = grid.west + (Double(column) + 0.5) * grid.longitudeStep
    return .init(
      latitude: min(max(latitude, -90), 90), longitude: MapGrid.normal(longitude))
  }

  private mutating func centre() {
    guard let grid else { return }
    (column, row) = (grid.columns / 2, grid.rows / 2)
    keepInside()
  }

  private mutating func keepInside() {
    guard let grid else { return }
    column = max(0, min(column, grid.columns - 1))
    row = max(0, min(row, grid.rows - 1))
  }
}
