import NewsModel
import ReferenceData

/// A table of the user's own, read as its column map says.
public struct MappedCodebook: Codebook {
  public static let format = "csv"

  private let release: DatasetRelease
  private let map: ColumnMap
  private let columns: [String: Int]
  private let figures: [MappedFigure]
  private let groups = KnownGroups()
  /// Tables of different names keep their rows apart.
  private let keyStart: String

  /// Nil for a release without a column map.
  public init?(_ release: DatasetRelease) {
    guard let map = release.map else { return nil }
    self.release = release
    self.map = map
    let names = ColumnNames(release.columns)
    columns = map.columns.compactMapValues { names[$0] }
    figures = map.figures.compactMap { MappedFigure($0, names, map) }
    let table = NameFolding.fold(map.name).split(separator: " ").joined(separator: "-")
    keyStart = MappedCodebook.format + "/" + (table.isEmpty ? "" : table + "/")
  }

  public func dossier(of fields: [String]) throws(RowProblem) -> Dossier {
    let row = Row(fields: fields)
    var remarks: [String] = []
    var incident = try incident(row, &remarks)
    if columns["id"] != nil {
      guard let id = text(row, "id") else { throw RowProblem("the id is empty") }
      incident.key = keyStart + id
    } else {
      incident.key = keyStart + MappedCodebook.hash(of: fields)
    }
    let claims = try claims(row)
    incident.title = text(row, "title") ?? title(incident)
    let report = Report(
      key: incident.key, kind: .dataset, outlet: release.title, title: incident.title,
      link: text(row, "link"), text: text(row, "text") ?? "", licence: release.licence,
      note: ([text(row, "note")].compactMap { $0 } + remarks).joined(separator: "; "),
      sources: list(row, "source").map { NamedSource(words: $0) }, claims: claims)
    return Dossier(incident: incident, reports: [report])
  }

  private func text(_ row: Row, _ key: String) -> String? {
    row.text(columns[key]).flatMap { Row.isBlankWord($0) ? nil : $0 }
  }

  private func list(_ row: Row, _ key: String) -> [String] {
    text(row, key).map { KnownGroups.parts(of: $0, separator: 0x3B) } ?? []
  }

  private func incident(_ row: Row, _ remarks: inout [String]) throws(RowProblem) -> Incident {
    let coordinates = Coordinates(
      latitude: text(row, "latitude"), longitude: text(row, "longitude"))
    if let remark = coordinates.remark { remarks.append(remark) }
    var incident = Incident(key: "", title: "", date: try date(row, &remarks))
    if let name = text(row, "country") {
      incident.country = CountryTable.shared.find(name)?.code
      if incident.country == nil {
        remarks.append("the country “\(Row.excerpt(name))” is not known")
      }
    }
    incident.admin1 = text(row, "admin1")
    incident.place = text(row, "place")
    incident.latitude = coordinates.point?.latitude
    incident.longitude = coordinates.point?.longitude
    incident.type = text(row, "type")?.lowercased()
    incident.groups = list(row, "perpetrator").flatMap { groups.groups(in: $0, separator: 0) }
      .map { Involvement(name: $0.name, short: $0.short, role: .perpetrator) }
    incident.targets = list(row, "target")
    return incident
  }

  private func date(_ row: Row, _ remarks: inout [String]) throws(RowProblem) -> DateSpan? {
    let year = text(row, "year").flatMap(CellNumber.whole)
    let range = try DateRange.read(
      start: text(row, "date"), end: text(row, "end_date") ?? text(row, "date"), year: year,
      names: (map.columns["date"] ?? "date", map.columns["end_date"] ?? "end_date"),
      order: map.dayOrder)
    guard let range else { return year.flatMap(DateSpan.init(year:)) }
    if let remark = range.remark { remarks.append(remark) }
    return DateSpan(from: range, precision: nil)
  }

  private func claims(_ row: Row) throws(RowProblem) -> [Claim] {
    var claims: [Claim] = []
    for figure in figures {
      guard var claim = try figure.claim(row) else { continue }
      if figure.isPart {
        claim.partOf = claims.firstIndex { $0.measure == claim.measure && !$0.isPart }
      }
      claims.append(claim)
    }
    return claims
  }

  /// "Bombing in Bria", for a table without titles.
  private func title(_ incident: Incident) -> String {
    let kind = incident.type ?? "incident"
    let place = incident.place ?? incident.admin1
    return kind.prefix(1).uppercased() + kind.dropFirst() + (place.map { " in " + $0 } ?? "")
  }

  /// 64 bits of FNV-1a over the cells: the same row is the same incident.
  private static func hash(of fields: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for field in fields {
      for byte in field.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0x1F) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return "row-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
