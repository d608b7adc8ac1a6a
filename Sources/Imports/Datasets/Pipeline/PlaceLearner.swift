import NewsModel

/// Learns places with their coordinates from the rows of a dataset, each name of a country once.
///
/// City files miss most villages of the Sahel and of Somalia; the rows of a dataset have them.
final class PlaceLearner {
  /// Enough for every place of every dataset, and few enough for the memory.
  private static let limit = 400_000
  /// Hashes of names with their countries: the names themselves would take ten times the room.
  private var known: Set<Int> = []
  private var new: [Place] = []

  init() {}

  /// Only towns and villages whose coordinates are their own teach anything.
  func learn(_ incident: Incident) {
    guard let place = incident.place, let country = incident.country,
      let latitude = incident.latitude, let longitude = incident.longitude,
      incident.placePrecision == "exact" || incident.placePrecision == "city",
      known.count < PlaceLearner.limit,
      known.insert([place, country].hashValue).inserted
    else { return }
    new.append(
      Place(
        name: place, kind: .city, country: country, admin1: incident.admin1, latitude: latitude,
        longitude: longitude))
  }

  /// What was learnt since the last time.
  func drainNew() -> [Place] {
    defer { new = [] }
    return new
  }
}
