/// Joins two dates that stand as one span: "Sunday night into Monday", "from 30 August to 2 September", "de lundi à mardi".
struct DateJoiner {
  let tokens: [Token]

  private static let joints = ContextWords("calendar.tsv", "joint")
  private static let pairs = ContextWords("calendar.tsv", "pair")
  private static let openings = ContextWords("calendar.tsv", "opening")
  /// "of", "," before a year in words.
  private static let yearLinks = ContextWords("calendar.tsv", "yearLink")
  private static let fillers = ContextWords("calendar.tsv", "filler")

  /// The dates of a sentence, those that belong together as one.
  func joined(_ dates: [DateExpression]) -> [DateExpression] {
    var result: [DateExpression] = []
    for date in dates {
      guard let last = result.last else {
        result.append(date)
        continue
      }
      if let dated = ofYear(last, date) {
        result[result.count - 1] = dated
      } else if let span = span(last, date) {
        result[result.count - 1] = span
      } else if isOvernight(last), isWeekday(date),
        date.tokens.lowerBound - last.tokens.upperBound < 3
      {
        // "overnight Sunday": the weekday says which night.
        result[result.count - 1] = date
      } else {
        result.append(date)
      }
    }
    return result
  }

  /// "March this year", "mars de cette année", "5 May of last year".
  private func ofYear(_ date: DateExpression, _ year: DateExpression) -> DateExpression? {
    guard case .yearFromWriting(let years) = year.meaning,
      year.tokens.lowerBound - date.tokens.upperBound < 3,
      tokens[date.tokens.upperBound..<year.tokens.lowerBound].allSatisfy({
        DateJoiner.yearLinks.contains($0.word)
      })
    else { return nil }
    return date.inYear(years, tokens: year.tokens.upperBound)
  }

  private func span(_ first: DateExpression, _ second: DateExpression) -> DateExpression? {
    guard canSpan(first.meaning, second.meaning) else { return nil }
    var joint: Int?
    for index in first.tokens.upperBound..<second.tokens.lowerBound {
      let word = tokens[index].word
      if DateJoiner.joints.contains(word) || DateJoiner.pairs.contains(word) {
        if joint != nil { return nil }
        joint = index
      } else if !DateJoiner.fillers.contains(word), !CalendarWords.parts.contains(word) {
        return nil
      }
    }
    guard let joint, second.tokens.lowerBound - first.tokens.upperBound < 6 else { return nil }
    if DateJoiner.pairs.contains(tokens[joint].word), !isOpened(first.tokens.lowerBound),
      !isNext(first.meaning, second.meaning)
    {
      return nil
    }
    return DateExpression(
      meaning: .span(first.meaning, second.meaning),
      tokens: first.tokens.lowerBound..<second.tokens.upperBound)
  }

  private func canSpan(_ first: DateExpression.Meaning, _ second: DateExpression.Meaning) -> Bool {
    switch (first, second) {
    case (.weekday, .weekday), (.day, .day), (.fromWriting, .fromWriting): true
    default: false
    }
  }

  /// "between", "from" right before the first date.
  private func isOpened(_ start: Int) -> Bool {
    (max(0, start - 2)..<start).contains { DateJoiner.openings.contains(tokens[$0].word) }
  }

  /// "Monday and Tuesday" are one span, "Monday and Thursday" are two days.
  private func isNext(_ first: DateExpression.Meaning, _ second: DateExpression.Meaning) -> Bool {
    guard case .weekday(let one, _, _) = first, case .weekday(let two, _, _) = second else {
      return false
    }
    return two == one % 7 + 1
  }

  private func isOvernight(_ date: DateExpression) -> Bool {
    tokens[date.tokens.lowerBound].word == "overnight"
  }

  private func isWeekday(_ date: DateExpression) -> Bool {
    switch date.meaning {
    case .weekday: true
    case .span(.weekday, _): true
    default: false
    }
  }
}
