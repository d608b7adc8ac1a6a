import ArgumentParser
import Interchange
import NewsModel

/// Rows of one shape, which a command gives out as a table for reading, as JSON Lines or as CSV.
struct DataTable {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, csv }

  /// What stands in a cell. Nil is unknown: `…` in a table, null in JSON, nothing in CSV.
  enum Value {
    case text(String?)
    case number(Int?)
    /// A share or a number of degrees.
    case fraction(Double?)
  }

  struct Column {
    /// The member's name in JSON and the column's in CSV.
    var name: String
    /// How a table shows it; nil where only programs want it.
    var shown: TextTable.Column?

    init(_ name: String, _ shown: TextTable.Column? = nil) {
      self.name = name
      self.shown = shown
    }
  }

  var columns: [Column]
  var rows: [[Value]]
  /// Numbers that a table shows as bars, one for each row.
  var bars: [Int]?

  /// Writes it to standard output.
  ///
  /// - Throws: `BrokenPipe` or `Failure`.
  func print(as format: Format) throws {
    switch format {
    case .table: try DataOutput.print(table)
    case .jsonl: try DataOutput.print(String(decoding: jsonLines.bytes, as: UTF8.self))
    case .csv: try DataOutput.print(csv)
    }
  }

  private var table: String {
    guard !rows.isEmpty else { return "" }
    let shown = columns.indices.filter { columns[$0].shown != nil }
    var heads = shown.compactMap { columns[$0].shown }
    var lines = rows.map { row in shown.map { Self.words(row[$0]) } }
    if let bars, let most = bars.max(), most > 0 {
      heads.append(TextTable.Column(title: ""))
      for (index, number) in bars.enumerated() {
        lines[index].append(String(repeating: "█", count: max(1, number * 24 / most)))
      }
    }
    let table = TextTable(columns: heads, sample: lines, width: OutputWidth.columns)
    return ([table.head] + lines.map(table.line)).joined(separator: "\n") + "\n"
  }

  private static func words(_ value: Value) -> String {
    switch value {
    case .text(let text): text ?? FigureText.unknown
    case .number(let number): number.map(FigureText.grouped) ?? FigureText.unknown
    case .fraction(let fraction): fraction.map { "\($0)" } ?? FigureText.unknown
    }
  }

  private var jsonLines: JSONWriter {
    var json = JSONWriter()
    for row in rows {
      json.object { json in
        for (column, value) in zip(columns, row) {
          switch value {
          case .text(let text): json.member(column.name, text)
          case .number(let number): json.member(column.name, number)
          case .fraction(let fraction): json.member(column.name, fraction)
          }
        }
      }
      json.newline()
    }
    return json
  }

  private var csv: String {
    var text = columns.map(\.name).joined(separator: ",") + "\r\n"
    for row in rows {
      var line = CSVRow()
      for value in row {
        switch value {
        case .text(let text): line.text(text)
        case .number(let number): line.number(number)
        case .fraction(let fraction): line.number(fraction)
        }
      }
      text += line.line
    }
    return text
  }
}

extension DataTable {
  /// The columns of a sum of incidents.
  static let tollColumns = [
    Column("incidents", .init(title: "INCIDENTS", isRight: true)),
    Column("killedLow", .init(title: "KILLED LOW", isRight: true)),
    Column("killedHigh", .init(title: "HIGH", isRight: true)),
    Column("withoutFigure", .init(title: "WITHOUT FIGURE", isRight: true)),
  ]

  /// A sum of incidents under `tollColumns`; without any figure its deaths are unknown.
  static func values(_ toll: TollSum) -> [Value] {
    [
      .number(toll.incidents), .number(toll.hasFigures ? toll.killedLow : nil),
      .number(toll.hasFigures ? toll.killedHigh : nil), .number(toll.withoutFigure),
    ]
  }
}
