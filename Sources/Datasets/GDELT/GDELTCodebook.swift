import NewsModel
import ReferenceData

/// GDELT's events: what machines read out of the news, without figures.
///
/// Only the CAMEO roots 18 (assault), 19 (fight) and 20 (mass violence) are violent events; all others are passed over.
public struct GDELTCodebook: Codebook {
  public static let format = "gdelt"

  private let columns: GDELTColumns
  private let release: DatasetRelease

  public init(_ release: DatasetRelease) {
    self.release = release
    columns = GDELTColumns(ColumnNames(release.columns))
  }

  public func dossier(of fields: [String]) throws(RowProblem) -> Dossier {
    let row = Row(fields: fields, reading: release.reading)
    let id = try row.id(columns.id, "GLOBALEVENTID")
    let code = row.text(columns.eventCode) ?? ""
    let root = row.text(columns.eventRootCode) ?? String(code.prefix(2))
    guard CAMEOViolence.isViolent(root: root) else {
      throw RowProblem.passedOver("no violent event (CAMEO roots 18, 19 and 20 are)")
    }
    var remarks: [String] = []
    var incident = try incident(row, id: id, &remarks)
    incident.type = CAMEOViolence.words(code: code, root: root)
    incident.title = title(row, incident)
    let link = row.text(columns.sourceURL).flatMap { $0.hasPrefix("http") ? $0 : nil }
    let report = Report(
      key: incident.key, kind: .dataset, outlet: release.title, title: incident.title,
      published: row.text(columns.dateAdded).flatMap(GDELTCodebook.day), link: link, text: "",
      licence: release.licence, note: note(row, remarks),
      sources: link.map { [NamedSource(name: LinkHost.name(of: $0) ?? $0, link: $0)] } ?? [])
    return Dossier(incident: incident, reports: [report])
  }

  private func incident(
    _ row: Row, id: String, _ remarks: inout [String]
  ) throws(RowProblem) -> Incident {
    guard let date = row.text(columns.date).flatMap(GDELTCodebook.day) else {
      throw RowProblem("“\(Row.excerpt(row.text(columns.date) ?? ""))” in SQLDATE is not a day")
    }
    let coordinates = Coordinates(
      latitude: row.text(columns.latitude), longitude: row.text(columns.longitude))
    if let remark = coordinates.remark { remarks.append(remark) }
    let country = row.text(columns.countryCode)
    let place = GDELTPlace(row.text(columns.placeName), type: row.code(columns.placeType))
    return Incident(
      key: GDELTCodebook.format + "/" + id, title: "", date: DateSpan(date),
      country: country.flatMap { CountryTable.shared.country(fips: $0)?.code },
      admin1: place.admin1, place: place.name, placePrecision: place.precision,
      latitude: coordinates.point?.latitude, longitude: coordinates.point?.longitude,
      targets: row.text(columns.actor2).map { [$0.lowercased()] } ?? [])
  }

  private func title(_ row: Row, _ incident: Incident) -> String {
    let kind = incident.type.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? "Event"
    let actors = [row.text(columns.actor1), row.text(columns.actor2)].compactMap { $0 }
    let who = actors.isEmpty ? "" : ": " + actors.joined(separator: " – ")
    return kind + who + (row.text(columns.placeName).map { ", " + $0 } ?? "")
  }

  private func note(_ row: Row, _ remarks: [String]) -> String {
    var parts = ["coded by a machine, without figures"]
    if let count = row.code(columns.articles), count > 0 {
      parts.append(FigureText.counted(count, "article"))
    }
    if let actor = row.text(columns.actor1) { parts.append("actor 1: " + actor) }
    return (parts + remarks).joined(separator: "; ")
  }

  /// The day of `YYYYMMDD`, with or without a time behind it.
  static func day(_ text: String) -> Day? {
    guard let number = CellNumber.whole(String(text.prefix(8))), text.utf8.count >= 8 else {
      return nil
    }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}

/// Where GDELT's columns of events stand.
struct GDELTColumns: Sendable {
  let id, date, eventCode, eventRootCode, actor1, actor2, articles: Int?
  let placeType, placeName, countryCode, latitude, longitude, dateAdded, sourceURL: Int?

  init(_ names: ColumnNames) {
    id = names["globaleventid"]
    date = names["sqldate"]
    eventCode = names["eventcode"]
    eventRootCode = names["eventrootcode"]
    actor1 = names["actor1name"]
    actor2 = names["actor2name"]
    articles = names["numarticles"]
    placeType = names["actiongeo_type"]
    placeName = names["actiongeo_fullname"]
    countryCode = names["actiongeo_countrycode"]
    latitude = names["actiongeo_lat"]
    longitude = names["actiongeo_long"]
    dateAdded = names["dateadded"]
    sourceURL = names["sourceurl"]
  }
}

/// GDELT writes places as "Kabul, Kabol, Afghanistan" and says what kind they are: 1 a country, 2 a state of the USA,
/// 3 a town there, 4 a town elsewhere, 5 a province elsewhere.
struct GDELTPlace {
  private(set) var name: String?
  private(set) var admin1: String?
  private(set) var precision: String?

  init(_ fullName: String?, type: Int?) {
    let parts = (fullName ?? "").split(separator: ",").compactMap {
      Row(fields: [String($0)]).text(0)
    }
    switch type {
    case 1: precision = "country"
    case 2, 5: (admin1, precision) = (parts.first, "province")
    case 3, 4:
      name = parts.first
      admin1 = parts.count > 2 ? parts[1] : nil
      precision = "city"
    default: name = parts.first
    }
  }
}
