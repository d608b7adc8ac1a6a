import ReferenceData

/// The names of months and days of the week in the languages of the program. They are weighed as dates and not as words.
struct CalendarWords: Sendable {
  static let shared = CalendarWords()

  /// Months by name, 1 to 12.
  private var months: [String: Int] = [:]
  private var others: Set<String> = []

  private init() {
    for line in (ReferenceFile.text("words/calendar.tsv") ?? "").split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3 else { continue }
      let word = String(fields[1])
      switch fields[0] {
      case "month": months[word] = Int(fields[2])
      case "weekday", "day": others.insert(word)
      default: continue
      }
    }
  }

  /// The month that a word names, 1 to 12.
  func month(_ word: String) -> Int? { months[word] }

  /// Whether a word says when and nothing else: a month, a day of the week, a year.
  func isCalendar(_ word: String) -> Bool {
    if months[word] != nil || others.contains(word) { return true }
    return word.utf8.count == 4 && Int(word).map { (1900..<2100).contains($0) } ?? false
  }
}
