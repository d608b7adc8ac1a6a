/// A point on the earth as a row gives it, with what had to be mended.
struct Coordinates {
  /// Degrees north and east (WGS 84); nil when the row gives no point that can be meant.
  var point: (latitude: Double, longitude: Double)?
  /// What was dropped or mended, in a clause for the note.
  var remark: String?

  /// Reads the cells of a row. What is no point on the earth never stops the row: it is dropped, and said.
  init(latitude: String?, longitude: String?) {
    guard let first = latitude, let second = longitude, !Row.isBlankWord(first),
      !Row.isBlankWord(second)
    else { return }
    guard let north = CellNumber.decimal(first), let east = CellNumber.decimal(second) else {
      remark = "the coordinates “\(Row.excerpt(first))”, “\(Row.excerpt(second))” cannot be read"
      return
    }
    if north == 0 && east == 0 {
      remark = "the coordinates 0, 0 were taken for unknown"
    } else if (-90...90).contains(north) && (-180...180).contains(east) {
      point = (north, east)
    } else if (-90...90).contains(east) && (-180...180).contains(north) {
      point = (east, north)
      remark = "latitude and longitude were taken to be exchanged"
    } else {
      remark = "the coordinates \(first), \(second) are no point on the earth"
    }
  }
}
