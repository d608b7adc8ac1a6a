import Archive
import Datasets
import Foundation
import NewsModel

/// Brings things to a server, all of a lot or none.
struct ServerPush {
  let store: IncidentStore
  let connection: PostgresConnection
  /// What of each incident is confidential.
  private let secrets: Secrets

  init(_ store: IncidentStore, _ connection: PostgresConnection) {
    self.store = store
    self.connection = connection
    secrets = Secrets(store)
  }

  /// A thing as `json_to_recordset` takes it.
  private struct Thing: Encodable {
    var incident_key: String
    var hash: String
    var report_key = ""
    var author = ""
    var chain = ""
    var number = 0
    var confidential: Bool
    var body: String
  }

  /// - Parameters:
  ///   - material: things that were imported.
  ///   - entries: of the journal.
  /// - Returns: the push's number.
  /// - Throws: `DeskProblem`, `ArchiveError`.
  func bring(material: [DeskLine], entries: [DeskLine]) throws -> Int {
    let things = try self.things(material)
    let decisions = try entries.compactMap { line in
      try line.entry.map { entry in
        Thing(
          incident_key: entry.incident, hash: line.hash, author: entry.author, chain: entry.chain,
          number: entry.number, confidential: try secrets.of(entry.incident).covers(entry),
          body: line.text)
      }
    }
    let keys = Set(things.map(\.incident_key) + decisions.map(\.incident_key))
    let incidents = try keys.sorted().compactMap { key in
      try store.dossier(key: key).map { ServerIncident($0, try secrets.of(key)) }
    }
    return try connection.transaction {
      let push = try begin()
      try insert(things, "material", "incident_key, hash, report_key, confidential, body", push)
      try insert(
        decisions, "entry", "incident_key, hash, author, chain, number, confidential, body", push)
      try bringBytes(of: material, things)
      try connection.ask(ServerIncident.upsert, [Self.json(incidents), push])
      try reflag(entries.compactMap(\.entry))
      try connection.ask("SELECT pg_notify('tollbook', $1)", [push])
      return Int(push) ?? 0
    }
  }

  /// The number of a new push, which nobody else has while it lasts.
  private func begin() throws -> String {
    try connection.ask(ServerSchema.lock)
    let rows = try connection.ask(
      "INSERT INTO tollbook.push (author) VALUES ($1) RETURNING number", [store.author])
    return rows.first?[0] ?? "0"
  }

  private func insert(_ things: [Thing], _ table: String, _ columns: String, _ push: String) throws
  {
    guard !things.isEmpty else { return }
    try connection.ask(
      """
      INSERT INTO tollbook.\(table) (\(columns), arrival)
      SELECT \(columns), $2::bigint FROM json_to_recordset($1::json) AS come(
        incident_key text, hash text, report_key text, author text, chain text, number integer,
        confidential boolean, body text)
      ON CONFLICT DO NOTHING
      """, [Self.json(things), push])
  }

  /// The material as the server keeps it: a report and its captures with each incident that it speaks of.
  private func things(_ material: [DeskLine]) throws -> [Thing] {
    var things: [Thing] = []
    for line in material {
      for slotted in try store.withIncidents(line) {
        things.append(
          Thing(
            incident_key: slotted.incident, hash: slotted.line.hash,
            report_key: slotted.line.slot.report,
            confidential: try secrets.of(slotted.incident).covers(slotted.line.slot),
            body: slotted.line.text))
      }
    }
    var seen: Set<String> = []
    return things.filter { seen.insert($0.incident_key + "\n" + $0.hash).inserted }
  }

  private func bringBytes(of material: [DeskLine], _ things: [Thing]) throws {
    for line in material where !line.slot.part.isEmpty {
      let sha256 = String(line.slot.part.prefix(64))
      let isSecret = things.contains { $0.hash == line.hash && $0.confidential }
      guard let bytes = try store.evidence(sha256) else { continue }
      try connection.ask(
        """
        INSERT INTO tollbook.evidence VALUES ($1, decode($2, 'base64'), $3) ON CONFLICT DO NOTHING
        """, [sha256, Data(bytes).base64EncodedString(), isSecret ? "t" : "f"])
    }
  }

