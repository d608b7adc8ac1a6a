import Archive
import Desk
import Foundation
import Imports
import NewsModel

/// Incidents of a whole desk, with all that its server has of them, in an archive that is there as long as they are used:
/// whatever is asked of an archive can be asked of these, and the answer is the same.
enum DeskLoan {
  /// Lends incidents.
  ///
  /// - Parameters:
  ///   - filter: which ones; nil for those of the keys alone.
  ///   - keys: further ones, by their keys.
  ///   - database: the archive that is shared at the desk.
  ///   - body: given the archive of them.
  /// - Throws: `DeskProblem`, `ArchiveError`, `Failure`, and what `body` throws.
  static func with(
    _ filter: Filter? = nil, keys: [String] = [], _ database: DatabaseOptions,
    _ body: (IncidentStore) throws -> Void
  ) throws {
    for key in keys where key.allSatisfy(\.isNumber) {
      throw Failure(
        .usage,
        "With --desk incidents are named by their keys, as tollbook list --desk prints them; \(key) is a number of an archive's own."
      )
    }
    let own = try database.open()
    let server = try ServerDesk(DeskPlace.server(of: own).place)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tollbook-loan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try ArchiveOpener.open(
      path: folder.appendingPathComponent("loan.tollbook").path, isUsual: false, for: .fill
    ).store
    let desk = try store.join(desk: server.name, at: server.address)
    let exchange = try ServerSync(store, server).fetch(filter, keys: keys, desk, names: own)
    for clause in exchange.taken.refused { Words.say("tollbook: refused: \(clause).") }
    try body(store)
    try store.close()
  }
}
