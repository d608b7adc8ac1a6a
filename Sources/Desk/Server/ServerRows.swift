import Archive
import Datasets
import Foundation
import NewsModel

/// Brings rows of a release to a server by COPY, a lot in one transaction: first into a table of this connection's own, then,
/// under the lock of whoever brings something, from there to where they belong.
final class ServerRows {
  private let connection: PostgresConnection
  private let author: String
  private let release: DatasetRelease
  /// The release's number on the server, and those of its dataset's later ones.
  private var number = "0"
  private var later = "{}"
  /// The first push of this stream; 0 before it.
  private var first = 0

  init(_ connection: PostgresConnection, author: String, _ release: DatasetRelease) throws {
    self.connection = connection
    self.author = author
    self.release = release
    try connection.ask(Self.makeTable)
    try connection.ask(
      "CREATE TEMP TABLE IF NOT EXISTS taken (incident_key text PRIMARY KEY) ON COMMIT DELETE ROWS")
  }

  /// What became of a lot.
  struct Outcome {
    var added = 0
    var updated = 0
    var unchanged = 0
    var push = 0

    static func += (all: inout Outcome, lot: Outcome) {
      all.added += lot.added
      all.updated += lot.updated
      all.unchanged += lot.unchanged
      all.push = lot.push
    }
  }

  // MARK: Lines

  private static let makeTable: String = {
    let columns = ServerIncident.columns.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return """
      CREATE TEMP TABLE IF NOT EXISTS coming (\(columns), revision bigint, cells text, noted text,
        gone text, place_in_file bigint GENERATED ALWAYS AS IDENTITY) ON COMMIT DELETE ROWS
      """
  }()

  /// A row as it is copied in.
  ///
  /// - Parameters:
  ///   - row: the row as it travels.
  ///   - dossier: what its codebook makes of it.
  ///   - revision: when its dataset revised it.
  /// - Returns: a line of COPY.
  static func line(_ row: SharedRow, _ dossier: Dossier, revision: Int?) -> [UInt8] {
    var whole = dossier
    if let noted = row.noted, !whole.reports.isEmpty { whole.reports[0].claims += noted }
    var line = CopyLine()
    ServerIncident(whole).write(to: &line)
    line.add(revision)
    line.add(bytes: RowText.bytes(of: row.cells))
    line.add(row.noted.map { ServerPush.json($0) })
    line.add(row.gone)
    return line.whole
  }

  /// Brings a lot.
  ///
  /// - Parameter lines: as `line` makes them.
  /// - Returns: what became of them.
  /// - Throws: `DeskProblem`, `ArchiveError`; then nothing of the lot is there.
  func bring(_ lines: [[UInt8]]) throws -> Outcome {
    try connection.transaction {
      var rest = lines[...]
      let names = ServerIncident.names
      try connection.copyIn("COPY coming (\(names), revision, cells, noted, gone) FROM STDIN") {
        rest.popFirst()
      }
      return try settle(lines.count)
    }
  }

  // MARK: Under the lock

  private func settle(_ count: Int) throws -> Outcome {
    // Nobody has counted what was just copied: without this the rows of ten years would be read for twenty thousand.
    try connection.ask("SET LOCAL enable_hashjoin = off")
    try connection.ask("SET LOCAL enable_mergejoin = off")
    let push = try ServerPush.begin(connection, author: author)
    if first == 0 {
      try meetRelease()
      first = Int(push) ?? 0
    }
    let known = try self.count(
      """
      SELECT count(DISTINCT incident_key) FROM coming WHERE EXISTS (
        SELECT 1 FROM tollbook.row AS kept
        WHERE kept.incident_key = coming.incident_key AND kept.release = \(number))
      """)
    let distinct = try self.count("SELECT count(DISTINCT incident_key) FROM coming")
    try connection.ask(takeRows(push))
    let taken = try self.count("SELECT count(*) FROM taken")
    try takeIncidents(push)
    try connection.ask("SELECT pg_notify('tollbook', $1)", [push])
    let added = distinct - known
    return Outcome(
      added: added, updated: taken - added, unchanged: count - taken, push: Int(push) ?? 0)
  }

  private func count(_ sql: String) throws -> Int {
    try connection.ask(sql).first?[0].flatMap { Int($0) } ?? 0
  }

  /// Makes the release known, and finds those that came after it.
  private func meetRelease() throws {
    let body = ServerPush.json(release)
    try connection.ask(
      "INSERT INTO tollbook.release (body) VALUES ($1) ON CONFLICT DO NOTHING", [body])
    var later: [String] = []
    for row in try connection.ask("SELECT number, body FROM tollbook.release") {
      guard let number = row[0], let known = row[1] else { continue }
      if known == body { self.number = number }
      let other = try? JSONDecoder().decode(DatasetRelease.self, from: Data(known.utf8))
      if let other, release.isOlder(than: other) { later.append(number) }
    }
    self.later = "{\(later.joined(separator: ","))}"
  }

  /// Of rows with one id that which was revised last is taken, else the first of the file; what is known gives way to
  /// another file's, unless that was revised before.
  private func takeRows(_ push: String) -> String {
    """
    WITH one AS (
      SELECT DISTINCT ON (incident_key) incident_key, revision, cells, noted, gone FROM coming
      ORDER BY incident_key, revision DESC NULLS LAST, place_in_file),
    fresh AS (
      INSERT INTO tollbook.row AS kept (
        incident_key, release, arrival, revision, cells, noted, gone)
      SELECT incident_key, \(number), \(push), revision, cells, noted, gone FROM one
      ON CONFLICT (incident_key, release) DO UPDATE
      SET cells = excluded.cells, noted = excluded.noted, gone = coalesce(excluded.gone, kept.gone),
        revision = excluded.revision, arrival = excluded.arrival
      WHERE (kept.cells, kept.noted, kept.gone) IS DISTINCT FROM
          (excluded.cells, excluded.noted, coalesce(excluded.gone, kept.gone))
        AND (kept.arrival < \(first == 0 ? push : "\(first)") OR excluded.revision > kept.revision)
        AND NOT coalesce(excluded.revision < kept.revision, false)
      RETURNING incident_key)
    INSERT INTO taken SELECT incident_key FROM fresh
    """
  }

  /// The incidents of the rows that were taken. What others have decided or reported about some of them counts, too: these
  /// are worked out from all that the server has of them.
  private func takeIncidents(_ push: String) throws {
    let touched = """
      EXISTS (SELECT 1 FROM tollbook.entry AS e WHERE e.incident_key = taken.incident_key)
      OR EXISTS (SELECT 1 FROM tollbook.material AS m WHERE m.incident_key = taken.incident_key)
      """
    try connection.ask(
      """
      INSERT INTO tollbook.incident AS kept (\(ServerIncident.names), changed)
      SELECT DISTINCT ON (incident_key) \(ServerIncident.names), \(push) FROM taken
      JOIN coming USING (incident_key)
      WHERE NOT (\(touched)) AND NOT EXISTS (
        SELECT 1 FROM tollbook.row AS r
        WHERE r.incident_key = taken.incident_key AND r.release = ANY('\(later)'::integer[]))
      ORDER BY incident_key, revision DESC NULLS LAST, place_in_file
      \(ServerIncident.orUpdate)
      """)
    let keys = try connection.ask("SELECT incident_key FROM taken WHERE \(touched)")
      .compactMap { $0[0] }
    try ServerLoan(connection, author: author).renew(keys, push)
  }
}
