import Archive
import NewsModel

extension IncidentStore {
  /// The incident that a user names by its number or its key.
  ///
  /// - Throws: `Failure` when there is none.
  func dossier(named name: String) throws -> Dossier {
    if let id = Int64(name), let dossier = try dossier(id: id) { return dossier }
    if let dossier = try dossier(key: name) { return dossier }
    throw Failure(
      .badData, "there is no incident “\(name)”: tollbook list shows their numbers and keys.")
  }
}
