import ArgumentParser

/// The options of every command that gives out rows.
struct RowOptions: ParsableArguments {
  @Option(help: "table for reading; json, jsonl or csv for programs.")
  var format = OutputFormat.table

  @Option(
    help: ArgumentHelp(
      "Only these columns, in this order, by their names in csv: key,date_start,killed_low.",
      valueName: "names"))
  var fields: String?

  @Flag(help: "Put a row of HXL hashtags below the head of csv.")
  var hxl = false

  func validate() throws {
    if hxl && format != .csv { throw ValidationError("--hxl goes with --format csv.") }
    if let fields, names(fields).isEmpty {
      throw ValidationError("--fields takes names with commas between them.")
    }
  }

  /// The columns that were asked for, all without `--fields`.
  ///
  /// - Throws: `ValidationError` for a name that no column has.
  func chosen(from columns: [DataTable.Column]) throws -> [Int] {
    guard let fields else { return Array(columns.indices) }
    let known = columns.map(\.csvName)
    return try names(fields).map { name in
      if let index = columns.firstIndex(where: { $0.csvName == name || $0.name == name }) {
        return index
      }
      throw ValidationError(
        "There is no column '\(name)'." + Suggestion.words(for: name, among: known)
          + " The columns: \(known.joined(separator: ", ")).")
    }
  }

  private func names(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == " " }.map(String.init)
  }
}
