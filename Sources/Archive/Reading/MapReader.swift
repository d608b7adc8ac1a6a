internal import GRDB
internal import NewsModel

/// Adds incidents and their deaths up by the cells of a map.
struct MapReader {
  let db: Database
  let hits: IncidentSetCache

  /// Cells that have incidents, from the north, then from the west. Incidents without a point stand in none.
  func cells(_ filter: Filter, _ grid: MapGrid) throws -> [MapCell] {
    var sums = TollTable()
    try TollScan(db: db, hits: hits).forEach(filter, [.latitude, .longitude]) {
      values, offset, low, high in
      let (north, east) = (values[0][offset], values[1][offset])
      guard north != PackedColumn.missing, east != PackedColumn.missing,
        let (column, line) = grid.cell(
          latitude: Double(north) / PackedColumn.pointScale,
          longitude: Double(east) / PackedColumn.pointScale)
      else { return }
      sums.add(Int64(line * grid.columns + column), low, high)
    }
    return sums.sums.sorted { $0.key < $1.key }.map { place, sum in
      MapCell(column: Int(place) % grid.columns, row: Int(place) / grid.columns, toll: sum)
    }
  }
}
