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
  /// How many rows are taken in at once; nil for all of a release, for which the archive is kept from others.
  public var rowStep: Int?

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
      try store.note(role: server.role.rawValue, at: desk.id)
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
    return try connection.transaction(Self.begin) {
      let until = try server.lastPush()
      let range = try ServerRange(desk, store, until: until)
      guard range.from < until else { return until }
      var reader = reader(desk)
      reader.reached = { try store.note(desk: desk.id, reached: String($0)) }
      try reader.run(range, desk, &exchange)
      return until
    }
  }

  private static let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

  private func reader(_ desk: JoinedDesk) -> ServerPull {
    let allowsGaps = !desk.slice.isEmpty || server.role == .reader
    var pull = ServerPull(store, server.connection, allowsGaps: allowsGaps)
    (pull.step, pull.rowStep) = (step, rowStep)
    return pull
  }

  /// Brings incidents in with all that the server has of them, whatever the slice is; what is wanted of the desk stays as it
  /// was.
  ///
  /// - Parameters:
  ///   - filter: which ones; nil for those of the keys alone.
  ///   - keys: further ones.
  ///   - desk: the desk as the archive knows it.
  ///   - names: resolves the names in the filter; nil for the archive itself.
  /// - Returns: what came.
  /// - Throws: `DeskProblem`, `ArchiveError`.
  public func fetch(
    _ filter: Filter? = nil, keys: [String] = [], _ desk: JoinedDesk,
    names: IncidentStore? = nil
  ) throws -> DeskExchange {
    var exchange = DeskExchange()
    guard filter != nil || !keys.isEmpty else { return exchange }
    try server.connection.transaction(Self.begin) {
      let range = try ServerRange(
        filter, keys: keys, names ?? store, until: server.lastPush())
      var pull = ServerPull(store, server.connection, allowsGaps: true)
      (pull.step, pull.rowStep) = (step, rowStep)
      try pull.run(range, desk, &exchange)
    }
    return exchange
  }

  // MARK: Out

  /// Moves the cursor over one's own pushes, where nobody else's lies between.
  private func push(
    _ desk: JoinedDesk, _ cursor: inout Int, _ exchange: inout DeskExchange
  ) throws {
    if server.role == .keeper { try pushRows(desk, &cursor, &exchange) }
    try store.surveyMaterial()
    while true {
      let material = try store.newMaterial(for: desk.id, limit: 2_000)
      let entries = try brought(store.newEntries(for: desk.id, limit: 2_000), &exchange)
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

  /// Entries that the user may bring: one that settles is a reviewer's, and what is behind it in its chain waits with it.
  private func brought(
    _ lines: [DeskLine], _ exchange: inout DeskExchange
  ) throws -> [DeskLine] {
    guard server.role < .reviewer else { return lines }
    var held: Set<String> = []
    return try lines.filter { line in
      guard let entry = line.entry else { return false }
      if held.contains(entry.chain) { return false }
      guard try store.settles(entry) else { return true }
      held.insert(entry.chain)
      let clause =
        "entry \(entry.number) of \(entry.chain) settles what analysts decided differently, which only a reviewer may; "
        + "it waits here, and so does what \(entry.author) decided after it"
      if !exchange.taken.waiting.contains(clause) { exchange.taken.waiting.append(clause) }
      return false
    }
  }

  private func pushRows(
    _ desk: JoinedDesk, _ cursor: inout Int, _ exchange: inout DeskExchange
  ) throws {
    guard try store.hasNewImports(for: desk.id) else { return }
    try store.handOverRows(to: desk.id) { release, rows in
      guard let codebook = DatasetTable.codebook(for: release) else { return }
      let lines = rows.compactMap { row in
        (try? codebook.dossier(of: row.cells)).map {
          ServerRows.line(row, $0, revision: codebook.revision(of: row.cells))
        }
      }
      let server = try ServerRows(server.connection, author: store.author, release)
      let brought = try server.bring(lines)
      exchange.rowsSent += brought.added + brought.updated
      if brought.push == cursor + 1 { cursor = brought.push }
    }
  }

  /// Brings the bytes of a source in.
  ///
  /// - Parameter sha256: what they are known by.
  /// - Returns: false where the server does not have them, or has others under that name.
  /// - Throws: `ArchiveError`, `DeskProblem`.
  public func fetch(bytes sha256: String) throws -> Bool {
    let rows = try server.connection.ask(
      "SELECT encode(bytes, 'base64') FROM tollbook.evidence WHERE sha256 = $1", [sha256])
    guard let text = rows.first?[0],
      let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters),
      IncidentStore.sha256(of: Array(data)) == sha256
    else { return false }
    return try store.store(evidence: Array(data)) == sha256
  }
}
