/// Where an event was placed: `where_prec` says what `where_coordinates` names.
struct UCDPPlace {
  /// The town or village; for a district its name; nil where only a province or a country is known.
  private(set) var name: String?
  /// The words of `Incident.placePrecision`.
  private(set) var precision: String?

  /// `where_prec`: 1 exact, 2 within 25 km, 3 a district, 4 a province, 5 a line or an area, 6 the country, 7 at sea or
  /// in the air.
  init(_ row: Row, _ columns: UCDPEventColumns) {
    let words = row.text(columns.whereCoordinates).map(UCDPPlace.settlement)
    switch row.code(columns.wherePrecision) {
    case 1: (name, precision) = (words, "exact")
    case 2: (name, precision) = (words, "city")
    case 3: (name, precision) = (words ?? row.text(columns.admin2), "district")
    case 4: precision = "province"
    case 5: (name, precision) = (words, "province")
    case 6: precision = "country"
    default: name = words
    }
    if name == row.text(columns.country) { name = nil }
  }

  /// "Bria town" is Bria, as articles and other datasets call it.
  private static func settlement(_ words: String) -> String {
    for ending in [" village", " town", " city"] where words.hasSuffix(ending) {
      return String(words.dropLast(ending.utf8.count))
    }
    return words
  }
}
