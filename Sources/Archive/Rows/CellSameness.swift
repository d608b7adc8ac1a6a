/// Whether two rows say the same though programs have written them differently: `3.0` is `3`, and `NA` is an empty cell.
enum CellSameness {
  static func areSame(_ left: [String], _ right: [String]?) -> Bool {
    guard let right, left.count == right.count else { return false }
    return zip(left, right).allSatisfy { $0 == $1 || plain($0) == plain($1) }
  }

  /// A number that rows with the same cells share.
  static func fingerprint(_ cells: [String]) -> Int {
    var hasher = Hasher()
    for cell in cells { hasher.combine(plain(cell)) }
    return hasher.finalize()
  }

  private static func plain(_ cell: String) -> Substring {
    let cell = cell.drop { $0 == " " }
    if ["NA", "NaN", "nan", "NULL", "None"].contains(cell) { return "" }
    guard let point = cell.firstIndex(of: "."), point > cell.startIndex,
      cell.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D })
    else { return cell }
    var number = cell
    while number.last == "0" { number.removeLast() }
    return number.last == "." ? number.dropLast() : number
  }
}
