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
    let known = [
      "name", "licence", "missing", "day_order", "list_separator", "one_row_per", "columns",
      "figures", "fill_down",
    ]
    let fields = ColumnMap.fields.map(\.key)
    for entry in table.entries where !known.contains(entry.key) && !fields.contains(entry.key) {
      throw problem(
        table, entry.key,
        "is not known here; known are \(known.joined(separator: ", ")), and for a value of every row "
          + fields.joined(separator: ", "))
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
    let meaning = try string(table, "one_row_per").map { words in
      guard let meaning = ColumnMap.RowMeaning(rawValue: words) else {
        throw problem(table, "one_row_per", "is “\(words)”; it can be incident, source or victim")
      }
      return meaning
    }
    let licence = try string(table, "licence")
    let (columns, more) = try columns(table)
    let (missing, missingWords) = try missing(table)
    var values: [String: String] = [:]
    for key in fields { values[key] = try string(table, key).flatMap { $0.isEmpty ? nil : $0 } }
    if meaning == .source, columns["source"] == nil {
      throw problem(table, "one_row_per", "needs a “source” in [columns]")
    }
    return ColumnMap(
      name: title, licence: licence?.isEmpty == true ? nil : licence, columns: columns,
      figures: try figures(table), missing: missing, dayOrder: order,
      missingWords: missingWords.isEmpty ? nil : missingWords,
      values: values.isEmpty ? nil : values, more: more.isEmpty ? nil : more,
      listSeparator: try string(table, "list_separator"), rowIs: meaning,
      fillDown: try list(table, "fill_down"))
  }

  /// A list of words; nil where there is none.
  private func list(_ table: TOMLTable, _ key: String) throws -> [String]? {
    guard let value = table[key] else { return nil }
    guard let words = value.array?.compactMap(\.string), words.count == value.array?.count else {
      throw problem(table, key, "must be a list of names of columns in quotes")
    }
    return words.isEmpty ? nil : words
  }

  private func columns(_ document: TOMLTable) throws -> ([String: String], [String: [String]]) {
    guard case .table(let table)? = document["columns"] else {
      throw problem(document, "columns", "is missing: [columns] says which column holds what")
    }
    let known = ColumnMap.fields.map(\.key)
    var result: [String: String] = [:]
    var more: [String: [String]] = [:]
    for entry in table.entries {
      guard known.contains(entry.key) else {
        throw problem(
          table, entry.key, "is not known in [columns]; known are " + known.joined(separator: ", "))
      }
      let names = entry.value.string.map { [$0] } ?? entry.value.array?.compactMap(\.string)
      guard let names, names.count == entry.value.array?.count ?? 1 else {
        throw problem(table, entry.key, "must be the name of a column in quotes, or a list of them")
      }
      let columns = names.filter { !$0.isEmpty }
      if let first = columns.first { result[entry.key] = first }
      if columns.count > 1 { more[entry.key] = Array(columns.dropFirst()) }
    }
    return (result, more)
  }

  private func figures(_ document: TOMLTable) throws -> [ColumnMap.Figure] {
    guard let value = document["figures"] else { return [] }
    guard case .tables(let tables) = value else {
      throw problem(document, "figures", "must be written as [[figures]]")
    }
    return try tables.map(figure)
  }

  private func figure(_ table: TOMLTable) throws -> ColumnMap.Figure {
    let known = [
      "measure", "column", "low", "high", "scope", "part", "rule", "zero_is_unknown", "speaker",
      "kind", "origin",
    ]
    for entry in table.entries where !known.contains(entry.key) {
      throw problem(
        table, entry.key, "is not known in [[figures]]; known are " + known.joined(separator: ", "))
    }
    let measures = Measure.allCases.map(\.rawValue)
    guard let measure = table["measure"]?.string, measures.contains(measure) else {
      throw problem(table, "measure", "must be one of " + measures.joined(separator: ", "))
    }
    let kinds = SpeakerKind.allCases.map(\.rawValue)
    if let kind = table["kind"]?.string, !kind.isEmpty, !kinds.contains(kind) {
      throw problem(table, "kind", "must be one of " + kinds.joined(separator: ", "))
    }
    for key in ["column", "low", "high", "scope", "rule", "speaker", "kind", "origin"] {
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
      zeroIsUnknown: table["zero_is_unknown"]?.boolean ?? false, speaker: words(table, "speaker"),
      kind: words(table, "kind"), origin: words(table, "origin"))
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

  private func missing(_ table: TOMLTable) throws -> ([Int], [String]) {
    guard let value = table["missing"] else { return ([], []) }
    guard let array = value.array else {
      throw problem(table, "missing", "must be a list such as [-99]")
    }
    for entry in array where entry.integer == nil && entry.string == nil {
      throw problem(table, "missing", "must be a list of whole numbers and words, such as [-99]")
    }
    return (array.compactMap(\.integer), array.compactMap(\.string))
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
    let more = (self.more ?? [:]).sorted { $0.key < $1.key }.flatMap { entry in
      entry.value.map { (key: entry.key, column: $0) }
    }
    let filled = (fillDown ?? []).map { (key: "fill_down", column: $0) }
    return (named + more + figures + filled).filter { !names.contains(all: [$0.column]) }
  }
}
