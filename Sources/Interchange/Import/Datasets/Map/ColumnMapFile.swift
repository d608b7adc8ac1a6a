import Datasets
import NewsModel

/// A column map as the user writes it, in TOML.
public enum ColumnMapFile {
  /// What is wrong with a map: the key, its line, and what would fit there, in one sentence.
  public struct Problem: Error, CustomStringConvertible, Equatable, Sendable {
    public var description: String
  }

  /// Reads a column map.
  ///
  /// - Parameters:
  ///   - text: the TOML.
  ///   - name: what messages call the file.
  /// - Returns: the map.
  /// - Throws: `Problem`.
  public static func read(_ text: String, name: String) throws -> ColumnMap {
    do {
      return try ColumnMapReader(name: name).map(try TOMLReader.read(text))
    } catch let problem as TOMLProblem {
      throw Problem(description: "\(name), line \(problem.line): \(problem.reason).")
    }
  }
}

/// Turns the values of a TOML table into a column map, telling each mistake with its key and line.
private struct ColumnMapReader {
  let name: String

  func map(_ table: TOMLTable) throws -> ColumnMap {
    let known = ["name", "licence", "missing", "day_order", "columns", "figures"]
    for entry in table.entries where !known.contains(entry.key) {
      throw problem(
        table, entry.key, "is not known here; known are \(known.joined(separator: ", "))")
    }
    let title = try string(table, "name") ?? ""
    if title.isEmpty { throw problem(table, "name", "is missing: what the screens call the table") }
    let order = try string(table, "day_order").map { words in
      guard let order = ColumnMap.DayOrder(rawValue: words) else {
        throw problem(
          table, "day_order", "is “\(words)”; it can be “day first” or “month first”")
      }
      return order
    }
    let licence = try string(table, "licence")
    return ColumnMap(
      name: title, licence: licence?.isEmpty == true ? nil : licence, columns: try columns(table),
      figures: try figures(table), missing: try missing(table), dayOrder: order)
  }

  private func columns(_ document: TOMLTable) throws -> [String: String] {
    guard case .table(let table)? = document["columns"] else {
      throw problem(document, "columns", "is missing: [columns] says which column holds what")
    }
    let known = ColumnMap.fields.map(\.key)
    var result: [String: String] = [:]
    for entry in table.entries {
      guard known.contains(entry.key) else {
        throw problem(
          table, entry.key, "is not known in [columns]; known are " + known.joined(separator: ", "))
      }
      guard let column = entry.value.string else {
        throw problem(table, entry.key, "must be the name of a column in quotes")
      }
      if !column.isEmpty { result[entry.key] = column }
    }
    return result
  }

  private func figures(_ document: TOMLTable) throws -> [ColumnMap.Figure] {
    guard let value = document["figures"] else { return [] }
    guard case .tables(let tables) = value else {
      throw problem(document, "figures", "must be written as [[figures]]")
    }
    return try tables.map(figure)
  }

  private func figure(_ table: TOMLTable) throws -> ColumnMap.Figure {
    let known = ["measure", "column", "low", "high", "scope", "part", "rule", "zero_is_unknown"]
    for entry in table.entries where !known.contains(entry.key) {
      throw problem(
        table, entry.key, "is not known in [[figures]]; known are " + known.joined(separator: ", "))
    }
    let measures = Measure.allCases.map(\.rawValue)
    guard let measure = table["measure"]?.string, measures.contains(measure) else {
      throw problem(table, "measure", "must be one of " + measures.joined(separator: ", "))
    }
    for key in ["column", "low", "high", "scope", "rule"] {
      if let value = table[key], value.string == nil {
        throw problem(table, key, "must be words in quotes")
      }
    }
    for key in ["part", "zero_is_unknown"] {
      if let value = table[key], value.boolean == nil {
        throw problem(table, key, "must be true or false")
      }
    }
    let figure = ColumnMap.Figure(
      measure: measure, column: words(table, "column"), low: words(table, "low"),
      high: words(table, "high"), scope: words(table, "scope"),
      isPart: table["part"]?.boolean ?? false, rule: words(table, "rule"),
      zeroIsUnknown: table["zero_is_unknown"]?.boolean ?? false)
    if figure.columns.isEmpty {
      throw problem(table, "measure", "needs a column, or low and high, beside it")
    }
    return figure
  }

  private func words(_ table: TOMLTable, _ key: String) -> String? {
    table[key]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func string(_ table: TOMLTable, _ key: String) throws -> String? {
    guard let value = table[key] else { return nil }
    guard let string = value.string else { throw problem(table, key, "must be words in quotes") }
    return string
  }

  private func missing(_ table: TOMLTable) throws -> [Int] {
    guard let value = table["missing"] else { return [] }
    guard let array = value.array else {
      throw problem(table, "missing", "must be a list such as [-99]")
    }
    return try array.map { entry in
      guard let number = entry.integer else {
        throw problem(table, "missing", "must be a list of whole numbers such as [-99]")
      }
      return number
    }
  }

  private func problem(_ table: TOMLTable, _ key: String, _ words: String) -> ColumnMapFile.Problem
  {
    ColumnMapFile.Problem(description: "\(name), line \(table.line(of: key)): “\(key)” \(words).")
  }
}

extension ColumnMap {
  /// The columns that the map names and a table has not, with the keys that name them.
  func missingColumns(in columns: [String]) -> [(key: String, column: String)] {
    let names = ColumnNames(columns)
    let named = self.columns.sorted { $0.key < $1.key }.map { (key: $0.key, column: $0.value) }
    let figures = self.figures.flatMap { figure in
      figure.columns.map { (key: "figures", column: $0) }
    }
    return (named + figures).filter { !names.contains(all: [$0.column]) }
  }
}
