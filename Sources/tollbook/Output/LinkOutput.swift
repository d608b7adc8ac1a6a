import Exports

/// Writes the rows of `link` for programs, one after the other.
struct LinkOutput {
  private let format: LinkCommand.Format
  private var output = DataOutput()
  private var writer = JSONWriter()
  private var isEmpty = true

  /// - Parameter format: json, jsonl or csv.
  /// - Throws: `BrokenPipe` or `Failure`.
  init(_ format: LinkCommand.Format) throws {
    self.format = format
    if format == .csv { try output.write(LinkLine.csvHead) }
  }

  mutating func add(_ line: LinkLine) throws {
    defer { isEmpty = false }
    if format == .csv { return try output.write(line.csv) }
    if format == .json { try output.write(isEmpty ? "[\n" : ",\n") }
    writer.removeAll()
    line.write(to: &writer)
    if format == .jsonl { writer.newline() }
    try output.write(writer.bytes)
  }

  /// Ends the output.
  mutating func finish() throws {
    if format == .json { try output.write(isEmpty ? "[]\n" : "\n]\n") }
    try output.flush()
  }
}
