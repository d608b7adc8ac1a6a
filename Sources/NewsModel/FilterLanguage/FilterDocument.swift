/// `docs/filters.md`, written from the table of fields; a test compares the file with it.
public enum FilterDocument {
  /// The whole document.
  public static var text: String {
    let head = [
      "# Filters", "",
      "Written from the table of fields (`Sources/NewsModel/FilterLanguage/FilterField.swift`).",
      "Several values of one field are any of them, different fields must all hold, `-` excludes, `or` and parentheses"
        + " group.",
      "Dates can be counted from now, in days of UTC: "
        + FilterPeriod.Name.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        + ", or `2h`, `7d`, `3w`, `6m`, `1y` for the last hours, days, weeks, months, years.", "",
      "| field | takes | what it asks | examples |", "|---|---|---|---|",
    ]
    return (head + FilterField.allCases.map(row)).joined(separator: "\n") + "\n"
  }

  private static func row(_ field: FilterField) -> String {
    let names = ([field.name] + field.synonyms).map { "`\($0)`" }.joined(separator: ", ")
    let examples = field.examples.map { "`\($0)`" }.joined(separator: " ")
    return "| \(names) | \(field.valueWords) | \(field.meaning) | \(examples) |"
  }
}
