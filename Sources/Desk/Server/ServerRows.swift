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
    // A lot has about ten megabytes, which would else be written to a file and read from it again and again.
    _ = try? connection.ask("SET temp_buffers = '64MB'")
    try connection.ask(Self.makeTable)
    try connection.ask(
      "CREATE TEMP TABLE IF NOT EXISTS taken (incident_key \(ServerSchema.key)) ON COMMIT DELETE ROWS"
    )
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
    let before = (first, number, later)
    do {
      return try connection.transaction {
        var rest = lines[...]
        let names = ServerIncident.names
        try connection.copyIn("COPY coming (\(names), revision, cells, noted, gone) FROM STDIN") {
          rest.popFirst()
        }
        return try finish(lines.count)
      }
    } catch {
      // The release and the push that were made known are gone with the lot.
      (first, number, later) = before
      throw error
    }
  }

  // MARK: Under the lock

  /// What is known of the lot's rows is found by insertion alone: nobody has counted what was just copied, or what the lots
  /// before it have brought, so a plan that looks it up may be one that reads all for each.
  private func finish(_ count: Int) throws -> Outcome {
    // Of this connection's own tables every row is wanted.
    try connection.ask("SET LOCAL enable_nestloop = off")
    let push = try ServerPush.begin(connection, author: author)
    if first == 0 {
      try meetRelease()
      first = Int(push) ?? 0
    }
    let distinct = try withoutDoubles(count)
    let rows = NewRows(release: number, push: push, first: "\(first)")
    try connection.ask(rows.unknown)
    let added = try self.count("SELECT count(*) FROM taken")
    if added < distinct { try connection.ask(rows.changed) }
    let taken = added < distinct ? try self.count("SELECT count(*) FROM taken") : added
    try storeIncidents(push)
    try connection.ask("SELECT pg_notify('tollbook', $1)", [push])
    return Outcome(
      added: added, updated: taken - added, unchanged: count - taken, push: Int(push) ?? 0)
  }

  /// Of rows with one id leaves that which was revised last, else the first of the file.
  ///
  /// - Returns: how many are left.
  private func withoutDoubles(_ count: Int) throws -> Int {
    let distinct = try self.count("SELECT count(DISTINCT incident_key) FROM coming")
    guard distinct < count else { return distinct }
    try connection.ask(
      """
      DELETE FROM coming WHERE place_in_file NOT IN (
        SELECT place_in_file FROM (
          SELECT DISTINCT ON (incident_key) incident_key, place_in_file FROM coming
          ORDER BY incident_key, revision DESC NULLS LAST, place_in_file) AS one)
      """)
    return distinct
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

  /// The incidents of the rows that were taken. What others have decided or reported about some of them counts, too: these
  /// are worked out from all that the server has of them.
  private func storeIncidents(_ push: String) throws {
    let isAnySaid =
      try connection.ask(
        "SELECT EXISTS (SELECT 1 FROM tollbook.entry) OR EXISTS (SELECT 1 FROM tollbook.material)"
      ).first?[0] == "t"
    var conditions = ["true"]
    if isAnySaid { conditions.append("NOT \(Self.isTouched)") }
    if later != "{}" { conditions.append("NOT \(isInLater)") }
    try connection.ask(
      """
      INSERT INTO tollbook.incident AS kept (\(ServerIncident.names), changed)
      SELECT \(ServerIncident.names), \(push) FROM coming JOIN taken USING (incident_key)
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY incident_key
      \(ServerIncident.orUpdate)
      """)
    guard isAnySaid else { return }
    let keys = try connection.ask("SELECT incident_key FROM taken WHERE \(Self.isTouched)")
      .compactMap { $0[0] }
    // What is known of these few is looked up.
    try connection.ask("SET LOCAL enable_nestloop = on")
    try ServerLoan(connection, author: author).renew(keys, push)
  }

  /// Looked up for each by the index: OFFSET keeps it from becoming a join with all that is known.
  private static let isTouched = """
    (EXISTS (SELECT 1 FROM tollbook.entry AS e WHERE e.incident_key = taken.incident_key OFFSET 0)
      OR EXISTS (
        SELECT 1 FROM tollbook.material AS m WHERE m.incident_key = taken.incident_key OFFSET 0))
    """

  private var isInLater: String {
    """
    EXISTS (
      SELECT 1 FROM tollbook.row AS r WHERE r.incident_key = taken.incident_key
        AND r.release = ANY('\(later)'::integer[]) OFFSET 0)
    """
  }
}

/// The statements that bring a lot's rows where they belong, and note which were taken.
private struct NewRows {
  /// The release's number.
  let release: String
  let push: String
  /// The first push of the stream.
  let first: String

  private static let columns = "incident_key, release, arrival, revision, cells, noted, gone"
  private var values: String { "incident_key, \(release), \(push), revision, cells, noted, gone" }

  /// Takes those that the server does not have.
  var unknown: String {
    """
    WITH fresh AS (
      INSERT INTO tollbook.row (\(Self.columns))
      SELECT \(values) FROM coming ORDER BY incident_key
      ON CONFLICT (incident_key, release) DO NOTHING RETURNING incident_key)
    INSERT INTO taken SELECT incident_key FROM fresh
    """
  }

  /// Takes those that say something else than what is there: what is known gives way to another file's, unless that was
  /// revised before.
  var changed: String {
    """
    WITH fresh AS (
      INSERT INTO tollbook.row AS kept (\(Self.columns))
      SELECT \(values) FROM coming WHERE NOT EXISTS (
        SELECT 1 FROM taken WHERE taken.incident_key = coming.incident_key)
      ORDER BY incident_key
      ON CONFLICT (incident_key, release) DO UPDATE
      SET cells = excluded.cells, noted = excluded.noted, gone = coalesce(excluded.gone, kept.gone),
        revision = excluded.revision, arrival = excluded.arrival
      WHERE (kept.cells, kept.noted, kept.gone) IS DISTINCT FROM
          (excluded.cells, excluded.noted, coalesce(excluded.gone, kept.gone))
        AND (kept.arrival < \(first) OR excluded.revision > kept.revision)
        AND NOT coalesce(excluded.revision < kept.revision, false)
      RETURNING incident_key)
    INSERT INTO taken SELECT incident_key FROM fresh
    """
  }
}
