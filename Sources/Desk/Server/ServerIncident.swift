import Archive
import Foundation
import NewsModel

/// What a server is asked of an incident, worked out by whoever brings it.
struct ServerIncident: Encodable {
  /// Stands for "no date", so that every order over days is total.
  static let noDay = -1_000_000

  let incident_key: String
  var country: String?
  var admin1: String?
  var place: String?
  var kind: String?
  var dataset: String?
  var day = ServerIncident.noDay
  var last_day = ServerIncident.noDay
  var killed_low: Int?
  var killed_high: Int?
  var wounded_low: Int?
  var wounded_high: Int?
  var reports = 0
  var origins = 0
  var latitude: Double?
  var longitude: Double?
  var groups: [String] = []
  var sources: [String] = []
  var title = ""
  var confidential = false

  /// An incident of which nothing is confidential.
  init(_ dossier: Dossier) {
    incident_key = dossier.incident.key
    fill(dossier)
  }

  /// - Parameters:
  ///   - dossier: the incident as it is shown here.
  ///   - secret: what of it is confidential: figures and names of it are left out, also for those who may see it.
  init(_ dossier: Dossier, _ secret: Confidentiality) {
    incident_key = dossier.incident.key
    guard let open = secret.open(dossier) else {
      confidential = true
      return
    }
    fill(open)
  }

  private mutating func fill(_ open: Dossier) {
    let incident = open.incident
    country = incident.country
    (admin1, place) = (
      incident.admin1.map(NameFolding.words), incident.place.map(NameFolding.words)
    )
    kind = incident.type.map(NameFolding.words)
    if let date = incident.date { (day, last_day) = (date.start.number, date.end.number) }
    (latitude, longitude) = (incident.latitude, incident.longitude)
    groups = Array(Set(incident.groups.map { NameFolding.words($0.name) })).sorted()
    title = incident.title
    dataset = open.reports.first { $0.kind == .dataset }.map { _ in
      String(incident.key.prefix { $0 != "/" })
    }
    add(open)
  }

  /// What follows from the reports.
  private mutating func add(_ open: Dossier) {
    let figures = SharedFigures(of: open)
    (killed_low, killed_high) = (figures.killed?.low, figures.killed?.high)
    (wounded_low, wounded_high) = (figures.wounded?.low, figures.wounded?.high)
    (reports, origins) = (figures.reports, figures.origins)
    let voices = open.reports.flatMap { [$0.outlet, $0.origin] }.compactMap(\.self)
    sources = Array(Set(voices.map(NameFolding.words))).sorted()
  }

  /// Adds the values of a row that is copied in, in the order of `columns`.
  func write(to line: inout CopyLine) {
    line.add(incident_key)
    for text in [country, admin1, place, kind, dataset] { line.add(text) }
    for number in [day, last_day, killed_low, killed_high, wounded_low, wounded_high] {
      line.add(number)
    }
    line.add(reports)
    line.add(origins)
    line.add(latitude)
    line.add(longitude)
    line.add(groups)
    line.add(sources)
    line.add(title)
    line.add(confidential)
  }

  /// What stands in the table, in the table's order.
  static let columns = [
    ("incident_key", ServerSchema.key), ("country", ServerSchema.key), ("admin1", "text"),
    ("place", "text"),
    ("kind", "text"), ("dataset", "text"), ("day", "integer"), ("last_day", "integer"),
    ("killed_low", "bigint"), ("killed_high", "bigint"), ("wounded_low", "bigint"),
    ("wounded_high", "bigint"), ("reports", "integer"), ("origins", "integer"),
    ("latitude", "double precision"), ("longitude", "double precision"), ("groups", "text[]"),
    ("sources", "text[]"), ("title", "text"), ("confidential", "boolean"),
  ]

  /// The columns' names with commas.
  static let names = columns.map(\.0).joined(separator: ", ")

  /// Takes incidents from a JSON array ($1) of a push ($2).
  static let upsert: String = {
    let types = columns.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return """
      INSERT INTO tollbook.incident AS kept (\(names), changed)
      SELECT \(names), $2::bigint FROM json_to_recordset($1::json) AS come(\(types))
      \(orUpdate)
      """
  }()

  /// What becomes of an incident that is known: `changed` moves where a slice may take it in or not any more.
  static let orUpdate: String = {
    let others = columns.map(\.0).dropFirst()
    let sets = others.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    let asked = others.filter { $0 != "title" }
    let old = asked.map { "kept.\($0)" }.joined(separator: ", ")
    let new = asked.map { "excluded.\($0)" }.joined(separator: ", ")
    return """
      ON CONFLICT (incident_key) DO UPDATE SET \(sets),
        changed = CASE WHEN (\(old)) IS DISTINCT FROM (\(new)) THEN excluded.changed
          ELSE kept.changed END
      """
  }()
}
