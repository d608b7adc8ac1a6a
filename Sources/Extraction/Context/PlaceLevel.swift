/// How fine a place is.
enum PlaceLevel: Int, Comparable, Sendable {
  case country, province, district, city, village

  static func < (left: PlaceLevel, right: PlaceLevel) -> Bool { left.rawValue < right.rawValue }

  /// The level that a designator's table entry names.
  init?(_ word: String?) {
    switch word {
    case "province": self = .province
    case "district": self = .district
    case "city": self = .city
    case "village": self = .village
    default: return nil
    }
  }
}
