internal import GRDB
internal import NewsModel

/// An incident as what is chosen of its material would have it, as far as the tables say something else.
struct WantedIncident {
  /// A thing that is to be shown.
  struct Chosen {
    var id: Int64
    /// Where a report stands among the incident's.
    var position: Int?
  }

  /// The incident, with the reports that have changed.
  private(set) var dossier: Dossier
  private(set) var chosen: [SharedMaterial.Slot: Chosen] = [:]
  private let table: MaterialTable
  /// What is read already, by row number.
  private let read: [Int64: SharedMaterial]

  /// Nil where the tables say it all already, or the incident itself is not here yet.
  init?(_ key: String, _ db: Database, _ read: [Int64: SharedMaterial]) throws {
    table = MaterialTable(db: db)
    self.read = read
    let own = SharedMaterial.Slot(incident: key)
    let fields = try table.chosen(own)
    let known = try IncidentFinder(db: db).id(ofKey: key)
    if let fields, !fields.isShown,
      let incident = try (read[fields.id] ?? table.material(fields.id))?.fields
    {
      dossier = Dossier(incident: incident, reports: [])
      chosen[own] = Chosen(id: fields.id)
    } else if let known, let incident = try Self.imported(known, key, db) {
      dossier = Dossier(incident: incident, reports: [])
    } else {
      return nil
    }
    for report in try table.reports(ofIncident: key) { try add(report, of: key) }
    if chosen.isEmpty { return nil }
  }

  /// What stands in the tables of an incident; of a dataset's row its key alone matters, as the row says the rest.
  private static func imported(_ id: Int64, _ key: String, _ db: Database) throws -> Incident? {
    if try StoredRow(incident: id, db) != nil { return Incident(key: key, title: "") }
    return try DossierReader(db: db).importedIncident(id)
  }

  private mutating func add(_ key: String, of incident: String) throws {
    let slot = SharedMaterial.Slot(incident: incident, report: key)
    let words = SharedMaterial.Slot(report: key)
    guard let claims = try table.chosen(slot), let content = try table.chosen(words),
      !claims.isShown || !content.isShown,
      let claimed = try read[claims.id] ?? table.material(claims.id),
      var report = try (read[content.id] ?? table.material(content.id))?.content
    else { return }
    report.claims = claimed.claims ?? []
    report.repair()
    dossier.reports.append(report)
    chosen[slot] = Chosen(id: claims.id, position: claimed.position)
    chosen[words] = Chosen(id: content.id)
  }
}
