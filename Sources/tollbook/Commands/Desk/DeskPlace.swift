import Archive
import Desk
import Foundation

/// Which desk a command means.
enum DeskPlace {
  /// The whole path of a folder; a server's address as it is.
  static func path(_ place: String) -> String {
    if ServerDesk.isAddress(place) { return place }
    return URL(fileURLWithPath: place).standardizedFileURL.path
  }

  /// The archive's desk on a server.
  ///
  /// - Throws: `Failure` where there is none.
  static func server(of store: IncidentStore) throws -> JoinedDesk {
    guard let desk = try store.desks().first(where: { ServerDesk.isAddress($0.place) }) else {
      throw Failure(
        .usage,
        "--desk asks a server, and the archive is shared at none: tollbook desk join does it.")
    }
    return desk
  }

  /// The desk of a place, or the only one.
  ///
  /// - Throws: `Failure` where there is none or the archive has several.
  static func desks(_ place: String?, of store: IncidentStore) throws -> [JoinedDesk] {
    let all = try store.desks()
    guard let place else {
      guard all.count == 1 else {
        throw Failure(
          .usage,
          all.isEmpty
            ? "The archive is shared at no desk: tollbook desk join FOLDER shares it."
            : "The archive is shared at several desks: name one of \(all.map(\.place).joined(separator: ", "))."
        )
      }
      return all
    }
    let found = all.filter { $0.place == place || $0.place == path(place) }
    guard !found.isEmpty else {
      throw Failure(.usage, "The archive is not shared at \(place): tollbook desk join shares it.")
    }
    return found
  }
}
