import Exports
import NewsModel

/// Rows of one shape, which a command gives out as a table for reading, as JSON, JSON Lines or CSV.
struct DataTable {
  /// What stands in a cell. Nil is unknown: `…` in a table, null in JSON, nothing in CSV.
  enum Value {
    case text(String?)
    case number(Int?)
    /// A share or a number of degrees.
    case fraction(Double?)
    /// A share or coefficient, of which a table shows three decimals and programs get all.
    case coefficient(Double?)
    case flag(Bool?)
  }

  struct Column {
    /// The member's name in JSON.
    var name: String
    /// How a table shows it; nil where only programs want it.
    var shown: TextTable.Column?
    /// Its hashtag in the Humanitarian Exchange Language; empty where there is none.
    var hxl: String

    init(_ name: String, _ shown: TextTable.Column? = nil, hxl: String = "") {
      self.name = name
      self.shown = shown
      self.hxl = hxl
    }

    /// The column's name in CSV: words joined by underscores ("killed_low").
    var csvName: String {
      name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
    }
  }

  var columns: [Column]
  var rows: [[Value]]
  /// Numbers that a table shows as bars, one for each row.
  var bars: [Int]?

  /// Writes it to standard output; says on standard error that there is nothing where there is nothing.
  ///
  /// - Throws: `BrokenPipe`, `Failure`, or `ValidationError` for a column that it does not have.
  func print(_ options: RowOptions, orSay emptyWords: String) throws {
    let chosen = try options.chosen(from: columns)
    if options.format == .table, options.fields == nil {
      try DataOutput.print(table)
    } else {
      var output = DataOutput()
      var writer = RowWriter(columns: chosen.map { columns[$0] }, options: options)
      try writer.add(rows.map { row in chosen.map { row[$0] } }, to: &output)
      try writer.finish(&output)
    }
    if rows.isEmpty { Words.say(emptyWords) }
  }

  private var table: String {
    guard !rows.isEmpty else { return "" }
    let shown = columns.indices.filter { columns[$0].shown != nil }
    var heads = shown.compactMap { columns[$0].shown }
    var lines = rows.map { row in shown.map { row[$0].words } }
    if let bars, let most = bars.max(), most > 0 {
      heads.append(TextTable.Column(title: ""))
      for (index, number) in bars.enumerated() {
        lines[index].append(String(repeating: "█", count: max(1, number * 24 / most)))
      }
    }
    let table = TextTable(columns: heads, sample: lines, width: OutputWidth.ofTables)
    return ([table.head] + lines.map(table.line)).joined(separator: "\n") + "\n"
  }
}

extension DataTable.Value {
  /// As a table for reading has it.
  var words: String {
    switch self {
    case .text(let text): text ?? FigureText.unknown
    case .number(let number): number.map(FigureText.grouped) ?? FigureText.unknown
    case .fraction(let fraction): fraction.map { "\($0)" } ?? FigureText.unknown
    case .coefficient(let number):
      number.map { "\(($0 * 1000).rounded() / 1000)" } ?? FigureText.unknown
    case .flag(let flag): flag.map { $0 ? "yes" : "no" } ?? FigureText.unknown
    }
  }

  /// Adds it to a line of CSV.
  func write(to line: inout CSVRow) {
    switch self {
    case .text(let text): line.text(text)
    case .number(let number): line.number(number)
    case .fraction(let fraction), .coefficient(let fraction): line.number(fraction)
    case .flag(let flag): line.word(flag.map { $0 ? "yes" : "no" } ?? "")
    }
  }

  /// Adds it to an object as a member.
  func write(to json: inout JSONWriter, as name: String) {
    switch self {
    case .text(let text): json.member(name, text)
    case .number(let number): json.member(name, number)
    case .fraction(let fraction), .coefficient(let fraction): json.member(name, fraction)
    case .flag(let flag): json.member(name, flag)
    }
  }
}

extension DataTable {
  /// The columns of a sum of incidents.
  static let tollColumns = [
    Column("incidents", .init(title: "INCIDENTS", isRight: true), hxl: "#indicator+incidents+num"),
    Column("killedLow", .init(title: "KILLED LOW", isRight: true), hxl: "#affected+killed+min"),
    Column("killedHigh", .init(title: "HIGH", isRight: true), hxl: "#affected+killed+max"),
    Column(
      "withoutFigure", .init(title: "WITHOUT FIGURE", isRight: true),
      hxl: "#indicator+unknown+num"),
  ]

  /// A sum of incidents under `tollColumns`; without any figure its deaths are unknown.
  static func values(_ toll: TollSum) -> [Value] {
    [
      .number(toll.incidents), .number(toll.hasFigures ? toll.killedLow : nil),
      .number(toll.hasFigures ? toll.killedHigh : nil), .number(toll.withoutFigure),
    ]
  }
}
