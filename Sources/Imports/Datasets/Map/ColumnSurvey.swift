import Datasets

/// The first rows of a table, looked at column by column.
struct ColumnSurvey {
  /// A column is what most of its cells are.
  private static let most = 0.7
  private let columns: [String]
  private let rows: [[String]]

  init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Whether most cells of a column that hold anything are of a kind; true for a column without any.
  func holds(_ column: String, _ isOfKind: (String) -> Bool) -> Bool {
    guard let index = columns.firstIndex(of: column) else { return false }
    let cells = rows.lazy.filter { index < $0.count }.map { $0[index] }
      .filter { !CellGuess.isBlank($0) }
    let found = cells.count(where: isOfKind)
    return cells.isEmpty || Double(found) >= Double(cells.count) * ColumnSurvey.most
  }

  /// Whether a column holds anything.
  func isFilled(_ column: String) -> Bool {
    guard let index = columns.firstIndex(of: column) else { return false }
    return rows.contains { index < $0.count && !CellGuess.isBlank($0[index]) }
  }

  /// Whether every row has something in a column, and no two the same.
  func isDistinct(_ column: String) -> Bool {
    guard let index = columns.firstIndex(of: column) else { return false }
    var seen: Set<String> = []
    return rows.allSatisfy {
      index < $0.count && !$0[index].isEmpty && seen.insert($0[index]).inserted
    }
  }

  /// Numbers in columns of figures that can only mean that a count is not known; -99 in any case.
  func missing(in names: [String]) -> [Int] {
    var found: Set<Int> = [-99]
    for column in names {
      guard let index = columns.firstIndex(of: column) else { continue }
      for row in rows where index < row.count {
        if let number = CellGuess.number(row[index]), CellGuess.isMissing(number) {
          found.insert(number)
        }
      }
    }
    return found.sorted(by: >)
  }

  /// What parts the entries of lists in columns, where that is no semicolon: a bar.
  func listSeparator(of names: [String]) -> String? {
    let places = names.compactMap { columns.firstIndex(of: $0) }
    let cells = rows.lazy.flatMap { row in places.lazy.filter { $0 < row.count }.map { row[$0] } }
    return cells.contains { $0.contains("|") } && !cells.contains { $0.contains(";") } ? "|" : nil
  }

  /// Columns whose cells look merged over several rows: all filled in the first row, and below it either all filled or
  /// all empty, more than once. Two at least, since a single empty cell may merely be not known.
  func merged(among names: [String]) -> [String] {
    let places = names.compactMap { name in columns.firstIndex(of: name).map { (name, $0) } }
    guard let first = rows.first, places.count > 1 else { return [] }
    func isEmpty(_ row: [String], _ place: Int) -> Bool {
      place >= row.count || CellGuess.isBlank(row[place])
    }
    let gaps = places.map { place in rows.map { isEmpty($0, place.1) } }
    let patterns = Dictionary(grouping: places.indices.filter { gaps[$0].contains(true) }) {
      gaps[$0]
    }
    let shared = patterns.values.max { $0.count < $1.count } ?? []
    guard shared.count > 1, shared.allSatisfy({ !isEmpty(first, places[$0].1) }) else { return [] }
    // A row of which nothing else is told either is a sum.
    let isFilled = rows.allSatisfy { row in places.contains { !isEmpty(row, $0.1) } }
    guard isFilled else { return [] }
    return shared.sorted().map { places[$0].0 }
  }

  /// Whether rows with the same id name different sources: each row is then what one source says.
  func hasRowsPerSource(id: String, source: String) -> Bool {
    guard let idPlace = columns.firstIndex(of: id),
      let sourcePlace = columns.firstIndex(of: source), idPlace != sourcePlace
    else { return false }
    var sources: [String: Set<String>] = [:]
    for row in rows where max(idPlace, sourcePlace) < row.count && !row[idPlace].isEmpty {
      sources[row[idPlace], default: []].insert(row[sourcePlace])
    }
    return sources.values.contains { $0.count > 1 }
  }
}
