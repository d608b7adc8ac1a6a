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
