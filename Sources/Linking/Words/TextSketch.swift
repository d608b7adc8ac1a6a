import NewsModel

/// What the linker keeps of a text: its words with how often they stand there, and the days that it writes out.
public struct TextSketch: Sendable {
  /// A word and how often it stands in the text.
  struct Entry: Sendable {
    var word: WordKey
    var count: Float
  }

  /// By word; words of the calendar are left out.
  private(set) var entries: [Entry] = []
  /// Days written with month and day ("17 September", "Sept. 17"), as month × 32 + day.
  private(set) var writtenDays: Set<Int> = []

  /// Of no text.
  public init() {}

  /// Reads a text, and tells the words to `vocabulary` as one text's.
  public init(of texts: [String], vocabulary: inout Vocabulary) {
    var counts: [String: Int] = [:]
    let calendar = CalendarWords.shared
    var previous = ""
    for text in texts {
      WordReader.forEachWord(of: text) { word, _ in
        noteDay(previous, word, calendar)
        previous = word
        if !calendar.isCalendar(word) { counts[word, default: 0] += 1 }
      }
      previous = ""
    }
    vocabulary.count(counts.keys)
    entries = counts.map { Entry(word: WordKey(word: $0), count: Float($1)) }
    entries.sort { $0.word < $1.word }
  }

  /// How many different words it has.
  var wordCount: Int { entries.count }

  /// Whether every one of some words stands in the text.
  func mentions(_ words: [WordKey]) -> Bool {
    !words.isEmpty && words.allSatisfy(contains)
  }

  /// Whether the text writes a day out.
  func writes(_ day: Day) -> Bool {
    let civil = day.civil
    return writtenDays.contains(civil.month * 32 + civil.day)
  }

  private func contains(_ word: WordKey) -> Bool {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].word < word { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].word == word
  }

  private mutating func noteDay(_ left: String, _ right: String, _ calendar: CalendarWords) {
    for (month, day) in [(left, right), (right, left)] {
      guard let month = calendar.month(month), let day = TextSketch.dayOfMonth(day) else {
        continue
      }
      writtenDays.insert(month * 32 + day)
    }
  }

  /// "17", "17th", "1er".
  private static func dayOfMonth(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard word.count - digits.count <= 2, let day = Int(digits), (1...31).contains(day) else {
      return nil
    }
    return day
  }
}
