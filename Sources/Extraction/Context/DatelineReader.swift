import NewsModel
import ReferenceData

/// Finds the dateline and the day of publication in the first lines of a text.
struct DatelineReader {
  private let text: SourceText
  private let dates: DateReader
  private let published: Day?
  /// How many tokens from the start are searched: headers of releases are long.
  private static let reach = 160

  /// The day of publication gives a dateline without a year its year.
  init(_ text: SourceText, published: Day? = nil, isDayFirst: Bool = false) {
    self.text = text
    self.published = published
    dates = DateReader(text, isDayFirst: isDayFirst)
  }

  /// The dateline of the story, nil when there is none.
  func dateline() -> Dateline? {
    let limit = min(DatelineReader.reach, text.tokens.count)
    var undated: Dateline?
    var index = 0
    while index < limit {
      if isStart(index), let line = line(at: index, limit: limit) {
        if line.day != nil { return line }
        if undated == nil, startsSentence(index), isPlace(line) { undated = line }
      }
      index += 1
    }
    return undated
  }

  /// Without a day only a place that is known makes a dateline.
  private func isPlace(_ line: Dateline) -> Bool {
    guard let range = line.place else { return false }
    var key = ""
    for index in range {
      if text.tokens[index].word == "," { break }
      guard text.tokens[index].isWord else { continue }
      if !key.isEmpty { key += " " }
      key += text.tokens[index].word
    }
    let folded = NameFolding.fold(key)
    return Gazetteer.shared.hasPlace(folded: folded) || CountryTable.shared.find(key) != nil
  }

  /// A day that stands in the first lines as the day of writing: alone on a line ("Fri 20 September 2024:", "Published
  /// Sept. 3, 2020"), with the year of a release number where the date has none. Its tokens are nil where the story goes on
  /// behind it ("07/02/2000: Members of …"), for then it may be the day of the event too.
  func header() -> (day: Day, tokens: Range<Int>?)? {
    for sentence in text.sentences.prefix(8) {
      let range = sentence.tokens
      guard let date = dates.dates(in: range).first,
        case .day(let year, let month, let day) = date.meaning,
        isHeader(range, date: date.tokens),
        let year = year ?? headerYear(month: month)
      else { continue }
      let isInline = date.tokens.upperBound + 8 < range.upperBound && isDated(date)
      return Day(year: year, month: month, day: day).map { ($0, isInline ? nil : date.tokens) }
    }
    return nil
  }

  private func isDated(_ date: DateExpression) -> Bool {
    if case .day(.some, _, _) = date.meaning { return true }
    return false
  }

  /// The year of a release number like "2010-09-CA-077" or of a header with the same month.
  private func headerYear(month: Int) -> Int? {
    let tokens = text.tokens
    for index in tokens.indices.prefix(DatelineReader.reach) where index + 2 < tokens.count {
      let isNumber =
        tokens[index].kind == .number && tokens[index].word.utf8.count == 4
        && tokens[index + 1].word == "-" && tokens[index + 2].kind == .number
      guard isNumber, let year = Int(tokens[index].word), (1950...2100).contains(year) else {
        continue
      }
      if Int(tokens[index + 2].word) == month || month == 1 || month == 12 { return year }
    }
    return nil
  }

  /// A line that holds a date and hardly anything else, or one that says what it is.
  private func isHeader(_ range: Range<Int>, date: Range<Int>) -> Bool {
    if date.lowerBound == range.lowerBound, date.upperBound < text.tokens.count,
      text.tokens[date.upperBound].word == ":"
    {
      return true
    }
    guard range.count <= 14 else { return false }
    let others = range.filter { !date.contains($0) && text.tokens[$0].isWord }
    if others.count <= 1 || isByline(range, date) { return true }
    return others.contains { CalendarWords.issued.contains(text.tokens[$0].word) }
  }

  /// "By Sahel Watch - 4th Mar 2020", "Sahel Post – March 4, 2020", "Web Desk | February 02, 2026", "By A. Reporter, Sahel Post, 4 March
  /// 2020": an outlet or an author, a separator, and the day at the end of the line.
  private func isByline(_ range: Range<Int>, _ date: Range<Int>) -> Bool {
    let mark = date.lowerBound - 1
    guard mark > range.lowerBound, date.upperBound >= range.upperBound - 4,
      ["-", "–", "—", "|", "•", "·", "--", ","].contains(text.tokens[mark].word),
      text.tokens[range.upperBound - 1].word != ".",
      // A heading may end with its day, too.
      text.tokens[mark].word != "," || range.lowerBound > 0
    else { return false }
    return (range.lowerBound..<mark).allSatisfy {
      let token = text.tokens[$0]
      return !token.isWord || token.isCapitalised
        || CalendarWords.bylineWords.contains(token.word)
    }
  }

