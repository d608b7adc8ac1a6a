import NewsModel
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
      if part.workbook == nil, let sentence = ForeignFile.noTable(try part.head(), name: part.name)
      {
        throw ColumnMapFile.Problem(description: sentence)
      }
      let form = try TableForm(part, sheet: sheet)
      let name = TableFile.title(of: part.name)
      let tagged = try form.candidates().lazy.compactMap { candidate in
        HeaderFinder(records: candidate.records).tagged(name: name)
      }.first
      if let tagged, let map = tagged.map {
        return text(tagged.columns, name: name, fields: map.columns, figures: map.figures)
      }
      guard let (columns, rows) = try table(part, form) else {
        throw ColumnMapFile.Problem(description: "\(path) has no header of a table.")
      }
      return text(columns, rows: rows, name: name)
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
    let best = found.max { $0.1.columns.count < $1.1.columns.count }
    guard let (candidate, header) = best, header.columns.count > 1,
      fits(candidate.records[(header.skipped + 1)...], header.columns)
    else { return nil }
    let records = try form.records(part, candidate.dialect, keepsBytes: false)
    for _ in 0...header.skipped { _ = try records.next() }
    var rows: [[String]] = []
    while rows.count < sample, let reading = try records.next() {
      guard case .record(let record) = reading else { continue }
      if record.fields != header.columns,
        TableFurniture.reason(record.fields, width: header.columns.count) == nil
      {
        rows.append(record.fields)
      }
    }
    return (header.columns, rows)
  }

  /// Whether rows have about as many cells as there are columns, and columns have names and no sentences: prose with
  /// commas is no table.
  private static func fits(_ rows: ArraySlice<[String]>, _ columns: [String]) -> Bool {
    let filled = rows.filter { $0.count { !$0.isEmpty } > 1 }
    let alike = filled.count { abs($0.count - columns.count) <= 1 }
    return columns.allSatisfy { $0.count <= 200 } && alike * 2 >= filled.count
      && (!filled.isEmpty || columns.allSatisfy { $0.split(separator: " ").count < 7 })
  }

  /// The template for columns and rows; `known` columns and figures, where tags say them, are not guessed.
  static func text(
    _ columns: [String], rows: [[String]] = [], name: String, fields known: [String: String]? = nil,
    figures: [ColumnMap.Figure]? = nil
  ) -> String {
    let columns = ColumnNames.numbered(columns)
    let usable = columns.filter { !$0.isEmpty }
    let survey = ColumnSurvey(columns: columns, rows: rows)
    let figures = figures ?? FigureGuess(survey).figures(usable)
    var fields =
      known
      ?? FieldGuess(survey, usable.filter { !figures.flatMap(\.columns).contains($0) })
      .fields
    let isOfPeople = isOfPeople(usable, figures)
    // A name in it is that of a dead, not of an incident.
    if isOfPeople { fields["title"] = nil }
    var lines = [
      "# How tollbook reads this table. Its columns are:",
      "#   " + usable.map(comment).joined(separator: ", "),
      "", "# What the screens call the table, and the terms under which its rows may be passed on.",
      "name = \(quoted(name))", "licence = \"\"", "",
      "# What stands for \"not known\": numbers among the figures, words everywhere.",
      "missing = [\(survey.missing(in: figures.flatMap(\.columns)).map(String.init).joined(separator: ", "))]",
      "",
      "# How days such as 03/04/2024 are to be read: \"day first\" or \"month first\".",
      "# day_order = \"day first\"", "",
      "# What holds for every row may stand here, by the names of [columns].",
    ]
    lines.append("# country = \"\"")
    if let separator = survey.listSeparator(
      of: ["source", "perpetrator", "target"].compactMap { fields[$0] })
    {
      lines += ["", "# What parts the entries of a list.", "list_separator = \(quoted(separator))"]
    }
    let merged = survey.merged(
      among: ["id", "date", "end_date", "country", "admin1", "place"].compactMap { fields[$0] })
    if !merged.isEmpty {
      lines += [
        "", "# Columns in which an empty cell means what stands above it (cells that were merged).",
        "fill_down = [\(merged.map(quoted).joined(separator: ", "))]",
      ]
    }
    lines += meaning(of: survey, fields, isOfPeople)
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
    of survey: ColumnSurvey, _ fields: [String: String], _ isOfPeople: Bool
  ) -> [String] {
    let head = [
      "", "# What a row is: an \"incident\", what one \"source\" says of it, or one \"victim\".",
    ]
    if let id = fields["id"], let source = fields["source"],
      survey.hasRowsPerSource(id: id, source: source)
    {
      return head + ["one_row_per = \"source\""]
    }
    return head + [isOfPeople ? "one_row_per = \"victim\"" : "# one_row_per = \"incident\""]
  }

  /// Whether each row is a person: with an age and a sex, and without a figure.
  private static func isOfPeople(_ columns: [String], _ figures: [ColumnMap.Figure]) -> Bool {
    let names = ColumnNames(columns)
    return names["age", "edad"] != nil && names["sex", "gender", "sexe", "sexo", "genre"] != nil
      && figures.isEmpty
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
