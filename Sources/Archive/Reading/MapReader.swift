internal import GRDB
internal import NewsModel

/// Adds incidents and their deaths up by the cells of a map.
struct MapReader {
  let rows: TollRows

  /// Cells that have incidents, from the north, then from the west. Incidents without a point stand in none.
  func cells(_ filter: Filter, _ grid: MapGrid) throws -> [MapCell] {
    var sums: [Int: TollSum] = [:]
    let box = grid.box
    try rows.forEach(
      filter, columns: "latitude, longitude, killed_low, killed_high",
      where: "latitude BETWEEN \(box.south) AND \(box.north) AND longitude IS NOT NULL"
    ) { row in
      guard let (column, line) = grid.cell(latitude: row[0], longitude: row[1]) else { return }
      sums[line * grid.columns + column, default: TollSum()].add(low: row[2], high: row[3])
    }
    return sums.sorted { $0.key < $1.key }.map { place, sum in
      MapCell(column: place % grid.columns, row: place / grid.columns, toll: sum)
    }
  }
}
