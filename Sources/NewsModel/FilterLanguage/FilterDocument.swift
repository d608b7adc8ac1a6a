/// `docs/filters.md`, written from the table of fields; a test compares the file with it.
public enum FilterDocument {
  /// The whole document.
  public static var text: String {
    let head = [
      "# Filters", "",
      "Written from the table of fields (`Sources/NewsModel/FilterLanguage/FilterField.swift`).",
      "Several values of one field are any of them, different fields must all hold, `-` excludes, `or` and parentheses"
        + " group.", "",
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