  // MARK: The dateline itself

  /// A dateline begins a line, or follows a header in capitals or a label.
  private func isStart(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isWord, token.isCapitalised else { return false }
    return startsSentence(index) || token.isAllCapitals || text.isAllCapitals
  }

  private func startsSentence(_ index: Int) -> Bool {
    text.sentences[text.sentence(ofToken: index)].tokens.lowerBound == index
  }

  /// Place words, then a day or a wire in brackets or not, then a dash or the end of the line.
  private func line(at start: Int, limit: Int) -> Dateline? {
    let tokens = text.tokens
    var index = start
    var words = 0
    while index < limit, words <= 6, isPlaceWord(index) {
      if tokens[index].isWord { words += 1 }
      index += 1
    }
    guard words > 0, words <= 6 else { return nil }
    // The comma or bracket that ends the place belongs to what follows.
    var placeEnd = index
    while placeEnd > start, tokens[placeEnd - 1].isMark { placeEnd -= 1 }
    var line = Dateline(place: start..<placeEnd, tokens: start..<index)
    let hasDay = readTail(&line, from: index, limit: limit)
    let isDashed =
      line.tokens.upperBound > index - 1
      && isDash(line.tokens.upperBound - 1) && isFree(line.tokens.upperBound - 1)
    let isNamed = tokens[start].isAllCapitals || text.isAllCapitals
    let isWired = line.wire.map { $0.uppercased() == $0 && isDashed && isPlace(line) } ?? false
    let isDated = line.day != nil || hasDay
    guard isDated || line.wire != nil && isNamed || isDashed && isNamed || isWired else {
      return nil
    }
    if isDated, !isNamed, !isDashed, line.wire == nil { return nil }
    return line
  }

  /// The words of a place: capitalised ones, particles between them, commas, full stops of abbreviations.
  private func isPlaceWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.isWord {
      if CalendarWords.months.contains(token.word) || CalendarWords.weekdays.contains(token.word) {
        return false
      }
      return token.isCapitalised || CalendarWords.townWords.contains(token.word)
    }
    if token.word == "." || token.word == "-" { return token.isGlued }
    return token.word == ","
  }

  /// Reads date, wire, labels and the closing dash behind the place; true when a day stands there, with or without a year.
  private func readTail(_ line: inout Dateline, from start: Int, limit: Int) -> Bool {
    let tokens = text.tokens
    var index = start
    var hasDay = false
    while index < limit {
      if tokens[index].word == "(" || tokens[index].word == "[" {
        guard let close = closing(index, limit: limit) else { break }
        readBrackets(&line, index + 1..<close)
        index = close + 1
      } else if let date = dates.dates(in: Range(from: index, upTo: min(limit, index + 6))).first,
        date.tokens.lowerBound == index, line.day == nil, case .day = date.meaning
      {
        line.day = day(of: date)
        hasDay = true
        index = date.tokens.upperBound
      } else if tokens[index].word == "," || isDash(index) || tokens[index].word == ":" {
        index += 1
      } else if tokens[index].word == ".", index + 1 < limit, isDash(index + 1) {
        // "(EFE).-"
        index += 2
      } else {
        break
      }
    }
    line.tokens = line.tokens.lowerBound..<max(index, line.tokens.upperBound)
    return hasDay
  }

  private func closing(_ index: Int, limit: Int) -> Int? {
    let close = text.tokens[index].word == "(" ? ")" : "]"
    return Range(from: index, upTo: min(limit, index + 14)).first {
      text.tokens[$0].word == close
    }
  }

  private func readBrackets(_ line: inout Dateline, _ range: Range<Int>) {
    if let date = dates.dates(in: range).first, line.day == nil, let day = day(of: date) {
      line.day = day
    } else if !range.isEmpty, line.wire == nil, text.tokens[range.lowerBound].isCapitalised {
      let words = text.string(tokens: range)
      if words.utf8.count <= 30, words.uppercased() != "TEXT" { line.wire = words }
    }
  }

  private func day(of date: DateExpression) -> Day? {
    guard case .day(let year, let month, let day) = date.meaning else { return nil }
    if let year = year ?? headerYear(month: month) {
      return Day(year: year, month: month, day: day)
    }
    guard let published else { return nil }
    return [published.civil.year, published.civil.year - 1].lazy
      .compactMap { Day(year: $0, month: month, day: day) }.first { $0 <= published + 1 }
  }

  private func isDash(_ index: Int) -> Bool {
    CharacterClass.dashes.contains(text.tokens[index].word)
  }

  /// A dash with blanks around it, not a hyphen inside a word.
  private func isFree(_ index: Int) -> Bool {
    index + 1 >= text.tokens.count || !text.tokens[index].isGlued || !text.tokens[index + 1].isGlued
  }
}
