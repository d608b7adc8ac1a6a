import Exports
import NewsModel

/// Incidents on their way out, page by page: a table or nested JSON by itself, flat rows through `RowWriter`.
struct IncidentListing {
  private let format: OutputFormat
  private let lens: (any CodebookLens)?
  /// Whether rows say who makes the ends of their figures.
  private let namesEnds: Bool
  private let flat: IncidentColumns
  private let chosen: [Int]
  private var rows: RowWriter?
  private var array = JSONArrayOutput()
  private var output = DataOutput()
  private var table: TextTable?
  /// Whether there was no incident.
  private(set) var isEmpty = true

  /// - Throws: `ValidationError` for a column that a list does not have.
  init(options: RowOptions, lens: (any CodebookLens)?, namesEnds: Bool) throws {
    format = options.format
    self.namesEnds = namesEnds
    self.lens = lens
    flat = IncidentColumns(lens: lens, namesEnds: namesEnds)
    let columns = flat.all
    chosen = try options.chosen(from: columns)
    if options.fields != nil || format == .csv {
      rows = RowWriter(columns: chosen.map { columns[$0] }, options: options)
    }
  }

  /// Writes a page.
  ///
  /// - Throws: `BrokenPipe` or `Failure`.
  mutating func add(_ page: [ListedIncident]) throws {
    guard !page.isEmpty else { return }
    isEmpty = false
    guard rows == nil else {
      let values = page.map { listed in
        let all = flat.values(listed)
        return chosen.map { all[$0] }
      }
      try rows?.add(values, to: &output)
      return
    }
    if format == .table { try begin(page) }
    for row in page {
      switch format {
      case .table: try output.write((table?.line(cells(row)) ?? "") + "\n")
      case .json: try array.add(json(row), to: &output)
      case .jsonl, .csv: try output.write(json(row) + [0x0A])
      }
    }
  }

  /// Writes what is left.
  ///
  /// - Throws: `BrokenPipe` or `Failure`.
  mutating func finish() throws {
    try rows?.finish(&output)
    if rows == nil, format == .json { try array.finish(&output) }
    try output.flush()
  }

  private mutating func begin(_ page: [ListedIncident]) throws {
    guard table == nil else { return }
    let table = TextTable(
      columns: columns, sample: page.map(cells), width: OutputWidth.ofTables)
    self.table = table
    try output.write(table.head + "\n")
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
      String(row.id), DateText.whole(row.date), place, row.groups, FigureText.short(row.killed),
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

  // MARK: JSON

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
    return json.bytes
  }
}
