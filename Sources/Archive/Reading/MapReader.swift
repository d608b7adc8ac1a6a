internal import GRDB
internal import NewsModel

/// Adds incidents and their deaths up by the cells of a map.
struct MapReader {
  let db: Database
  let setCache: IncidentSetCache

  /// Cells that have incidents, from the north, then from the west. Incidents without a point stand in none.
  func cells(_ filter: Filter, _ grid: MapGrid) throws -> [MapCell] {
    let table = try TollScan(db: db, setCache: setCache).table(filter, [.latitude, .longitude]) {
      north, east in
      guard north != PackedColumn.missing, east != PackedColumn.missing,
        let (column, row) = grid.cell(
          latitude: Double(north) / PackedColumn.pointScale,
          longitude: Double(east) / PackedColumn.pointScale)
      else { return PackedColumn.missing }
      return Int64(row &* grid.columns &+ column)
    }
    return table.sums.sorted { $0.position < $1.position }.map { position, toll in
      MapCell(column: Int(position) % grid.columns, row: Int(position) / grid.columns, toll: toll)
    }
  }
}
