import Archive
import Foundation
import NewsModel

/// Incidents of a server with all that it has of them, in an archive that is made for them.
struct ServerLoan {
  let connection: PostgresConnection
  let author: String
  /// How many incidents are worked out anew at once.
  private static let most = 1_000

  init(_ connection: PostgresConnection, author: String) {
    self.connection = connection
    self.author = author
  }

  /// Works out anew what the server is asked of incidents, and what of them is confidential.
  ///
  /// - Parameters:
  ///   - keys: the incidents'.
  ///   - push: the number of the push that has changed them.
  /// - Throws: `DeskProblem`, `ArchiveError`.
  func renew(_ keys: [String], _ push: String) throws {
    for start in stride(from: 0, to: keys.count, by: Self.most) {
      let some = Array(keys[start..<min(start + Self.most, keys.count)])
      let store = try IncidentStore.inMemory(author: author)
      try fill(store, keys: some)
      try ServerPush(store, connection).renew(some, push)
    }
  }

  /// Brings incidents into an archive of its own, with all that is known of them. Within a transaction.
  private func fill(_ store: IncidentStore, keys: [String]) throws {
    let desk = try store.join(desk: "loan", at: connection.address)
    let last = try connection.ask("SELECT coalesce(max(number), 0) FROM tollbook.push")
    let range = try ServerRange(
      nil, keys: keys, store, until: last.first?[0].flatMap { Int($0) } ?? 0)
    var exchange = DeskExchange()
    try ServerPull(store, connection, allowsGaps: true).run(range, desk, &exchange)
  }
}
