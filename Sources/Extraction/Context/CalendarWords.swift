/// The words of the calendar: months, weekdays, "yesterday", units of time.
enum CalendarWords {
  /// Words before a day by which something ends.
  static let deadlines = ContextWords("calendar.tsv", "deadline")
  /// "be" before "reported".
  static let pasts = ContextWords("calendar.tsv", "pastBe")
  /// Small words of a byline.
  static let bylineWords = ContextWords("calendar.tsv", "bylineWord")
  /// Small words of a town's name.
  static let townWords = ContextWords("calendar.tsv", "townWord")
  /// Words before a year.
  static let yearOpeners = ContextWords("calendar.tsv", "yearOpener")
  static let months = ContextWords("calendar.tsv", "month")
  static let weekdays = ContextWords("calendar.tsv", "weekday")
  /// Days from the day of writing: "yesterday" is -1.
  static let days = ContextWords("calendar.tsv", "day")
  static let numbers = ContextWords("calendar.tsv", "number")
  /// Units in days; 0 for hours.
  static let units = ContextWords("calendar.tsv", "unit")
  static let parts = ContextWords("calendar.tsv", "part")
  /// "last" (-1), "this" (0), "next" (1).
  static let turns = ContextWords("calendar.tsv", "turn")
  /// "march", "dic": months that are words of their own; the value says what makes one a month ("capital", or the word before).
  static let everyday = ContextWords("calendar.tsv", "everydayMonth")
  /// "in", "since": words before a month; "near" before that of today ("this March").
  static let monthOpeners = ContextWords("calendar.tsv", "monthOpener")
  /// "early" (0), "mid" (1), "late" (2).
  static let thirds = ContextWords("calendar.tsv", "third")
  /// Words beside the day on which a text was issued.
  static let issued = ContextWords("calendar.tsv", "issuedOn")
  private static let openers = ContextWords("calendar.tsv", "dateWord")
  /// Every word that can begin or be a date, so that other words cost one look.
  static let all: Set<String> = {
    var words: Set<String> = []
    for table in [openers, months, weekdays, days, numbers, units, turns] {
      words.formUnion(table.all.map(\.words))
    }
    return words
  }()
}
