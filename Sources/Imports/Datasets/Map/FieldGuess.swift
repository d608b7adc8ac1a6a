import Datasets

/// Finds what the other columns of a table hold, by their names and by what stands in them.
struct FieldGuess {
  /// Columns by the keys of `ColumnMap.fields`.
  private(set) var fields: [String: String] = [:]
  private let survey: ColumnSurvey

  init(_ survey: ColumnSurvey, _ columns: [String]) {
    self.survey = survey
    let names = ColumnNames(columns)
    let ends = ColumnNames(columns.map(FieldGuess.end))
    for field in ColumnMap.fields {
      let fitting = field.usualNames.lazy.compactMap { names[$0] ?? ends[$0] }.map { columns[$0] }
      guard let column = fitting.first(where: { isFree($0) && fits(field.key, $0) }) else {
        continue
      }
      fields[field.key] = column
    }
    guessParts(columns)
    guessDate(columns)
    guessID(columns)
    if fields["date"] != nil { (fields["day"], fields["month"]) = (nil, nil) }
    if fields["month"] == nil || fields["year"] == nil { fields["day"] = nil }
  }

  private func isFree(_ column: String) -> Bool { !fields.values.contains(column) }

  /// The member's own name of a path through JSON: "location.country" is a country, "location.name" a place.
  private static func end(_ column: String) -> String {
    let parts = column.split(separator: ".")
    guard parts.count > 1, !column.contains(" "), let last = parts.last else { return "" }
    let whole = parts[parts.count - 2].lowercased()
    return last.lowercased() == "name" && whole != "event" ? whole : String(last)
  }

  /// A year, a month and a day in columns such as "Date (Year)" and "Incident month".
  private mutating func guessParts(_ columns: [String]) {
    for part in ["year", "month", "day"] where fields[part] == nil {
      let column = columns.first { column in
        let words = FigureGuess.words(column)
        return isFree(column) && words.contains(part) && words.count <= 3
          && words.contains { ["date", "event", "incident", "attack"].contains($0) }
          && fits(part, column)
      }
      if let column { fields[part] = column }
    }
  }

  /// A day in a column of an unusual name: "Strike date", "Day", "timestamp".
  private mutating func guessDate(_ columns: [String]) {
    guard fields["date"] == nil, fields["month"] == nil else { return }
    let candidates = ([fields["day"]].compactMap { $0 } + columns.filter(isFree)).filter { column in
      !FigureGuess.words(column).contains { word in
        FieldGuess.otherDays.contains { word.hasPrefix($0) }
      }
    }
    let named = candidates.first { column in
      let name = column.lowercased()
      return (name.contains("date") || name == "day" || name.contains("fecha"))
        && survey.holds(column, CellGuess.isDate)
    }
    fields["date"] =
      named ?? candidates.first { survey.isFilled($0) && survey.holds($0, CellGuess.isWholeDay) }
  }

  /// Days on which something else happened than the incident.
  private static let otherDays = [
    "islamic", "publi", "updat", "report", "birth", "dob", "access", "creat", "added", "entry",
    "entered", "modif", "retriev", "collect", "edit", "upload", "download",
  ]

  /// A column of an unusual name that ends in "id" and has something else in each row.
  private mutating func guessID(_ columns: [String]) {
    guard fields["id"] == nil else { return }
    let others: Set<String> = [
      "country", "iso", "region", "group", "actor", "source", "user", "admin",
    ]
    fields["id"] = columns.first { column in
      let words = FigureGuess.words(column)
      return isFree(column) && words.last == "id" && others.isDisjoint(with: words)
        && survey.isDistinct(column)
    }
  }

  /// Names that may stand above anything: they are ids only where no two rows have the same.
  private static let weakIDs: Set<String> = [
    "ref", "code", "no", "serial", "s#", "n", "nr", "numero", "n°", "nº", "número",
  ]

  private func fits(_ key: String, _ column: String) -> Bool {
    switch key {
    case "id":
      !FieldGuess.weakIDs.contains(column.lowercased()) || survey.isDistinct(column)
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
