import Archive
import Desk

/// An exchange with a desk, wherever that is.
enum DeskMeeting {
  /// Shares the archive at a place, and exchanges what is new.
  static func join(
    _ store: IncidentStore, _ place: String, slice: String? = nil
  ) throws -> DeskExchange {
    if ServerDesk.isAddress(place) {
      let server = try ServerDesk(place)
      return try ServerSync(store, server).run(try server.join(store, slice: slice))
    }
    guard slice == nil else {
      throw Failure(.usage, "A folder is shared as a whole: only a server gives slices.")
    }
    let sync = FolderSync(store, folder: place)
    _ = try sync.join()
    return try sync.run()
  }

  /// Exchanges what is new.
  ///
  /// - Parameters:
  ///   - store: the archive.
  ///   - place: a folder, or a server's address.
  ///   - fetchesBytes: whether the bytes of others' sources come along.
  /// - Returns: what went either way.
  /// - Throws: `DeskProblem`, `ArchiveError`.
  static func run(
    _ store: IncidentStore, _ place: String, fetchesBytes: Bool = false
  ) throws -> DeskExchange {
    guard ServerDesk.isAddress(place) else {
      var sync = FolderSync(store, folder: place)
      sync.fetchesBytes = fetchesBytes
      return try sync.run()
    }
    let server = try ServerDesk(place)
    let sync = ServerSync(store, server)
    var exchange = try sync.run(try server.join(store, slice: nil))
    guard fetchesBytes else { return exchange }
    for sha256 in try store.evidenceElsewhere() where try sync.fetch(bytes: sha256) {
      exchange.bytesTaken += 1
    }
    return exchange
  }
}
