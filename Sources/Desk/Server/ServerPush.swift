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
    try secrets.look(Set(entries.compactMap(\.entry?.incident)))
    let decisions = try entries.compactMap { line in
      try line.entry.map { entry in
        Thing(
          incident_key: entry.incident, hash: line.hash, author: entry.author, chain: entry.chain,
          number: entry.number, confidential: try secrets.of(entry.incident).covers(entry),
          body: line.text)
      }
    }
    let keys = Set(things.map(\.incident_key) + decisions.map(\.incident_key))
    let incidents = try incidents(keys.sorted())
    return try connection.transaction {
      let push = try Self.begin(connection, author: store.author)
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
  static func begin(_ connection: PostgresConnection, author: String) throws -> String {
    try connection.ask(ServerSchema.lock)
    let rows = try connection.ask(
      "INSERT INTO tollbook.push (author) VALUES ($1) RETURNING number", [author])
    return rows.first?[0] ?? "0"
  }

  /// Works out anew what the server is asked of incidents, and what of them is confidential.
  ///
  /// - Parameters:
  ///   - keys: the incidents', of which the archive has all that the server has.
  ///   - push: the number of the push that has changed them.
  /// - Throws: `DeskProblem`, `ArchiveError`.
  func renew(_ keys: [String], _ push: String) throws {
    try connection.ask(ServerIncident.upsert, [Self.json(try incidents(keys)), push])
    for key in keys { try reflag(key) }
  }

  private func incidents(_ keys: [String]) throws -> [ServerIncident] {
    try secrets.look(Set(keys))
    return try store.dossiers(ofKeys: keys).map { dossier in
      ServerIncident(dossier, try secrets.of(dossier.incident.key))
    }
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
    let slotted = try store.withIncidents(material)
    try secrets.look(Set(slotted.map(\.incident)))
    var seen: Set<String> = []
    return try slotted.compactMap { incident, line in
      guard seen.insert(incident + "\n" + line.hash).inserted else { return nil }
      let slot = line.slot
      return Thing(
        incident_key: incident, hash: line.hash, report_key: slot.report,
        confidential: try secrets.of(incident).covers(slot), body: line.text)
    }
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
    try connection.ask(
      "UPDATE tollbook.row SET confidential = $2 WHERE incident_key = $1 AND confidential <> $2",
      [key, try isRowSecret(key, secret) ? "t" : "f"])
    for capture in try store.captures(ofReports: secret.reports) {
      try connection.ask(
        "UPDATE tollbook.evidence SET confidential = true WHERE sha256 = $1", [capture])
    }
  }

  /// A row is confidential with its incident, and with the report that it makes.
  private func isRowSecret(_ key: String, _ secret: Confidentiality) throws -> Bool {
    if secret.isWhole || secret.reports.isEmpty { return secret.isWhole }
    let reports = try store.dossier(key: key)?.reports ?? []
    return reports.contains { $0.kind == .dataset && secret.reports.contains($0.key) }
  }

  private func flag(_ table: String, _ key: String, _ hash: String, _ isSecret: Bool) throws {
    try connection.ask(
      """
      UPDATE tollbook.\(table) SET confidential = $3
      WHERE incident_key = $1 AND hash = $2 AND confidential <> $3
      """, [key, hash, isSecret ? "t" : "f"])
  }

  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }

  /// What of incidents is confidential, each looked up once.
  private final class Secrets {
    private let store: IncidentStore
    private var known: [String: Confidentiality] = [:]

    init(_ store: IncidentStore) { self.store = store }

    /// Looks several up at once.
    func look(_ keys: Set<String>) throws {
      let open = keys.filter { known[$0] == nil }
      known.merge(try store.confidentialities(ofIncidents: open)) { first, _ in first }
    }

    func of(_ key: String) throws -> Confidentiality {
      if let secret = known[key] { return secret }
      let secret = try store.confidentiality(ofIncident: key)
      known[key] = secret
      return secret
    }
  }
}
