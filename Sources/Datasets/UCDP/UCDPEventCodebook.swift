import NewsModel
import ReferenceData

/// UCDP's Georeferenced Event Dataset: one row is one event with at least one death.
///
/// `best` is the most likely number of deaths, `low` and `high` the lowest and highest reliable estimate; `deaths_a`,
/// `deaths_b`, `deaths_civilians` and `deaths_unknown` break `best` down (UCDP GED Codebook). Columns are found by
/// name, so the 49 official ones, their upper-case forms, HDX's with `iso3`, and subsets of them all serve.
public struct UCDPEventCodebook: Codebook {
  public static let format = "ucdp-ged"

  let columns: UCDPEventColumns
  let release: DatasetRelease
  let groups = KnownGroups()

  public init(_ release: DatasetRelease) {
    self.release = release
    columns = UCDPEventColumns(ColumnNames(release.columns))
  }

  public func dossier(of fields: [String]) throws(RowProblem) -> Dossier {
    let row = Row(fields: fields, reading: release.reading)
    let id = try row.id(columns.id, "id")
    var remarks: [String] = []
    let incident = try incident(row, id: id, &remarks)
    let report = try report(row, incident, &remarks)
    return Dossier(incident: incident, reports: [report])
  }

  private func incident(
    _ row: Row, id: String, _ remarks: inout [String]
  ) throws(RowProblem) -> Incident {
    let coordinates = Coordinates(
      latitude: row.text(columns.latitude), longitude: row.text(columns.longitude))
    if let remark = coordinates.remark { remarks.append(remark) }
    let kind = UCDPViolence(code: row.code(columns.typeOfViolence))
    let place = UCDPPlace(row, columns)
    var incident = Incident(
      key: UCDPEventCodebook.format + "/" + id, title: "", date: try date(row, &remarks),
      country: country(row, &remarks), admin1: row.text(columns.admin1), place: place.name,
      placePrecision: place.precision, latitude: coordinates.point?.latitude,
      longitude: coordinates.point?.longitude, type: kind?.words)
    let sides = UCDPSides(row, columns, kind: kind, groups: groups)
    incident.groups = sides.involvements
    if sides.targetsCivilians { incident.targets = ["civilians"] }
    incident.title = title(row, sides, place: place.name ?? incident.admin1, id: id)
    incident.note = row.text(columns.conflictName) ?? ""
    return incident
  }

  /// "FPRC – UPC, Bria"; what the row does not say is left out.
  private func title(_ row: Row, _ sides: UCDPSides, place: String?, id: String) -> String {
    let who = sides.words ?? row.text(columns.conflictName) ?? "Event \(id)"
    let whereabouts = place ?? row.text(columns.whereCoordinates) ?? row.text(columns.country)
    guard let whereabouts else { return who }
    return who + ", " + whereabouts
  }

  /// `date_prec`: 1 the day is known, 2 two to six days, 3 a week, 4 eight days to a month, 5 more than a month.
  private func date(_ row: Row, _ remarks: inout [String]) throws(RowProblem) -> DateSpan? {
    let year = row.code(columns.year)
    let range = try DateRange.read(
      start: row.text(columns.dateStart), end: row.text(columns.dateEnd), year: year,
      names: ("date_start", "date_end"), order: row.reading.dayOrder)
    guard let range else { return year.flatMap(DateSpan.init(year:)) }
    if let remark = range.remark { remarks.append(remark) }
    return DateSpan(from: range, precision: row.code(columns.datePrecision))
  }

  /// By Gleditsch–Ward number, else by HDX's code, else by name.
  private func country(_ row: Row, _ remarks: inout [String]) -> String? {
    let table = CountryTable.shared
    if let number = row.code(columns.countryID), let found = table.country(gleditschWard: number) {
      return found.code
    }
    if let code = row.text(columns.iso3), let found = table.country(code: code) {
      return found.code
    }
    return CountryCell.code(row.text(columns.country), &remarks)
  }
}
