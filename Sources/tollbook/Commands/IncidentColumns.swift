import NewsModel

/// The flat columns of the list of incidents, as CSV has them and `--fields` names them.
struct IncidentColumns {
  let lens: (any CodebookLens)?
  /// Whether rows say who makes the ends of their figures.
  let namesEnds: Bool

  var all: [DataTable.Column] {
    IncidentColumns.own + (namesEnds ? IncidentColumns.ends : [])
      + (lens == nil ? [] : IncidentColumns.ruled)
  }

  /// The values of an incident, one for each column.
  func values(_ listed: ListedIncident) -> [DataTable.Value] {
    let row = listed.row
    var values: [DataTable.Value] = [
      .number(Int(row.id)), .text(row.key), .text(row.title), .text(row.date?.start.iso),
      .text(row.date?.end.iso), .text(row.date?.precision.rawValue), .text(row.country),
      .text(row.countryName), .text(row.admin1), .text(row.place), .text(row.type),
      .text(row.groups),
    ]
    for envelope in [row.killed, row.wounded] {
      values += [
        .number(envelope?.low), .number(envelope?.high), .flag(envelope?.isOpenBelow),
        .flag(envelope?.isOpenAbove),
      ]
    }
    values += [.number(row.reportCount), .number(row.originCount), .flag(row.isStarred)]
    if namesEnds {
      values += [row.ends?.lowBy, row.ends?.highBy].map {
        .text(($0 ?? []).joined(separator: "; "))
      }
    }
    guard let lens else { return values }
    let reading = listed.reading
    return values + [
      .text(lens.key), .number(reading?.low), .number(reading?.best), .number(reading?.high),
    ]
  }

  private static let own: [DataTable.Column] = [
    number("id", "#meta+id"), .init("key", hxl: "#event+code"), .init("title", hxl: "#event+name"),
    .init("dateStart", hxl: "#date+start"), .init("dateEnd", hxl: "#date+end"),
    .init("datePrecision", hxl: "#date+precision"), .init("country", hxl: "#country+code"),
    .init("countryName", hxl: "#country+name"), .init("admin1", hxl: "#adm1+name"),
    .init("place", hxl: "#loc+name"), .init("type", hxl: "#event+type"),
    .init("groups", hxl: "#org+name+list"), number("killedLow", "#affected+killed+min"),
    number("killedHigh", "#affected+killed+max"), .init("killedOpenBelow"),
    .init("killedOpenAbove"), number("woundedLow", "#affected+injured+min"),
    number("woundedHigh", "#affected+injured+max"), .init("woundedOpenBelow"),
    .init("woundedOpenAbove"), number("reports", "#indicator+reports+num"),
    number("origins", "#indicator+origins+num"), .init("starred", hxl: "#meta+starred"),
  ]
  private static let ends: [DataTable.Column] = [
    .init("killedLowBy", hxl: "#meta+source+min"), .init("killedHighBy", hxl: "#meta+source+max"),
  ]
  private static let ruled: [DataTable.Column] = [
    .init("lens", hxl: "#meta+rule"), number("lensLow", "#affected+killed+rule+min"),
    number("lensBest", "#affected+killed+rule"), number("lensHigh", "#affected+killed+rule+max"),
  ]

  private static func number(_ name: String, _ hxl: String) -> DataTable.Column {
    DataTable.Column(name, TextTable.Column(title: "", isRight: true), hxl: hxl)
  }
}
