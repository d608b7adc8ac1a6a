import Interchange
import NewsModel

/// Incidents on their way out, page by page.
struct IncidentListing {
  private let format: ListCommand.Format
  private var output = DataOutput()
  private var table: TextTable?
  private var isBegun = false

  init(format: ListCommand.Format) { self.format = format }

  /// Writes a page.
  mutating func add(_ rows: [IncidentSummary]) throws {
    try begin(rows)
    for row in rows {
      switch format {
      case .table: try output.write((table?.line(IncidentListing.cells(row)) ?? "") + "\n")
      case .jsonl: try output.write(IncidentListing.json(row))
      case .csv: try output.write(IncidentListing.csv(row))
      }
    }
  }

  /// Writes what is left.
  mutating func finish() throws { try output.flush() }

  private mutating func begin(_ rows: [IncidentSummary]) throws {
    guard !isBegun else { return }
    isBegun = true
    switch format {
    case .table:
      let table = TextTable(
        columns: IncidentListing.columns, sample: rows.map(IncidentListing.cells),
        width: OutputWidth.columns)
      self.table = table
      if !rows.isEmpty { try output.write(table.head + "\n") }
    case .jsonl: break
    case .csv: try output.write(IncidentListing.csvHead)
    }
  }

  // MARK: Table

  private static let columns = [
    TextTable.Column(title: "ID", isRight: true), TextTable.Column(title: "DATE"),
    TextTable.Column(title: "PLACE", widest: 32, yields: true),
    TextTable.Column(title: "GROUP", widest: 18, yields: true),
    TextTable.Column(title: "KILLED", isRight: true),
    TextTable.Column(title: "WOUNDED", isRight: true),
    TextTable.Column(title: "REPORTS", isRight: true),
    TextTable.Column(title: "TITLE", widest: 100, mayVanish: true),
  ]

  private static func cells(_ row: IncidentSummary) -> [String] {
    let country = row.countryName ?? row.country
    let place = [row.place ?? row.admin1, country].compactMap { $0 }.joined(separator: ", ")
    let origins = row.originCount == row.reportCount ? "" : " (\(row.originCount))"
    return [
      String(row.id), DateText.short(row.date), place, row.groups, FigureText.short(row.killed),
      FigureText.short(row.wounded), "\(row.reportCount)\(origins)", row.title,
    ]
  }

  // MARK: JSON Lines

  private static func json(_ row: IncidentSummary) -> [UInt8] {
    var json = JSONWriter()
    json.summary(row)
    json.newline()
    return json.bytes
  }

  // MARK: CSV

  private static let csvHead =
    "id,key,title,date_start,date_end,date_precision,country,country_name,admin1,place,type,groups,"
    + "killed_low,killed_high,killed_open_below,killed_open_above,"
    + "wounded_low,wounded_high,wounded_open_below,wounded_open_above,reports,origins,starred\r\n"

  private static func csv(_ row: IncidentSummary) -> String {
    var csv = CSVRow()
    csv.word(String(row.id))
    csv.text(row.key)
    csv.text(row.title)
    csv.word(row.date?.start.iso ?? "")
    csv.word(row.date?.end.iso ?? "")
    csv.word(row.date?.precision.rawValue ?? "")
    csv.text(row.country)
    csv.text(row.countryName)
    csv.text(row.admin1)
    csv.text(row.place)
    csv.text(row.type)
    csv.text(row.groups)
    for envelope in [row.killed, row.wounded] {
      csv.number(envelope?.low)
      csv.number(envelope?.high)
      csv.word(envelope.map { $0.isOpenBelow ? "yes" : "no" } ?? "")
      csv.word(envelope.map { $0.isOpenAbove ? "yes" : "no" } ?? "")
    }
    csv.number(row.reportCount)
    csv.number(row.originCount)
    csv.flag(row.isStarred)
    return csv.line
  }
}
