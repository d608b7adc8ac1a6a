import Exports

/// Writes rows of columns piece by piece, in any of the formats of `RowOptions`.
struct RowWriter {
  private let columns: [DataTable.Column]
  private let options: RowOptions
  private var array = JSONArrayOutput()
  private var table: TextTable?
  private var isBegun = false

  init(columns: [DataTable.Column], options: RowOptions) {
    self.columns = columns
    self.options = options
  }

  /// Writes rows of values in the order of the columns.
  ///
  /// - Throws: `BrokenPipe` or `Failure`.
  mutating func add(_ rows: [[DataTable.Value]], to output: inout DataOutput) throws {
    try begin(rows, &output)
    for row in rows {
      switch options.format {
      case .table: try output.write((table?.line(row.map(\.words)) ?? "") + "\n")
      case .csv:
        var line = CSVRow()
        for value in row { value.write(to: &line) }
        try output.write(line.line)
      case .json: try array.add(object(row), to: &output)
      case .jsonl: try output.write(object(row) + [0x0A])
      }
    }
  }

  /// Writes what stands behind the last row.
  ///
  /// - Throws: `BrokenPipe` or `Failure`.
  mutating func finish(_ output: inout DataOutput) throws {
    try begin([], &output)
    if options.format == .json { try array.finish(&output) }
    try output.flush()
  }

  private mutating func begin(_ rows: [[DataTable.Value]], _ output: inout DataOutput) throws {
    guard !isBegun else { return }
    isBegun = true
    switch options.format {
    case .table:
      let heads = columns.map { column in
        TextTable.Column(
          title: column.csvName.replacing("_", with: " ").uppercased(),
          isRight: column.shown?.isRight ?? false, widest: 60, yields: true)
      }
      let table = TextTable(
        columns: heads, sample: rows.map { $0.map(\.words) }, width: OutputWidth.ofTables)
      self.table = table
      if !rows.isEmpty { try output.write(table.head + "\n") }
    case .csv:
      try output.write(columns.map(\.csvName).joined(separator: ",") + "\r\n")
      if options.hxl { try output.write(columns.map(\.hxl).joined(separator: ",") + "\r\n") }
    case .json, .jsonl: break
    }
  }

  private func object(_ row: [DataTable.Value]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      for (column, value) in zip(columns, row) { value.write(to: &json, as: column.name) }
    }
    return json.bytes
  }
}

/// A JSON array on its way out, an element on each line.
struct JSONArrayOutput {
  private var isEmpty = true

  /// Writes an element, which has no line end of its own.
  mutating func add(_ element: some Sequence<UInt8>, to output: inout DataOutput) throws {
    try output.write(isEmpty ? "[\n" : ",\n")
    isEmpty = false
    try output.write(element)
  }

  /// Closes the array.
  mutating func finish(_ output: inout DataOutput) throws {
    try output.write(isEmpty ? "[]\n" : "\n]\n")
  }
}
