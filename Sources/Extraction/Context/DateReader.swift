/// Reads dates as they are written: "Sept. 17, 2024", "17 SEP 90", "2024-09-17", "07/02/2000", "on Tuesday", "late last
/// night", "three days ago", "le 3 janvier", "el martes". One pass, a bounded look ahead.
struct DateReader {
  let tokens: [Token]
  /// "07/02/2000" is the 7th of February.
  private let isDayFirst: Bool
  /// Names of days that somebody bears.
  private let surnames: Set<Int>

  init(_ text: SourceText, isDayFirst: Bool = false) {
    tokens = text.tokens
    surnames = text.surnames
    self.isDayFirst = isDayFirst
  }

  /// The dates in a range of tokens, in the order of the text.
  func dates(in range: Range<Int>) -> [DateExpression] {
    var found: [DateExpression] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let date = date(at: index, end: range.upperBound) {
        found.append(date)
        index = max(date.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return DateJoiner(tokens: tokens).joined(found)
  }

  private func date(at index: Int, end: Int) -> DateExpression? {
    let token = tokens[index]
    switch token.kind {
    case .number, .mixed: return numeric(at: index, end: end) ?? dayFirst(at: index, end: end)
    case .word:
      guard CalendarWords.all.contains(token.word) else { return nil }
      return monthFirst(at: index, end: end) ?? weekday(at: index, end: end)
        ?? relative(at: index, end: end) ?? counted(at: index, end: end)
    default: return nil
    }
  }

  // MARK: Days with a month

  /// "17 September 2024", "17th of September", "3-5 January", "3 JAN 90", "1er janvier", "14 de marzo de 1989".
  private func dayFirst(at index: Int, end: Int) -> DateExpression? {
    guard let first = dayNumber(index) else { return nil }
    var next = index + 1
    var last: Int?
    if next + 1 < end, ["-", "–", "and", "to", "et", "y", "al"].contains(tokens[next].word),
      let number = dayNumber(next + 1), number > first
    {
      last = number
      next += 2
    }
    while next < end, tokens[next].word == "of" || tokens[next].word == "de" { next += 1 }
    guard next < end, let month = month(next) else { return nil }
    next = afterAbbreviation(next, end: end)
    let year = year(after: &next, end: end)
    if let last {
      return DateExpression(
        meaning: .days(year: year, month: month, first: first, last: last), tokens: index..<next)
    }
    return DateExpression(
      meaning: .day(year: year, month: month, day: first), tokens: index..<next)
  }

  /// "September 17, 2024", "Sept. 17-19", "SEP 17", "September 2024", "in September".
  private func monthFirst(at index: Int, end: Int) -> DateExpression? {
    guard let month = month(index) else { return nil }
    var next = afterAbbreviation(index, end: end)
    if next < end, let day = dayNumber(next), !isYearLike(next) {
      next += 1
      var last: Int?
      if next + 1 < end, tokens[next].word == "-" || tokens[next].word == "–",
        let number = dayNumber(next + 1), number > day
      {
        last = number
        next += 2
      }
      let year = year(after: &next, end: end)
      let meaning: DateExpression.Meaning =
        last.map { .days(year: year, month: month, first: day, last: $0) }
        ?? .day(year: year, month: month, day: day)
      return DateExpression(meaning: meaning, tokens: index..<next)
    }
    while next < end, tokens[next].word == "of" || tokens[next].word == "de" { next += 1 }
    if next < end, let year = fullYear(next) {
      return DateExpression(
        meaning: wholeOrPart(year, month, before: index), tokens: index..<next + 1)
    }
    guard !isEverydayWord(index) || isNamedMonth(index), isMonthWord(index) else { return nil }
    return DateExpression(
      meaning: wholeOrPart(nil, month, before: index), tokens: index..<index + 1)
  }

  /// "2024-09-17", "07/02/2000", "17.09.2024", and a year on its own after "in" or "since".
  private func numeric(at index: Int, end: Int) -> DateExpression? {
    if index + 4 < end, let first = plainNumber(index), let second = plainNumber(index + 2),
      let third = plainNumber(index + 4), tokens[index + 1].word == tokens[index + 3].word,
      tokens[index + 1].isGlued, tokens[index + 2].isGlued, tokens[index + 4].isGlued
    {
      let mark = tokens[index + 1].word
      if mark == "-" || mark == "/", fullYear(index) != nil, second <= 12, third <= 31 {
        return expression(first, second, third, index..<index + 5)
      }
      if mark == "/" || mark == "-" {
        let year = fullYear(index + 4) ?? (third < 100 ? twoDigitYear(third) : nil)
        guard let year else { return nil }
        let isDayFirst = first > 12 || self.isDayFirst && second <= 12
        return expression(
          year, isDayFirst ? second : first, isDayFirst ? first : second, index..<index + 5)
      }
    }
    if let parts = dottedDate(index) {
      return expression(parts.2, parts.1, parts.0, index..<index + 1)
    }
    if let year = fullYear(index), index > 0, isYearIntroduction(tokens[index - 1].word) {
      return DateExpression(meaning: .year(year), tokens: index..<index + 1)
    }
    return nil
  }

  private func expression(_ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>)
    -> DateExpression?
  {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return DateExpression(meaning: .day(year: year, month: month, day: day), tokens: range)
  }

  // MARK: Weekdays and days from today

  /// "Tuesday", "last Tuesday", "Tuesday, September 17".
  private func weekday(at index: Int, end: Int) -> DateExpression? {
    var start = index
    var isLast = false
    var isNext = false
    if let turn = CalendarWords.turns.number(tokens[index].word), index + 1 < end {
      isLast = turn < 0
      isNext = turn > 0
      start += 1
    }
    guard let day = CalendarWords.weekdays.number(tokens[start].word), isWeekdayWord(start) else {
      return nil
    }
    var next = afterAbbreviation(start, end: end)
    if start == index {
      var ahead = next
      if ahead < end, CalendarWords.parts.contains(tokens[ahead].word) { ahead += 1 }
      while ahead < end, [",", "the", "le", "el", "("].contains(tokens[ahead].word) { ahead += 1 }
      if ahead < end, let date = dayFirst(at: ahead, end: end) ?? monthFirst(at: ahead, end: end),
        case .day = date.meaning
      {
        return DateExpression(meaning: date.meaning, tokens: index..<date.tokens.upperBound)
      }
    }
    if next < end, CalendarWords.turns.number(tokens[next].word) == -1 {
      isLast = tokens[next].word != "dernier"
      next += 1
    }
    return DateExpression(
      meaning: .weekday(day, isLast: isLast, isNext: isNext), tokens: index..<next)
  }

  /// "yesterday", "this morning", "last night", "last week", "this month", "the next day", "on the 14th".
  private func relative(at index: Int, end: Int) -> DateExpression? {
    let word = tokens[index].word
    if let days = CalendarWords.days.number(word) {
      return DateExpression(meaning: .fromWriting(days), tokens: index..<index + 1)
    }
    if word == "weekend" {
      return DateExpression(meaning: .weekend, tokens: index..<index + 1)
    }
    guard index + 1 < end else { return nil }
    let next = tokens[index + 1].word
    let both = index..<index + 2
    if let turned = turned(word, next) { return DateExpression(meaning: turned, tokens: both) }
    switch (word, next) {
    case ("last", "night"): return DateExpression(meaning: .fromWriting(-1), tokens: both)
    case ("this", _) where CalendarWords.parts.contains(next):
      return DateExpression(meaning: .fromWriting(0), tokens: both)
    case ("same", "day"), ("mismo", "dia"), ("meme", "jour"):
      return DateExpression(meaning: .fromMention(0), tokens: both)
    case ("next", "day"): return DateExpression(meaning: .fromMention(1), tokens: both)
    case ("fin", "de") where index + 2 < end && tokens[index + 2].word == "semana":
      return DateExpression(meaning: .weekend, tokens: index..<index + 3)
    case ("week", "-") where index + 2 < end && tokens[index + 2].word == "end":
      return DateExpression(meaning: .weekend, tokens: index..<index + 3)
    default: break
    }
    if word == "the" || word == "le" || word == "el", tokens[index + 1].kind == .mixed,
      let day = dayNumber(index + 1), index > 0, tokens[index - 1].word == "on"
    {
      return DateExpression(meaning: .dayOfMonth(day), tokens: both)
    }
    return nil
  }

  /// "last week", "this month", "semaine dernière", "mes pasado": a turn word before or behind a unit.
  private func turned(_ first: String, _ second: String) -> DateExpression.Meaning? {
    let unit: Int
    let turn: Int
    if let days = CalendarWords.units.number(second), let found = CalendarWords.turns.number(first)
    {
      (unit, turn) = (days, found)
    } else if let days = CalendarWords.units.number(first),
      let found = CalendarWords.turns.number(second), found != 0
    {
      (unit, turn) = (days, found)
    } else {
      return nil
    }
    guard turn <= 0 else { return nil }
    switch unit {
    case 7: return .week(turn)
    case 30: return .monthFromWriting(turn)
    case 365: return .yearFromWriting(turn)
    default: return nil
    }
  }

  /// "two days ago", "three days earlier", "a day later", "il y a deux jours", "hace dos dias".
  private func counted(at index: Int, end: Int) -> DateExpression? {
    guard index + 2 < end, let count = smallNumber(index),
      let unit = CalendarWords.units.number(tokens[index + 1].word), unit > 0 || count < 24
    else { return nil }
    let range = index..<index + 3
    let days = unit * count
    switch tokens[index + 2].word {
    case "ago": return ago(days, unit, range)
    case "earlier", "before":
      return DateExpression(
        meaning: unit == 365 ? .yearFromMention(-count) : .fromMention(-days), tokens: range)
    case "later", "after":
      return DateExpression(
        meaning: unit == 365 ? .yearFromMention(count) : .fromMention(days), tokens: range)
    default: break
    }
    let before = index > 0 ? tokens[index - 1].word : ""
    if before == "hace" || before == "a" && index > 2 && tokens[index - 2].word == "y" {
      return ago(days, unit, index..<index + 2)
    }
    return nil
  }

  private func ago(_ days: Int, _ unit: Int, _ range: Range<Int>) -> DateExpression {
    switch unit {
    case 365: DateExpression(meaning: .yearFromWriting(-days / 365), tokens: range)
    case 30: DateExpression(meaning: .monthFromWriting(-days / 30), tokens: range)
    case 7 where days > 7: DateExpression(meaning: .week(-days / 7), tokens: range)
    default: DateExpression(meaning: .fromWriting(-days), tokens: range)
    }
  }
}

// MARK: - Parts of a date

extension DateReader {
  private func month(_ index: Int) -> Int? {
    let token = tokens[index]
    guard token.isWord else { return nil }
    return CalendarWords.months.number(token.word)
  }

  /// Behind a word and the full stop of its abbreviation.
  private func afterAbbreviation(_ index: Int, end: Int) -> Int {
    let next = index + 1
    guard next < end, tokens[next].word == ".", tokens[next].isGlued,
      tokens[index].word.utf8.count <= 5
    else { return next }
    return next + 1
  }

  /// Abbreviations are words of their own in lower case: "tués" folds to "tues".
  private static let shortWeekdays = ContextWords("calendar.tsv", "shortWeekday")

  private func isWeekdayWord(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, !surnames.contains(index) else { return false }
    if !DateReader.shortWeekdays.contains(token.word) { return true }
    guard token.isCapitalised, index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    return next.kind == .number || next.word == "." || next.word == "," || next.kind == .mixed
  }

  /// "March", "early March", "mi-août", "a finales de agosto".
  private func wholeOrPart(_ year: Int?, _ month: Int, before index: Int) -> DateExpression.Meaning
  {
    var before = index - 1
    while before >= 0, index - before < 3, ["-", "de", "in"].contains(tokens[before].word) {
      before -= 1
    }
    guard before >= 0, let part = CalendarWords.thirds.number(tokens[before].word) else {
      return .month(year: year, month: month)
    }
    return .partOfMonth(year: year, month: month, part: part)
  }

  /// 1 to 31, also "17th" and "1er".
  private func dayNumber(_ index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    guard token.kind == .number || token.kind == .mixed else { return nil }
    var word = Substring(token.word)
    if token.kind == .mixed {
      guard let ending = ["st", "nd", "rd", "th", "er"].first(where: { word.hasSuffix($0) }) else {
        return nil
      }
      word = word.dropLast(ending.count)
    }
    guard word.utf8.count <= 2, let number = Int(word), (1...31).contains(number) else {
      return nil
    }
    return number
  }

  /// A day number that in truth begins a year or an hour: "May 20:15".
  private func isYearLike(_ index: Int) -> Bool {
    tokens[index].word.utf8.count > 2 && tokens[index].kind == .number
  }

  private func plainNumber(_ index: Int) -> Int? {
    guard tokens[index].kind == .number else { return nil }
    return Int(tokens[index].word)
  }

  private func fullYear(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .number, tokens[index].word.utf8.count == 4,
      let year = Int(tokens[index].word), (1900...2100).contains(year)
    else { return nil }
    return year
  }

  private func twoDigitYear(_ number: Int) -> Int { number >= 50 ? 1900 + number : 2000 + number }

  /// A year behind a day and month: "2024", ", 2024", "de 1989", and "90" of old wires.
  private func year(after next: inout Int, end: Int) -> Int? {
    var index = next
    while index < end, [",", "of", "de", "del", "in"].contains(tokens[index].word), index < next + 2
    {
      index += 1
    }
    if index < end, let year = fullYear(index) {
      next = index + 1
      return year
    }
    if next < end, tokens[next].kind == .number, tokens[next].word.utf8.count == 2,
      let number = plainNumber(next), number >= 60,
      next + 1 >= tokens.count || tokens[next + 1].isMark
    {
      next += 1
      return twoDigitYear(number)
    }
    return nil
  }

  private func smallNumber(_ index: Int) -> Int? {
    let token = tokens[index]
    if token.kind == .number { return Int(token.word).flatMap { $0 < 100 ? $0 : nil } }
    return CalendarWords.numbers.number(token.word)
  }

  private func dottedDate(_ index: Int) -> (Int, Int, Int)? {
    let parts = tokens[index].word.split(separator: ".")
    guard parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]),
      let month = Int(parts[1]), let year = Int(parts[2]), (1...12).contains(month),
      (1...31).contains(day), (1900...2100).contains(year)
    else { return nil }
    return (day, month, year)
  }

  private func isYearIntroduction(_ word: String) -> Bool {
    CalendarWords.yearOpeners.contains(word)
  }
}
