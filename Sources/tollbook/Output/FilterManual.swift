import NewsModel

/// The language of filters, for reading in a terminal: `tollbook help filters`.
enum FilterManual {
  /// Whether the arguments ask for it; then it has been printed.
  ///
  /// - Throws: `BrokenPipe` or `Failure`.
  static func print(for arguments: ArraySlice<String>) throws -> Bool {
    guard Array(arguments) == ["help", "filters"] else { return false }
    try DataOutput.print(text(width: min(OutputWidth.columns, 100)))
    return true
  }

  /// How terms are written and joined, then every field.
  static func text(width: Int) -> String {
    var lines = ["FILTERS", ""]
    for paragraph in introduction {
      lines += Paragraph.lines(paragraph, width: width) + [""]
    }
    lines += ["FIELDS", ""]
    for field in FilterField.allCases {
      lines.append(([field.name] + field.synonyms).joined(separator: ", "))
      lines += Paragraph.lines(
        "\(field.meaning) Takes \(field.valueWords).", width: width, indent: "    ")
      lines += Paragraph.lines(
        field.examples.joined(separator: "  "), width: width, indent: "      ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let introduction = [
    "A filter is a line of terms, the same for list, facets, map, sources, compare --datasets, "
      + "export --filter and for f in the browser. All terms must hold: country:mali killed>=10",
    "A term is a field, a sign and a value, or a word, or words in quotation marks, which are "
      + "looked for in titles, texts and notes: airport \"military police\"",
    "Several values with commas are any of them: country:mali,niger. Numbers and dates take "
      + "< <= = >= > and ranges: killed:10..50 date:2024-09..2024-10",
    "- before a term leaves out what it finds: -group:isgs. or and parentheses make groups: "
      + "(country:mali or country:niger) killed>100",
    "In a shell, put terms with signs, spaces or parentheses in single quotes: "
      + "tollbook list 'killed>=10'. Without quotes, > writes a file.",
  ]
}
