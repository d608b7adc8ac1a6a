import NewsModel

/// A round distance and the columns that it takes in the middle of a map.
struct MapRuler: Equatable {
  /// In the unit.
  let length: Double
  let unit: DistanceUnit
  let columns: Int

  init(_ grid: MapGrid, in unit: DistanceUnit = .kilometres) {
    self.unit = unit
    let middle = grid.north - Double(grid.rows) / 2 * grid.latitudeStep
    let squeeze = MapView.cosine(min(max(middle, -89), 89))
    let column = max(1e-6, grid.longitudeStep * squeeze * GreatCircle.degree * unit.perKilometre)
    let longest = column * 16
    var round = 0.1
    for power in 0..<6 {
      for factor in [1.0, 2, 5] {
        let candidate = factor * 0.1 * (0..<power).reduce(1.0) { value, _ in value * 10 }
        if candidate <= longest { round = candidate }
      }
    }
    length = round
    columns = max(2, Int((round / column).rounded()))
  }

  /// "500 km", "0.5 km".
  var words: String {
    (length < 1 ? PointText.number(length, 1) : FigureText.grouped(Int(length.rounded())))
      + " " + unit.rawValue
  }
}
