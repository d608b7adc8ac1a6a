import Datasets
import Foundation

/// A column map for a table, guessed from its header and its first rows, for the user to correct.
public enum ColumnMapTemplate {
  /// So many first rows are looked at.
  private static let sample = 1_000

  /// Writes the template for the table in a file.
  ///
  /// - Parameters:
  ///   - path: the file, plain or packed.
  ///   - sheet: which sheet of a workbook; nil for the first one.
  /// - Returns: TOML with comments.
  /// - Throws: `Problem` when it holds no table, and what opening and reading throw.
  public static func template(forTableAt path: String, sheet: String? = nil) throws -> String {
    do {
      guard let part = try PackedFile(path: path).parts.first else {
        throw ColumnMapFile.Problem(description: "\(path) holds no file.")
      }
      let form = try TableForm(part, sheet: sheet)
      guard let (columns, rows) = try table(part, form) else {
        throw ColumnMapFile.Problem(description: "\(path) has no header of a table.")
      }
      return text(columns, rows: rows, name: TableFile.title(of: part.name))
    } catch let problem as DatasetFileProblem {
      throw ColumnMapFile.Problem(description: problem.description)
    }
  }

  /// The header and the first rows below it, in the way of parting cells that gives the most columns.
  private static func table(
    _ part: PackedFile.Part, _ form: TableForm
  ) throws -> (columns: [String], rows: [[String]])? {
    let found = try form.candidates().compactMap { candidate in
      HeaderFinder(records: candidate.records).likely.map { (candidate, $0) }
    }
    let best = found.max { $0.0.records[$0.1].count < $1.0.records[$1.1].count }
    guard let (candidate, header) = best, candidate.records[header].count > 1 else { return nil }
    let records = try form.records(part, candidate.dialect, keepsBytes: false)
    for _ in 0...header { _ = try records.next() }
    var rows: [[String]] = []
    let columns = candidate.records[header]
    while rows.count < sample, let reading = try records.next() {
      guard case .record(let record) = reading else { continue }
      if TableFurniture.reason(record.fields, width: columns.count) == nil {
        rows.append(record.fields)
      }
    }
    return (columns, rows)
  }

  static func text(_ columns: [String], rows: [[String]] = [], name: String) -> String {
    let usable = columns.filter { !$0.isEmpty }
    let survey = ColumnSurvey(columns: columns, rows: rows)
    let figures = FigureGuess(survey).figures(usable)
    let fields = FieldGuess(survey, usable.filter { !figures.flatMap(\.columns).contains($0) })
      .fields
    var lines = [
      "# How tollbook reads this table. Its columns are:",
      "#   " + usable.map(comment).joined(separator: ", "),
      "", "# What the screens call the table, and the terms under which its rows may be passed on.",
      "name = \(quoted(name))", "licence = \"\"", "",
      "# What stands for \"not known\": numbers among the figures, words everywhere.",
      "missing = [-99]", "",
      "# How days such as 03/04/2024 are to be read: \"day first\" or \"month first\".",
      "# day_order = \"day first\"", "",
      "# What holds for every row may stand here, by the names of [columns].",
    ]
    lines.append("# country = \"\"")
    lines += meaning(of: survey, fields, figures, usable)
    lines += ["", "[columns]"]
    for field in ColumnMap.fields {
      let guess = fields[field.key]
      let entry = "\(guess == nil ? "# " : "")\(field.key) = \(quoted(guess ?? ""))"
      lines.append(entry + "  # " + field.meaning)
    }
    lines += [
      "", "# One [[figures]] for each figure of a row; low and high instead of column for a range.",
      "# scope says whom it counts (\"everyone\", \"civilians\", \"attackers\", …), part = true that it is",
      "# among the first figure of its measure, zero_is_unknown = true that 0 can mean not known,",
      "# speaker who gives it where that is not the table (with kind and origin, where they differ).",
    ]
    lines += figures.isEmpty ? ["# [[figures]]", "# measure = \"killed\"", "# column = \"\""] : []
    return (lines + figures.flatMap(block)).joined(separator: "\n") + "\n"
  }

  /// Whether several rows make one incident.
  private static func meaning(
    of survey: ColumnSurvey, _ fields: [String: String], _ figures: [ColumnMap.Figure],
    _ columns: [String]
  ) -> [String] {
    let head = [
      "", "# What a row is: an \"incident\", what one \"source\" says of it, or one \"victim\".",
    ]
    if let id = fields["id"], let source = fields["source"],
      survey.hasRowsPerSource(id: id, source: source)
    {
      return head + ["one_row_per = \"source\""]
    }
    let names = ColumnNames(columns)
    let isOfPeople = names["age"] != nil && names["sex", "gender"] != nil && figures.isEmpty
    return head + [isOfPeople ? "one_row_per = \"victim\"" : "# one_row_per = \"incident\""]
  }

  private static func block(_ figure: ColumnMap.Figure) -> [String] {
    var lines = ["", "[[figures]]", "measure = \(quoted(figure.measure))"]
    for (key, value) in [
      ("column", figure.column), ("low", figure.low), ("high", figure.high),
      ("scope", figure.scope), ("speaker", figure.speaker),
    ] {
      if let value { lines.append("\(key) = \(quoted(value))") }
    }
    if figure.isPart { lines.append("part = true") }
    return lines
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      default: scalar.value < 0x20 || scalar.value == 0x7F ? "" : String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  private static func comment(_ column: String) -> String {
    SafeText.visible(column, keepingLineBreaks: false)
  }
}

/// Finds what the other columns of a table hold, by their names and by what stands in them.
struct FieldGuess {
  /// Columns by the keys of `ColumnMap.fields`.
  private(set) var fields: [String: String] = [:]

  init(_ survey: ColumnSurvey, _ columns: [String]) {
    let names = ColumnNames(columns)
    var used: Set<String> = []
    for field in ColumnMap.fields {
      let fitting = field.usualNames.lazy.compactMap { names[$0] }.map { columns[$0] }
      let column = fitting.first { column in
        !used.contains(column) && FieldGuess.fits(field.key, column, survey)
      }
      guard let column else { continue }
      used.insert(column)
      fields[field.key] = column
    }
    guessDate(survey, columns.filter { !used.contains($0) })
    if fields["date"] != nil {
      fields["day"] = nil
      fields["month"] = nil
    }
    if fields["month"] == nil || fields["year"] == nil { fields["day"] = nil }
  }

  /// A day in a column of an unusual name: "Strike date", "Day".
  private mutating func guessDate(_ survey: ColumnSurvey, _ others: [String]) {
    guard fields["date"] == nil, fields["month"] == nil else { return }
    let candidates = [fields["day"]].compactMap { $0 } + others
    fields["date"] = candidates.first { column in
      let name = column.lowercased()
      return (name.contains("date") || name == "day") && survey.holds(column, CellGuess.isDate)
        && !name.contains("islamic") && !name.contains("publi") && !name.contains("updat")
    }
  }

  private static func fits(_ key: String, _ column: String, _ survey: ColumnSurvey) -> Bool {
    switch key {
    case "date", "end_date": survey.holds(column, CellGuess.isDate)
    case "latitude", "longitude": survey.holds(column, CellGuess.isDegrees)
    case "year": survey.holds(column) { CellGuess.isDate($0) || CellGuess.isFigure($0) }
    case "link": survey.holds(column) { $0.contains("/") || $0.contains(".") }
    case "title": survey.holds(column) { !CellGuess.isFigure($0) }
    case "coordinates": survey.holds(column) { $0.contains { ", ;".contains($0) } }
    default: true
    }
  }
}
