/// Reads the part of TOML 1.0 that map files use: keys with strings, whole numbers, true and false, and lists of them;
/// `[table]`, `[[table]]`; comments. Anything else is told with its line.
struct TOMLReader {
  private var scanner: TOMLScanner
  private var document = TOMLTable()
  /// The table that keys belong to: its name, nil for the whole document, and whether it is one of several.
  private var current: (name: String, isOneOfSeveral: Bool)?

  /// - Throws: `TOMLProblem`.
  static func read(_ text: String) throws(TOMLProblem) -> TOMLTable {
    var reader = TOMLReader(scanner: TOMLScanner(text))
    try reader.readLines()
    return reader.document
  }

  private init(scanner: TOMLScanner) { self.scanner = scanner }

  private mutating func readLines() throws(TOMLProblem) {
    while true {
      scanner.skipLinesAndComments()
      guard let next = scanner.next else { return }
      if next == "[" { try readHeading() } else { try readEntry() }
      try scanner.endLine()
    }
  }

  private mutating func readHeading() throws(TOMLProblem) {
    let line = scanner.line
    scanner.skip("[")
    let isOneOfSeveral = scanner.skip("[")
    let name = try scanner.key()
    guard scanner.skip("]"), !isOneOfSeveral || scanner.skip("]") else {
      throw TOMLProblem(line: line, reason: "a heading is not closed: [\(name)]")
    }
    var table = TOMLTable()
    table.line = line
    switch (document[name], isOneOfSeveral) {
    case (nil, false): _ = document.add(name, .table(table), line: line)
    case (nil, true): _ = document.add(name, .tables([table]), line: line)
    case (.tables(let tables)?, true): document.replace(name, by: .tables(tables + [table]))
    default: throw TOMLProblem(line: line, reason: "“\(name)” stands there twice")
    }
    current = (name, isOneOfSeveral)
  }

  private mutating func readEntry() throws(TOMLProblem) {
    let line = scanner.line
    let key = try scanner.key()
    guard scanner.skip("=") else {
      throw TOMLProblem(line: line, reason: "“=” is missing behind “\(key)”")
    }
    let value = try scanner.value()
    guard add(key, value, line: line) else {
      throw TOMLProblem(line: line, reason: "“\(key)” stands there twice")
    }
  }

  private mutating func add(_ key: String, _ value: TOMLValue, line: Int) -> Bool {
    guard let current else { return document.add(key, value, line: line) }
    switch document[current.name] {
    case .table(var table)?:
      guard table.add(key, value, line: line) else { return false }
      document.replace(current.name, by: .table(table))
    case .tables(var tables)?:
      guard tables[tables.count - 1].add(key, value, line: line) else { return false }
      document.replace(current.name, by: .tables(tables))
    default: return false
    }
    return true
  }
}
