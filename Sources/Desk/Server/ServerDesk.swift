import Archive
import Foundation
import NewsModel

/// A desk on a server: everybody brings there what is new and takes what others brought.
///
/// One thread uses it at a time.
public final class ServerDesk {
  let connection: PostgresConnection
  /// The desk's own name.
  public let name: String
  /// Where it is, without secrets.
  public var address: String { connection.address }
  /// Whether the server keeps counts (`ServerTally`).
  let hasTally: Bool
  /// What this user may do there.
  public let role: DeskRole

  /// Meets the desk of an address.
  ///
  /// - Throws: `DeskProblem` where there is none, or the server does not answer.
  public init(_ address: String) throws {
    connection = try PostgresConnection(address)
    // Questions are short, and joins follow the partitions.
    try connection.ask(
      """
      SELECT set_config('jit', 'off', false), set_config('enable_partitionwise_join', 'on', false),
        set_config('enable_partitionwise_aggregate', 'on', false)
      """)
    let row = try connection.ask(
      "SELECT name, format, to_regclass('tollbook.tally') IS NOT NULL FROM tollbook.desk LIMIT 1"
    ).first
    guard let name = row?[0], let format = row?[1].flatMap({ Int($0) }) else {
      throw DeskProblem.noDesk(place: address)
    }
    if format > ServerSchema.format { throw DeskProblem.newer(place: address) }
    if format < ServerSchema.format { throw DeskProblem.older(place: address) }
    self.name = name
    hasTally = row?[2] == "t"
    role = try DeskRole.current(connection)
  }

  /// Whether a place is an address of a server, and no folder.
  public static func isAddress(_ place: String) -> Bool { PostgresConnection.isAddress(place) }

  /// Makes a desk on a server.
  ///
  /// - Parameters:
  ///   - address: where.
  ///   - isSpread: whether Citus spreads its tables over machines.
  /// - Returns: whether roles were made; only who may make roles does.
  /// - Throws: `DeskProblem`; then nothing was made.
  public static func make(at address: String, isSpread: Bool) throws -> Bool {
    let connection = try PostgresConnection(address)
    let there = try connection.ask("SELECT 1 FROM pg_namespace WHERE nspname = 'tollbook'")
    guard there.isEmpty else {
      throw DeskProblem.unusable(place: address, reason: "it has a desk already")
    }
    let name = String(UInt64.random(in: 1...UInt64.max), radix: 36)
    try connection.transaction {
      for statement in ServerSchema.statements(name: name, isSpread: isSpread) {
        try connection.ask(statement)
      }
    }
    do {
      try connection.transaction {
        for statement in ServerSchema.rights(isSpread: isSpread) { try connection.ask(statement) }
      }
      return true
    } catch DeskProblem.forbidden {
      return false
    }
  }

  /// Shares an archive here.
  ///
  /// - Parameters:
  ///   - store: the archive.
  ///   - slice: a filter of what is wanted; nil leaves what was said before, empty is all.
  /// - Returns: the desk as the archive knows it.
  /// - Throws: `DeskProblem.slice`, `FilterSyntaxError`, `ArchiveError`.
  public func join(_ store: IncidentStore, slice: String?) throws -> JoinedDesk {
    if let slice {
      var sql = SliceSQL(store)
      _ = try sql.condition(FilterParser.parse(slice))
    }
    let known = try store.desks().first { $0.name == name }
    let desk = try store.join(desk: name, at: connection.address, slice: slice)
    // Another slice has older things, too.
    if let known, known.slice != desk.slice { try store.note(desk: desk.id, cursor: "0") }
    return try store.desks().first { $0.name == name } ?? desk
  }

  /// Says that somebody is here.
  public func greet(_ author: String) throws {
    try connection.ask(
      """
      INSERT INTO tollbook.presence VALUES ($1) ON CONFLICT (author) DO UPDATE
      SET seen = clock_timestamp()
      """, [author])
  }

  /// Who was here within the last minute.
  public func present() throws -> [String] {
    try connection.ask(
      """
      SELECT author FROM tollbook.presence WHERE seen > clock_timestamp() - interval '1 minute'
      ORDER BY author
      """
    ).compactMap { $0[0] }
  }

  /// Says that somebody has gone.
  public func part(_ author: String) {
    _ = try? connection.ask("DELETE FROM tollbook.presence WHERE author = $1", [author])
  }

  /// Is told from now on when something was brought.
  public func listen() throws { try connection.ask("LISTEN tollbook") }

  /// Waits until somebody brings something.
  ///
  /// - Parameters:
  ///   - milliseconds: how long.
  ///   - wake: a descriptor that ends the waiting when it can be read; -1 for none.
  /// - Returns: whether something was brought.
  /// - Throws: `DeskProblem` when the connection is lost.
  public func wait(_ milliseconds: Int, wake: Int32 = -1) throws -> Bool {
    try connection.wait(milliseconds, wake: wake)
  }

  /// The number of the last push that is there.
  func lastPush() throws -> Int {
    let rows = try connection.ask("SELECT coalesce(max(number), 0) FROM tollbook.push")
    return rows.first?[0].flatMap { Int($0) } ?? 0
  }

  /// How many things the server has, by table.
  public func counts() throws -> [(table: String, count: Int)] {
    try ["incident", "entry", "material", "row"].map { table in
      let rows = try connection.ask("SELECT count(*) FROM tollbook.\(table)")
      return (table, rows.first?[0].flatMap { Int($0) } ?? 0)
    }
  }
}

/// What a user may do at a desk, each what the one before may and more.
public enum DeskRole: String, Comparable, Sendable, CaseIterable {
  /// Sees what is not confidential.
  case reader
  /// Decides and imports articles.
  case coder
  /// Settles disagreements.
  case reviewer
  /// Imports datasets, removes.
  case keeper

  public static func < (left: DeskRole, right: DeskRole) -> Bool {
    let all = DeskRole.allCases
    return (all.firstIndex(of: left) ?? 0) < (all.firstIndex(of: right) ?? 0)
  }

  /// The user's; where no roles were made, everybody is a keeper.
  static func current(_ connection: PostgresConnection) throws -> DeskRole {
    let rows = try connection.ask(
      "SELECT rolname, pg_has_role(rolname, 'member') FROM pg_roles WHERE rolname LIKE 'tollbook\\_%'"
    )
    let known = DeskRole.allCases.filter { role in
      rows.contains { $0[0] == "tollbook_\(role.rawValue)" }
    }
    guard !known.isEmpty else { return .keeper }
    let own = known.filter { role in
      rows.contains { $0[0] == "tollbook_\(role.rawValue)" && $0[1] == "t" }
    }
    if let highest = own.max() { return highest }
    return try isOwner(connection) ? .keeper : .reader
  }

  /// Whether the tables are the user's own, who needs no role.
  private static func isOwner(_ connection: PostgresConnection) throws -> Bool {
    let rows = try connection.ask(
      """
      SELECT pg_has_role(relowner, 'member') FROM pg_class WHERE oid = 'tollbook.entry'::regclass
      """)
    return rows.first?[0] == "t"
  }
}
