import Interchange
import NewsModel

/// Incidents on their way out, page by page.
struct IncidentListing {
  private let format: ListCommand.Format
  private let lens: (any CodebookLens)?
  /// Whether rows say who makes the ends of their figures.
  private let namesEnds: Bool
  private var output = DataOutput()
  private var table: TextTable?
  private var isBegun = false

  init(format: ListCommand.Format, lens: (any CodebookLens)?, namesEnds: Bool) {
    self.format = format
    self.namesEnds = namesEnds
    self.lens = lens
  }

  /// Writes a page.
  mutating func add(_ rows: [ListedIncident]) throws {
    try begin(rows)
    for row in rows {
      switch format {
      case .table: try output.write((table?.line(cells(row)) ?? "") + "\n")
      case .jsonl: try output.write(json(row))
      case .csv: try output.write(csv(row))
      }
    }
  }

  /// Writes what is left.
  mutating func finish() throws { try output.flush() }

  private mutating func begin(_ rows: [ListedIncident]) throws {
    guard !isBegun else { return }
    isBegun = true
    switch format {
    case .table:
      let table = TextTable(
        columns: columns, sample: rows.map(cells),
        width: OutputWidth.columns)
      self.table = table
      if !rows.isEmpty { try output.write(table.head + "\n") }
    case .jsonl: break
    case .csv:
      try output.write(
        IncidentListing.csvHead + (namesEnds ? ",killed_low_by,killed_high_by" : "")
          + (lens == nil ? "" : ",lens,lens_low,lens_best,lens_high") + "\r\n"
      )
    }
  }

  // MARK: Table

  private var columns: [TextTable.Column] {
    var columns = namesEnds ? IncidentListing.disputeColumns : IncidentListing.columns
    guard let lens else { return columns }
    columns.insert(
      TextTable.Column(title: lens.name.uppercased(), isRight: true), at: namesEnds ? 4 : 5)
    return columns
  }

  private static let columns = [
    TextTable.Column(title: "ID", isRight: true), TextTable.Column(title: "DATE"),
    TextTable.Column(title: "PLACE", widest: 32, yields: true),
    TextTable.Column(title: "GROUP", widest: 18, yields: true),
    TextTable.Column(title: "KILLED", isRight: true),
    TextTable.Column(title: "WOUNDED", isRight: true),
    TextTable.Column(title: "REPORTS", isRight: true),
    TextTable.Column(title: "TITLE", widest: 100, mayVanish: true),
  ]

  private static let disputeColumns = [
    TextTable.Column(title: "ID", isRight: true), TextTable.Column(title: "DATE"),
    TextTable.Column(title: "PLACE", widest: 24, yields: true),
    TextTable.Column(title: "KILLED", isRight: true),
    TextTable.Column(title: "SPREAD", isRight: true),
    TextTable.Column(title: "LOWEST BY", widest: 60, yields: true),
    TextTable.Column(title: "HIGHEST BY", widest: 60, yields: true),
  ]

  private func cells(_ listed: ListedIncident) -> [String] {
    let row = listed.row
    let country = row.countryName ?? row.country
    let place = [row.place ?? row.admin1, country].compactMap { $0 }.joined(separator: ", ")
    let origins = row.originCount == row.reportCount ? "" : " (\(row.originCount))"
    var cells = [
      String(row.id), DateText.short(row.date), place, row.groups, FigureText.short(row.killed),
      FigureText.short(row.wounded), "\(row.reportCount)\(origins)", row.title,
    ]
    if namesEnds {
      cells = [
        cells[0], cells[1], cells[2], cells[4],
        FigureText.percent(row.killed?.spread) ?? FigureText.unknown,
        row.ends?.lowBy.joined(separator: ", ") ?? "",
        row.ends?.highBy.joined(separator: ", ") ?? "",
      ]
    }
    if lens != nil {
      cells.insert(listed.reading?.short ?? FigureText.unknown, at: namesEnds ? 4 : 5)
    }
    return cells
  }

  // MARK: JSON Lines

  private func json(_ listed: ListedIncident) -> [UInt8] {
    var json = JSONWriter()
    json.summary(listed.row) { json in
      if namesEnds {
        json.member("killedLowBy", listed.row.ends?.lowBy ?? []) { $0.value($1) }
        json.member("killedHighBy", listed.row.ends?.highBy ?? []) { $0.value($1) }
      }
      guard let lens, let reading = listed.reading, let dossier = listed.dossier else { return }
      json.key("lens")
      json.lens(lens, reading, of: dossier)
    }
    json.newline()
    return json.bytes
  }

  // MARK: CSV

  private static let csvHead =
    "id,key,title,date_start,date_end,date_precision,country,country_name,admin1,place,type,groups,"
    + "killed_low,killed_high,killed_open_below,killed_open_above,"
    + "wounded_low,wounded_high,wounded_open_below,wounded_open_above,reports,origins,starred"

  private func csv(_ listed: ListedIncident) -> String {
    let row = listed.row
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
    if namesEnds {
      csv.text((row.ends?.lowBy ?? []).joined(separator: "; "))
      csv.text((row.ends?.highBy ?? []).joined(separator: "; "))
    }
    if let lens {
      csv.word(lens.key)
      for number in [listed.reading?.low, listed.reading?.best, listed.reading?.high] {
        csv.number(number)
      }
    }
    return csv.line
  }
}