  /// Brings what is flagged on the server to what is decided now, where a decision was about that.
  private func reflag(_ entries: [JournalEntry]) throws {
    let keys = entries.filter { entry in
      entry.after.parts.contains { change in
        guard case .field(_, let name, _) = change else { return false }
        return name == Confidentiality.field || name == Confidentiality.noteField
      }
    }.map(\.incident)
    for key in Set(keys) { try reflag(key) }
  }

  private func reflag(_ key: String) throws {
    let secret = try secrets.of(key)
    for row in try connection.ask(
      "SELECT hash, report_key FROM tollbook.material WHERE incident_key = $1", [key])
    {
      guard let hash = row[0], let report = row[1] else { continue }
      try flag("material", key, hash, secret.covers(.init(incident: key, report: report)))
    }
    for row in try connection.ask(
      "SELECT hash, body FROM tollbook.entry WHERE incident_key = $1", [key])
    {
      guard let hash = row[0], let body = row[1],
        let entry = try? JSONDecoder().decode(JournalEntry.self, from: Data(body.utf8))
      else { continue }
      try flag("entry", key, hash, secret.covers(entry))
    }
    for capture in try store.captures(ofReports: secret.reports) {
      try connection.ask(
        "UPDATE tollbook.evidence SET confidential = true WHERE sha256 = $1", [capture])
    }
  }

  private func flag(_ table: String, _ key: String, _ hash: String, _ isSecret: Bool) throws {
    try connection.ask(
      """
      UPDATE tollbook.\(table) SET confidential = $3
      WHERE incident_key = $1 AND hash = $2 AND confidential <> $3
      """, [key, hash, isSecret ? "t" : "f"])
  }

  // MARK: Rows

  private struct BroughtRow: Encodable {
    var incident_key: String
    var body: String
  }

  /// - Parameters:
  ///   - rows: rows of a release.
  ///   - release: what they are of.
  /// - Returns: how many the server did not have, or had otherwise; and the push's number.
  /// - Throws: `DeskProblem`, `ArchiveError`.
  func bring(
    _ rows: [SharedRow], of release: DatasetRelease
  ) throws -> (taken: Int, push: Int) {
    guard let codebook = DatasetTable.codebook(for: release) else { return (0, 0) }
    var brought: [BroughtRow] = []
    var incidents: [ServerIncident] = []
    for row in rows {
      guard let dossier = try? codebook.dossier(of: row.cells) else { continue }
      let key = dossier.incident.key
      brought.append(BroughtRow(incident_key: key, body: Self.json(row)))
      incidents.append(ServerIncident(dossier, try secrets.of(key)))
    }
    return try connection.transaction {
      let push = try begin()
      try connection.ask(
        "INSERT INTO tollbook.release (body) VALUES ($1) ON CONFLICT DO NOTHING",
        [Self.json(release)])
      let taken = try connection.ask(Self.takeRows, [Self.json(brought), push, Self.json(release)])
      try connection.ask(ServerIncident.upsert, [Self.json(incidents), push])
      try connection.ask("SELECT pg_notify('tollbook', $1)", [push])
      return (taken.first?[0].flatMap { Int($0) } ?? 0, Int(push) ?? 0)
    }
  }

  private static let takeRows = """
    WITH taken AS (
      INSERT INTO tollbook.row AS kept (incident_key, release, arrival, body)
      SELECT incident_key, (SELECT number FROM tollbook.release WHERE body = $3), $2::bigint, body
      FROM json_to_recordset($1::json) AS come(incident_key text, body text)
      ON CONFLICT (incident_key, release) DO UPDATE
      SET body = excluded.body, arrival = excluded.arrival WHERE kept.body <> excluded.body
      RETURNING 1)
    SELECT count(*) FROM taken
    """

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }

  /// What of incidents is confidential, each looked up once.
  private final class Secrets {
    private let store: IncidentStore
    private var known: [String: Confidentiality] = [:]

    init(_ store: IncidentStore) { self.store = store }

    func of(_ key: String) throws -> Confidentiality {
      if let secret = known[key] { return secret }
      let secret = try store.confidentiality(ofIncident: key)
      known[key] = secret
      return secret
    }
  }
}
