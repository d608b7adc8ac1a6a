internal import GRDB
internal import NewsModel

/// Places with coordinates that the archive has learnt.
struct PlaceNames {
  let db: Database

  func register(_ places: [Place]) throws {
    guard !places.isEmpty else { return }
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO gazetteer VALUES (?, ?, ?, ?, ?, ?, ?)")
    for place in places {
      try statement.execute(arguments: [
        place.name, place.kind.rawValue, place.country, place.admin1 ?? "", place.latitude,
        place.longitude, place.population,
      ])
    }
  }
}
