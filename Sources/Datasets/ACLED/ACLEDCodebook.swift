import NewsModel
import ReferenceData

/// ACLED's events: one row is one event of one day at one place, with or without deaths.
///
/// `fatalities` is the lowest number that sources give; 0 stands for "none" and for "nothing known" alike, so it
/// becomes an unknown figure (ACLED Codebook, FAQ on fatalities). Wounded are not counted.
public struct ACLEDCodebook: Codebook {
  public static let format = "acled"

  private let columns: ACLEDColumns
  private let release: DatasetRelease
  private let groups = KnownGroups(naming: ACLEDActorName.read)

  public init(_ release: DatasetRelease) {
    self.release = release
    columns = ACLEDColumns(ColumnNames(release.columns))
  }

  public func dossier(of fields: [String]) throws(RowProblem) -> Dossier {
    let row = Row(fields: fields, reading: release.reading)
    var remarks: [String] = []
    let id = try id(row, &remarks)
    let incident = try incident(row, id: id, &remarks)
    let claims = try claims(row, &remarks)
    let report = Report(
      key: incident.key, kind: .dataset, outlet: release.title, title: incident.title,
      text: row.text(columns.notes) ?? "", licence: release.licence,
      note: note(row, remarks), sources: sources(row), claims: claims)
    return Dossier(incident: incident, reports: [report])
  }

  /// The event's id; without one, which R leaves out of some exports, one from what the row says of the event.
  private func id(_ row: Row, _ remarks: inout [String]) throws(RowProblem) -> String {
    if row.text(columns.id) != nil { return try row.id(columns.id, "event's id") }
    let content = [
      columns.eventDate, columns.eventType, columns.subEventType, columns.actor1,
      columns.associated1, columns.actor2, columns.associated2, columns.country, columns.admin1,
      columns.location, columns.latitude, columns.longitude, columns.notes,
    ].map { row.text($0) ?? "" }
    guard content.contains(where: { !$0.isEmpty }) else {
      throw RowProblem("the event's id is empty")
    }
    remarks.append("known by its day, actors, place and notes: the file gives no id")
    return CellHash.digits(of: content)
  }

  /// `timestamp`: seconds since 1970 of the row's last upload.
  public func revision(of fields: [String]) -> Int? {
    Row(fields: fields).code(columns.timestamp).flatMap { $0 > 0 ? $0 : nil }
  }

  private func incident(
    _ row: Row, id: String, _ remarks: inout [String]
  ) throws(RowProblem) -> Incident {
    let coordinates = Coordinates(
      latitude: row.text(columns.latitude), longitude: row.text(columns.longitude))
    if let remark = coordinates.remark { remarks.append(remark) }
    let actors = ACLEDActors(row, columns, groups: groups)
    let place = row.text(columns.location)
    var incident = Incident(
      key: ACLEDCodebook.format + "/" + id, title: "", date: try date(row, &remarks),
      country: country(row, &remarks), admin1: row.text(columns.admin1),
      place: place, placePrecision: precision(row), latitude: coordinates.point?.latitude,
      longitude: coordinates.point?.longitude, type: type(row), groups: actors.involvements,
      targets: actors.targets)
    let kind = incident.type.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? "Event"
    let who = actors.words.map { ": " + $0 } ?? ""
    incident.title = kind + who + (place.map { ", " + $0 } ?? "")
    if let event = row.text(columns.eventType), event.lowercased() != incident.type {
      incident.note = event
    }
    return incident
  }

  /// The sub-event where there is one: "armed clash", "suicide bomb".
  private func type(_ row: Row) -> String? {
    (row.text(columns.subEventType) ?? row.text(columns.eventType))?.lowercased()
  }

  /// `time_precision`: 1 the day is known, 2 the week, 3 the month.
  private func date(_ row: Row, _ remarks: inout [String]) throws(RowProblem) -> DateSpan? {
    let year = row.code(columns.year)
    let text = row.text(columns.eventDate)
    let names = ("event_date", "event_date")
    let range = try DateRange.read(
      start: text, end: text, year: year, names: names, order: row.reading.dayOrder)
    guard let range else { return year.flatMap(DateSpan.init(year:)) }
    if let remark = range.remark { remarks.append(remark) }
    switch row.code(columns.timePrecision) {
    case 2: return DateSpan(start: range.start, end: range.end, precision: .week)
    case 3:
      let day = range.start.civil
      return DateSpan(year: day.year, month: day.month) ?? DateSpan(range.start)
    default: return DateSpan(from: range, precision: nil)
    }
  }

  private func country(_ row: Row, _ remarks: inout [String]) -> String? {
    let table = CountryTable.shared
    if let found = CountryCell.code(row.text(columns.country), &remarks) { return found }
    if let code = row.text(columns.iso3), let found = table.country(code: code) {
      return found.code
    }
    return row.code(columns.gleditschWard).flatMap { table.country(gleditschWard: $0)?.code }
  }

  /// `geo_precision`: 1 the place is named, 2 a part of a region, 3 a region.
  private func precision(_ row: Row) -> String? {
    switch row.code(columns.geoPrecision) {
    case 1: "exact"
    case 2: "district"
    case 3: "province"
    default: nil
    }
  }

  private func claims(_ row: Row, _ remarks: inout [String]) throws(RowProblem) -> [Claim] {
    guard columns.fatalities != nil else { return [] }
    let figure = try row.figure(columns.fatalities, "fatalities")
    let isZero = figure?.bounds == Bounds(0)
    if isZero { remarks.append("fatalities 0: none or unknown") }
    let known = isZero ? nil : figure
    return [
      Claim(
        measure: .killed, bounds: known?.bounds ?? .unknown,
        qualifier: known?.qualifier ?? .unknown,
        speaker: Speaker(name: nil, kind: .dataset),
        rule: isZero ? ACLEDCodebook.zero : ACLEDCodebook.fatalities, status: .accepted)
    ]
  }

  private func sources(_ row: Row) -> [NamedSource] {
    guard let cell = row.text(columns.source) else { return [] }
    return KnownGroups.parts(of: cell, separator: 0x3B).map { NamedSource(name: $0) }
  }

  private func note(_ row: Row, _ remarks: [String]) -> String {
    var parts: [String] = []
    if let targeting = row.text(columns.civilianTargeting), !Row.isBlankWord(targeting) {
      parts.append(targeting.lowercased())
    }
    if let scale = row.text(columns.sourceScale) {
      parts.append("source scale: " + scale.lowercased())
    }
    if let tags = row.text(columns.tags) { parts.append("tags: " + tags) }
    if let seconds = row.code(columns.timestamp), seconds > 0 {
      parts.append("row of " + Day(number: seconds / 86_400).iso)
    }
    return (parts + remarks).joined(separator: "; ")
  }

  /// The rule of a figure: the lowest that sources give.
  public static let fatalities = "ACLED fatalities"
  /// The rule of a 0, which may be a none or nothing at all.
  public static let zero = "ACLED fatalities: 0 is none or unknown"
}
