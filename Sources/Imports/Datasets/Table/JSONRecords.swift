/// The objects of a JSON file as the records of a table: the elements of a list, wherever it stands (the answers of ACLED's
/// and UCDP's interfaces, GeoJSON), or one object on each line.
final class JSONRecords: RecordSource {
  /// The names of all members that objects have, in the order in which they come.
  let columns: [String]
  private let source: any ByteSource
  private let name: String
  private var scanner: JSONScanner
  private var layout: Layout
  private let places: [String: Int]
  private let keepsBytes: Bool
  private var isAtEnd = false
  let oddRecords = 0
  /// More columns than any table has.
  private static let mostColumns = 2_000

  private enum Layout {
    case list
    case lines
    /// A list of lists of cells, with the names in a list before it or in its own first one.
    case rows
  }

  /// Names that stand in a list of their own before the rows.
  private var names: [String] = []

  /// The columns of the objects in a file; nil where it holds no list of objects.
  ///
  /// - Throws: `DatasetFileProblem` for broken JSON, and what reading throws.
  static func columns(of part: PackedFile.Part) throws -> [String]? {
    let records = try JSONRecords(part, columns: [], keepsBytes: false)
    guard !records.isAtEnd else { return nil }
    var columns: [String] = []
    var known: Set<String> = []
    while let members = try records.nextMembers() {
      for member in members where known.insert(member.name).inserted { columns.append(member.name) }
      if columns.count > mostColumns { return nil }
    }
    return columns.isEmpty ? nil : columns
  }

  /// Whether bytes begin as a list or object of JSON does, and as no words do.
  static func isJSON(_ head: [UInt8]) -> Bool {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    let marks = start.lazy.filter { $0 != 0x20 && !(0x09...0x0D).contains($0) }.prefix(2)
    let first = Array(marks)
    guard first.count == 2 else { return false }
    return first == [0x5B, 0x7B] || first == [0x5B, 0x5B] || first == [0x5B, 0x22]
      || first == [0x5B, 0x5D] || first == [0x7B, 0x22] || first == [0x7B, 0x7D]
  }

  init(_ part: PackedFile.Part, columns: [String], keepsBytes: Bool) throws {
    self.columns = columns
    self.keepsBytes = keepsBytes
    name = part.name
    var places: [String: Int] = [:]
    for (index, column) in columns.enumerated() where places[column] == nil {
      places[column] = index
    }
    self.places = places
    source = try part.open()
    scanner = JSONScanner(source)
    layout = .list
    do {
      if try JSONRecords.isLines(part.head()) {
        layout = .lines
      } else if try !findList(depth: 0) {
        isAtEnd = true
      }
    } catch let problem as JSONProblem { throw broken(problem) }
  }

  var consumed: Int { source.consumed }

  private func broken(_ problem: JSONProblem) -> DatasetFileProblem {
    DatasetFileProblem(
      "\(name), line \(problem.line): this is broken JSON, or it was cut off here.")
  }

  /// Whether a second object follows the first one, or nothing does and no list of objects lies in it.
  private static func isLines(_ head: [UInt8]) throws -> Bool {
    var scanner = JSONScanner(RewoundBytes(head, then: NoBytes()))
    guard try scanner.next() == 0x7B, (try? scanner.skip()) != nil else { return false }
    return try scanner.next() == 0x7B
  }

  /// Goes to the first element of the first list of objects; false where there is none.
  private func findList(depth: Int) throws -> Bool {
    switch try scanner.next() {
    case 0x5B:
      scanner.advance()
      if try scanner.next() == 0x7B { return true }
      guard try scanner.next() != 0x5D else {
        scanner.advance()
        return false
      }
      if try scanner.next() == 0x5B { return try findRows() }
      let words = try scanner.listed()
      if words.count > 1 { names = words }
      return false
    case 0x7B where depth < 4:
      scanner.advance()
      if try scanner.next() == 0x7D {
        scanner.advance()
        return false
      }
      repeat {
        _ = try scanner.text()
        try scanner.expect(0x3A)
        if try findList(depth: depth + 1) { return true }
      } while try scanner.goesOn(until: 0x7D)
      return false
    default:
      try scanner.skip()
      return false
    }
  }

  /// A list of lists: of rows, where names were found before it or in its first list.
  private func findRows() throws -> Bool {
    if names.isEmpty {
      scanner.advance()
      names = try scanner.listed()
      guard try scanner.goesOn(until: 0x5D), try scanner.next() == 0x5B else { return false }
    }
    let areNames =
      names.count > 1 && Set(names).count == names.count
      && !names.contains { $0.isEmpty || Double($0) != nil }
    guard areNames else {
      repeat { try scanner.skip() } while try scanner.goesOn(until: 0x5D)
      return false
    }
    layout = .rows
    return true
  }

  private func nextMembers() throws -> [(name: String, words: String)]? {
    guard !isAtEnd else { return nil }
    do {
      switch layout {
      case .lines:
        guard try scanner.next() != nil else { return nil }
        return try scanner.members().filter { $0.name != "type" || $0.words != "Feature" }
      case .list:
        let members = try scanner.members()
        isAtEnd = try !scanner.goesOn(until: 0x5D)
        // GeoJSON says of every event that it is one.
        return members.filter { $0.name != "type" || $0.words != "Feature" }
      case .rows:
        try scanner.expect(0x5B)
        let cells = try scanner.listed()
        isAtEnd = try !scanner.goesOn(until: 0x5D)
        return zip(names, cells).map { ($0, $1) }
      }
    } catch let problem as JSONProblem { throw broken(problem) }
  }

  func next() throws -> TableReading? {
    let line = scanner.line
    guard let members = try nextMembers() else { return nil }
    var fields = [String](repeating: "", count: columns.count)
    for member in members {
      if let place = places[member.name], fields[place].isEmpty { fields[place] = member.words }
    }
    return .record(
      TableRecord(line: line, fields: fields, bytes: keepsBytes ? CSVLine.bytes(fields) : []))
  }
}

/// A record as a line of CSV, for rows that came as something else.
enum CSVLine {
  static func bytes(_ fields: [String]) -> [UInt8] {
    let cells = fields.map { field in
      field.contains(where: { "\",\r\n".contains($0) })
        ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }
    return Array((cells.joined(separator: ",") + "\n").utf8)
  }
}
