internal import Foundation
internal import GRDB
internal import NewsModel

/// Fields of incidents and reports as the analyst corrects them, laid over what was imported.
struct FieldDecisions {
  let db: Database

  /// Fields of an incident that are judgements and no part of what a source says.
  static let judgements: Set<String> = ["status", "grade"]

  func value(_ name: String, ofReport report: String?, of incident: String) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT value FROM field_decision
          WHERE incident_key = ? AND report_key = ? AND name = ?
          """), arguments: [incident, report ?? "", name])
  }

  /// The values by the report's key ("" for the incident itself) and the field's name.
  func values(of incident: String) throws -> [String: [String: String]] {
    var values: [String: [String: String]] = [:]
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT report_key, name, value FROM field_decision WHERE incident_key = ?"),
      arguments: [incident])
    for row in rows { values[row[0], default: [:]][row[1]] = row[2] }
    return values
  }

  func write(_ name: String, _ value: String?, ofReport report: String?, of incident: String) throws
  {
    guard let value else {
      return try db.cachedStatement(
        sql: "DELETE FROM field_decision WHERE incident_key = ? AND report_key = ? AND name = ?"
      ).execute(arguments: [incident, report ?? "", name])
    }
    if report == nil, !Self.judgements.contains(name) {
      try ImportedIncidents(db: db).keep(incident)
    }
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO field_decision VALUES (?, ?, ?, ?)")
      .execute(arguments: [incident, report ?? "", name, value])
  }

  /// A dossier with the corrections laid over it.
  func applied(to dossier: Dossier) throws -> Dossier {
    let values = try values(of: dossier.incident.key)
    guard !values.isEmpty else { return dossier }
    var result = dossier
    if let own = values[""] {
      result.incident = Self.corrected(dossier.incident, by: own)
      if result.incident != dossier.incident { result.uncorrected = dossier.incident }
    }
    for index in result.reports.indices {
      guard let own = values[result.reports[index].key] else { continue }
      result.reports[index] = Self.corrected(result.reports[index], by: own)
    }
    return result
  }

  /// The same of an incident alone.
  func applied(to incident: Incident) throws -> Incident {
    guard let own = try values(of: incident.key)[""] else { return incident }
    return Self.corrected(incident, by: own)
  }

  private static func corrected(_ incident: Incident, by values: [String: String]) -> Incident {
    var result = laid(values.filter { !judgements.contains($0.key) }, over: incident)
    result.id = incident.id
    result.key = incident.key
    return result
  }

  private static func corrected(_ report: Report, by values: [String: String]) -> Report {
    var bare = report
    bare.claims = []
    var result = laid(values, over: bare)
    (result.id, result.key) = (report.id, report.key)
    (result.claims, result.earlier) = (report.claims, report.earlier)
    return result
  }

  /// Puts values in the place of fields of the exchange format; one that does not fit its field changes nothing.
  private static func laid<Model: Codable>(_ values: [String: String], over model: Model) -> Model {
    if values.isEmpty { return model }
    // Nearly always all fit, and reading and writing the whole for each costs more than all else.
    if values.count > 1, let all = fitting(values, over: model) { return all }
    return values.sorted { $0.key < $1.key }.reduce(model) { model, field in
      fitting([field.key: field.value], over: model) ?? model
    }
  }

  /// Nil where one of the values does not fit its field.
  private static func fitting<Model: Codable>(
    _ values: [String: String], over model: Model
  ) -> Model? {
    guard let data = try? JSONEncoder().encode(model),
      var fields = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return nil }
    for (name, text) in values {
      let value = try? JSONSerialization.jsonObject(
        with: Data(text.utf8), options: .fragmentsAllowed)
      guard let value else { return nil }
      fields[name] = value
    }
    guard let changed = try? JSONSerialization.data(withJSONObject: fields) else { return nil }
    return try? JSONDecoder().decode(Model.self, from: changed)
  }
}

/// What sources said of incidents that the analyst has corrected: their rows hold the corrections, so that lists and
/// filters go by them. A dataset's row keeps its own record and needs none.
struct ImportedIncidents {
  let db: Database

  /// Keeps an incident as it was imported, before its first correction.
  func keep(_ key: String) throws {
    guard try incident(key) == nil, let id = try IncidentFinder(db: db).id(ofKey: key),
      try StoredRow(incident: id, db) == nil,
      let incident = try DossierReader(db: db).importedIncident(id)
    else { return }
    try replace(incident)
  }

  /// Takes an incident as it is imported now.
  func replace(_ incident: Incident) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO imported_incident VALUES (?, ?)",
      arguments: [incident.key, try JournalText.json(incident)])
  }

  /// Nil where nothing was kept.
  func incident(_ key: String) throws -> Incident? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT body FROM imported_incident WHERE key = ?"), arguments: [key]
    ).flatMap { try? JSONDecoder().decode(Incident.self, from: Data($0.utf8)) }
  }
}
