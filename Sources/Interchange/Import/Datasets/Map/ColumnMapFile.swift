import Datasets
import NewsModel
import TOMLKit

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
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw Problem(
        description: "\(name), line \(error.source.begin.line): \(error.description).")
    }
    return try ColumnMapReader(lines: TOMLLines(text), name: name).map(table)
  }
}

/// Where the keys of a TOML document stand.
struct TOMLLines {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The line of a key, from 1; of the `number`th one of its name below a heading, where there are several.
  func line(of key: String, below heading: String? = nil, number: Int = 0) -> Int {
    var isBelow = heading == nil
    var seen = -1
    for (index, line) in lines.enumerated() {
      let words = line.drop { $0 == " " || $0 == "\t" }
      if words.hasPrefix("[") {
        let isHeading = heading.map { words.contains("[\($0)]") } ?? false
        if isHeading { seen += 1 }
        isBelow = isHeading && (heading == "columns" || seen == number)
        continue
      }
      let name = words.prefix { $0 != "=" && $0 != " " && $0 != "\t" }
      if isBelow, name.filter({ $0 != "\"" && $0 != "'" }) == key { return index + 1 }
    }
    return 1
  }
}

/// Turns the values of a TOML table into a column map, telling each mistake with its key and line.
private struct ColumnMapReader {
  let lines: TOMLLines
  let name: String

  func map(_ table: TOMLTable) throws -> ColumnMap {
    let known = ["name", "licence", "missing", "day_order", "columns", "figures"]
    for key in table.keys where !known.contains(key) {
      throw problem(key, "is not known here; known are \(known.joined(separator: ", "))")
    }
    let title = try string(table, "name") ?? ""
    if title.isEmpty { throw problem("name", "is missing: what the screens call the table") }
    let order = try string(table, "day_order").map { words in
      guard let order = ColumnMap.DayOrder(rawValue: words) else {
        throw problem("day_order", "is “\(words)”; it can be “day first” or “month first”")
      }
      return order
    }
    let licence = try string(table, "licence")
    return ColumnMap(
      name: title, licence: licence?.isEmpty == true ? nil : licence, columns: try columns(table),
      figures: try figures(table), missing: try missing(table), dayOrder: order)
  }

  private func columns(_ table: TOMLTable) throws -> [String: String] {
    guard let columns = table["columns"]?.table else {
      throw problem("columns", "is missing: [columns] says which column holds what")
    }
    let known = ColumnMap.fields.map(\.key)
    var result: [String: String] = [:]
    for key in columns.keys {
      guard known.contains(key) else {
        throw problem(
          key, below: "columns",
          "is not known in [columns]; known are " + known.joined(separator: ", "))
      }
      guard let column = columns[key]?.string else {
        throw problem(key, below: "columns", "must be the name of a column in quotes")
      }
      if !column.isEmpty { result[key] = column }
    }
    return result
  }

  private func figures(_ table: TOMLTable) throws -> [ColumnMap.Figure] {
    guard let value = table["figures"] else { return [] }
    guard let array = value.array else {
      throw problem("figures", "must be written as [[figures]]")
    }
    return try array.enumerated().map { index, value in
      guard let table = value.table else {
        throw problem("figures", "must be written as [[figures]]")
      }
      return try figure(table, index)
    }
  }

  private func figure(_ table: TOMLTable, _ index: Int) throws -> ColumnMap.Figure {
    func fail(_ key: String, _ words: String) -> ColumnMapFile.Problem {
      problem(key, below: "figures", number: index, words)
    }
    let known = ["measure", "column", "low", "high", "scope", "part", "rule", "zero_is_unknown"]
    for key in table.keys where !known.contains(key) {
      throw fail(key, "is not known in [[figures]]; known are " + known.joined(separator: ", "))
    }
    let measures = Measure.allCases.map(\.rawValue)
    guard let measure = table["measure"]?.string, measures.contains(measure) else {
      throw fail("measure", "must be one of " + measures.joined(separator: ", "))
    }
    for key in ["column", "low", "high", "scope", "rule"] {
      if let value = table[key], value.string == nil { throw fail(key, "must be words in quotes") }
    }
    for key in ["part", "zero_is_unknown"] {
      if let value = table[key], value.bool == nil { throw fail(key, "must be true or false") }
    }
    let figure = ColumnMap.Figure(
      measure: measure, column: words(table, "column"), low: words(table, "low"),
      high: words(table, "high"), scope: words(table, "scope"),
      isPart: table["part"]?.bool ?? false, rule: words(table, "rule"),
      zeroIsUnknown: table["zero_is_unknown"]?.bool ?? false)
    if figure.columns.isEmpty {
      throw fail("measure", "needs a column, or low and high, beside it")
    }
    return figure
  }

  private func words(_ table: TOMLTable, _ key: String) -> String? {
    table[key]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func string(_ table: TOMLTable, _ key: String) throws -> String? {
    guard let value = table[key] else { return nil }
    guard let string = value.string else { throw problem(key, "must be words in quotes") }
    return string
  }

  private func missing(_ table: TOMLTable) throws -> [Int] {
    guard let value = table["missing"] else { return [] }
    guard let array = value.array else { throw problem("missing", "must be a list such as [-99]") }
    return try array.map { entry in
      guard let number = entry.int else {
        throw problem("missing", "must be a list of whole numbers such as [-99]")
      }
      return number
    }
  }

  private func problem(
    _ key: String, below heading: String? = nil, number: Int = 0, _ words: String
  ) -> ColumnMapFile.Problem {
    let line = lines.line(of: key, below: heading, number: number)
    return ColumnMapFile.Problem(description: "\(name), line \(line): “\(key)” \(words).")
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
