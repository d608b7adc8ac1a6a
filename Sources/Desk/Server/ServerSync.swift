import Archive
import Datasets
import Foundation
import NewsModel

/// Exchanges what is new with a server: first what others brought comes in, then what the server does not have goes there,
/// in one transaction each. Interrupted anywhere, the next exchange does the rest; the same again changes nothing.
public struct ServerSync {
  let server: ServerDesk
  let store: IncidentStore
  /// How many decisions are taken in at once; between two lots the archive is free for others.
  public var step = 2_000

  /// - Parameters:
  ///   - store: the archive.
  ///   - server: the desk.
  public init(_ store: IncidentStore, _ server: ServerDesk) {
    self.store = store
    self.server = server
  }

  /// Takes in and brings what is new.
  ///
  /// - Parameter desk: the desk as the archive knows it.
  /// - Returns: what went either way, and what was refused.
  /// - Throws: `DeskProblem`, `ArchiveError`.
  public func run(_ desk: JoinedDesk) throws -> DeskExchange {
    var exchange = DeskExchange()
    do {
      try server.greet(store.author)
      let desk = try store.desks().first { $0.id == desk.id } ?? desk
      var cursor = try pull(desk, &exchange)
      if server.role > .reader { try push(desk, &cursor, &exchange) }
      // An entry that was refused is asked for again.
      let isWhole = exchange.taken.open.isEmpty
      let place = isWhole ? String(cursor) : desk.cursor
      // An exchange of nothing leaves the file alone, so that nobody reads it anew for that.
      if !exchange.isIdle || desk.problem != nil || desk.moment == nil || place != desk.cursor {
        try store.note(desk: desk.id, cursor: place)
      }
      return exchange
    } catch {
      try? store.note(desk: desk.id, problem: "\(error)")
      throw error
    }
  }

  // MARK: In

  /// - Returns: up to which push everything was taken.
  private func pull(_ desk: JoinedDesk, _ exchange: inout DeskExchange) throws -> Int {
    let connection = server.connection
    return try connection.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") {
      let last = try connection.ask("SELECT coalesce(max(number), 0) FROM tollbook.push")
      let until = last.first?[0].flatMap { Int($0) } ?? 0
      let range = try ServerRange(desk, store, until: until)
      guard range.from < until else { return until }
      try pullRows(range, desk, &exchange)
      try pullMaterial(range, desk, &exchange)
      try pullEntries(range, desk, &exchange)
      return until
    }
  }

  private func pullMaterial(
    _ range: ServerRange, _ desk: JoinedDesk, _ exchange: inout DeskExchange
  ) throws {
    try server.connection.forEachLot(of: range.query("body", of: "material"), count: 2_000) {
      exchange.add(try store.takeIn(material: $0.map { $0[0] }, from: desk))
    }
  }

  private func pullEntries(
    _ range: ServerRange, _ desk: JoinedDesk, _ exchange: inout DeskExchange
  ) throws {
    let decoder = JSONDecoder()
    let takesGaps = !desk.slice.isEmpty || server.role == .reader
    let query = range.query("body", of: "entry", order: "arrival, chain, number")
    try server.connection.forEachLot(of: query, count: 10_000) { lot in
      let entries = lot.compactMap { line in
        try? decoder.decode(JournalEntry.self, from: Data(line[0].utf8))
      }
      if entries.count < lot.count { exchange.taken.refused.append("a line that is no entry") }
      exchange.add(
        try store.takeIn(entries: entries, from: desk, takesGaps: takesGaps, step: step))
    }
  }

  private func pullRows(
    _ range: ServerRange, _ desk: JoinedDesk, _ exchange: inout DeskExchange
  ) throws {
    var releases: [String: DatasetRelease] = [:]
    for row in try server.connection.ask("SELECT number, body FROM tollbook.release") {
      guard let number = row[0], let body = row[1] else { continue }
      releases[number] = try? JSONDecoder().decode(DatasetRelease.self, from: Data(body.utf8))
    }
    for (number, release) in releases.sorted(by: { $0.key < $1.key }) {
      let query = range.query("body", of: "row", and: "release = \(number)")
      try server.connection.forEachLot(of: query, count: 20_000) { lot in
        let rows = lot.compactMap {
          try? JSONDecoder().decode(SharedRow.self, from: Data($0[0].utf8))
        }
        exchange.add(try store.takeIn(rows: rows, of: release, from: desk))
      }
    }
  }

  // MARK: Out

  /// Moves the cursor over one's own pushes, where nobody else's lies between.
  private func push(
    _ desk: JoinedDesk, _ cursor: inout Int, _ exchange: inout DeskExchange
  ) throws {
    if server.role == .keeper { try pushRows(desk, &cursor, &exchange) }
    while true {
      let material = try store.newMaterial(for: desk.id, limit: 2_000)
      let entries = try store.newEntries(for: desk.id, limit: 2_000)
      guard !material.isEmpty || !entries.isEmpty else { return }
      let number = try ServerPush(store, server.connection).bring(
        material: material, entries: entries)
      if number == cursor + 1 { cursor = number }
      try store.note(
        desk: desk.id, hasEntries: entries.map(\.hash), material: material.map(\.hash))
      exchange.materialSent += material.count
      exchange.entriesSent += entries.count
    }
  }

  private func pushRows(
    _ desk: JoinedDesk, _ cursor: inout Int, _ exchange: inout DeskExchange
  ) throws {
    guard try store.hasNewImports(for: desk.id) else { return }
    try store.handOverRows(to: desk.id) { release, rows in
      let brought = try ServerPush(store, server.connection).bring(rows, of: release)
      exchange.rowsSent += brought.taken
      if brought.push == cursor + 1 { cursor = brought.push }
    }
  }

  /// Brings the bytes of a source in.
  ///
  /// - Parameter sha256: what they are known by.
  /// - Returns: false where the server does not have them, or has others under that name.
  /// - Throws: `ArchiveError`, `DeskProblem`.
  public func take(bytes sha256: String) throws -> Bool {
    let rows = try server.connection.ask(
      "SELECT encode(bytes, 'base64') FROM tollbook.evidence WHERE sha256 = $1", [sha256])
    guard let text = rows.first?[0],
      let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters),
      IncidentStore.sha256(of: Array(data)) == sha256
    else { return false }
    return try store.store(evidence: Array(data)) == sha256
  }
}
