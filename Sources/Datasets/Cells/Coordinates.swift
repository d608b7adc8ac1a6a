/// A point on the earth as a row gives it, with what had to be mended.
struct Coordinates {
  /// Degrees north and east (WGS 84); nil when the row gives no point that can be meant.
  var point: (latitude: Double, longitude: Double)?
  /// What was dropped or mended, in a clause for the note.
  var remark: String?

  /// Both from one cell: "13.45, 14.71", "13.45 14.71", "POINT(14.71 13.45)", which has the longitude first.
  ///
  /// Nil for what does not hold two numbers.
  init?(pair: String) {
    let isPoint = pair.uppercased().contains("POINT")
    if !isPoint, let (first, second) = Degrees.pair(pair) {
      self.init(latitude: first, longitude: second)
      return
    }
    let numbers = pair.split { !($0.isNumber || $0 == "." || $0 == "-") }.filter {
      Double($0) != nil
    }
    guard numbers.count == 2 else { return nil }
    let (first, second) = (String(numbers[0]), String(numbers[1]))
    self.init(latitude: isPoint ? second : first, longitude: isPoint ? first : second)
  }

  /// Reads the cells of a row. What is no point on the earth never stops the row: it is dropped, and said.
  init(latitude: String?, longitude: String?) {
    guard let first = latitude, let second = longitude, !Row.isBlankWord(first),
      !Row.isBlankWord(second)
    else { return }
    guard let north = Degrees.read(first), let east = Degrees.read(second) else {
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
