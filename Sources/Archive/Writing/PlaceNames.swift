internal import GRDB
internal import NewsModel

/// Places with coordinates that the archive has learnt.
struct PlaceNames {
  let db: Database

  /// Takes places in.
  ///
  /// - Returns: how many were new.
  func register(_ places: [Place]) throws -> Int {
    guard !places.isEmpty else { return 0 }
    let before = db.totalChangesCount
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO gazetteer VALUES (?, ?, ?, ?, ?, ?, ?)")
    for place in places {
      try statement.execute(arguments: [
        place.name, place.kind.rawValue, place.country, place.admin1 ?? "", place.latitude,
        place.longitude, place.population,
      ])
    }
    return db.totalChangesCount - before
  }

  /// The place of this name in a country, nil where none or several were learnt.
  func place(named name: String, in country: String) throws -> Place? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT kind, admin1, latitude, longitude, population FROM gazetteer
          WHERE name = ? AND country = ? LIMIT 2
          """), arguments: [name, country])
    guard rows.count == 1, let row = rows.first, let kind = Place.Kind(rawValue: row[0]) else {
      return nil
    }
    let admin1: String = row[1]
    return Place(
      name: name, kind: kind, country: country, admin1: admin1.isEmpty ? nil : admin1,
      latitude: row[2], longitude: row[3], population: row[4])
  }
}
