import NewsModel

/// Reads numbers in digits and words, ranges, hedges and vague words.
///
/// "more than 70", "between 90 and 100", "seventy-seven", "two hundred and five", "a dozen", "several dozen", "50+".
struct FigureReader {
  let units: [Unit]

  /// The figure that begins at a unit, nil when none does.
  func figure(at start: Int) -> Figure? {
    hedged(at: start) ?? vagueFigure(at: start, from: start)
  }

  private func vagueFigure(at index: Int, from start: Int) -> Figure? {
    vague(at: index).map {
      Figure(units: start..<$0.end, bounds: .unknown, qualifier: $0.qualifier)
    }
  }

  private func hedged(at start: Int) -> Figure? {
    var index = start
    var hedge: Qualifier?
    while index < units.count, units[index].is(.qualifier), let next = units[index].entry.qualifier
    {
      if hedge == nil || hedge == .exact { hedge = next }
      index += 1
      if index - start > 2 { return nil }
    }
    if units.indices.contains(index), units[index].is(.determiner), hedge != nil { index += 1 }
    // "At Least, 30 persons"
    if hedge != nil, index + 1 < units.count, units[index].isMark(","),
      units[index + 1].isDigits || units[index + 1].is(.number)
    {
      index += 1
    }
    // "at least an additional 151"
    if hedge != nil, index + 2 < units.count, units[index].is(.article), units[index + 1].is(.other)
    {
      index += 2
    }
    if hedge == .between, let range = pair(at: index) { return between(range, from: start) }
    if let vague = vagueFigure(at: index, from: start) { return vague }
    guard let number = number(at: index) else { return nil }
    if hedge != .between, let range = range(after: number), number.value < range.value,
      !isMeasureOfTime(after: range.end)
    {
      return between((number.value, range.value, range.end), from: start)
    }
    if hedge.map({ [.atLeast, .between].contains($0) }) ?? true, let high = ceiling(behind: number)
    {
      return between((number.value, high.value, high.end), from: start)
    }
    guard hedge != .between else { return nil }
    if isMeasureOfTime(after: number.end)
      || number.looksLikeYear && hedge == nil && number.value % 100 != 0
    {
      return nil
    }
    if isShare(number) { return nil }
    if hedge == nil, units[index].is(.number) { hedge = units[index].entry.qualifier }
    var end = number.end
    if let parenthesis = repeated(number.value, at: end) { end = parenthesis }
    if end < units.count, units[end].is(.suffix), let suffix = units[end].entry.qualifier {
      hedge = suffix
      end += 1
    } else if end < units.count, units[end].isMark("+"), units[end].isGlued {
      hedge = .atLeast
      end += 1
    }
    return Figure(
      units: start..<end, bounds: Self.bounds(number.value, hedge ?? .exact),
      qualifier: hedge ?? .exact, looksLikeYear: number.looksLikeYear)
  }

  /// What a hedge makes of a number: an open end, or the number itself.
  static func bounds(_ value: Int, _ qualifier: Qualifier) -> Bounds {
    switch qualifier {
    case .moreThan, .atLeast: Bounds(low: value, high: nil)
    case .upTo, .fewerThan: Bounds(low: nil, high: value)
    default: Bounds(value)
    }
  }

  private func between(_ pair: (low: Int, high: Int, end: Int), from start: Int) -> Figure {
    if hasRisen(before: start) {
      return Figure(units: start..<pair.end, bounds: Bounds(pair.high), qualifier: .exact)
    }
    return Figure(
      units: start..<pair.end, bounds: Bounds(low: pair.low, high: pair.high), qualifier: .between)
  }

  /// "est passé de 8 à 10", "pasó de 8 a 10": no range, but what was reached.
  private func hasRisen(before start: Int) -> Bool {
    start > 0 && units[start].is(.of)
      && units[max(0, start - 2)..<start].contains { TollFigure.rising.contains($0.word) }
  }

  /// "12 years", "6-year-old", "4 and 6 years old", "12 and under", "9 or 10 year old".
  private func isMeasureOfTime(after end: Int) -> Bool {
    var index = end
    if index < units.count, units[index].kind == .mark, units[index].isGlued,
      ["-", "–"].contains(units[index].word)
    {
      index += 1
    }
    guard index < units.count else { return false }
    if units[index].is(.timeUnit) || isTimeAgo(units[index]) { return true }
    guard units[index].is([.and, .or, .to]), index + 1 < units.count else { return false }
    if GrammarWords.ageBounds.contains(units[index + 1].word) { return true }
    guard let second = number(at: index + 1) else { return false }
    var next = second.end
    if next < units.count, units[next].isMark("-"), units[next].isGlued { next += 1 }
    return next < units.count && units[next].is(.timeUnit)
  }

  /// "six in ten people": a share of all.
  private func isShare(_ number: Number) -> Bool {
    // "two-thirds of them", "les deux tiers"
    if number.end < units.count, number.value > 1 {
      let isJoined = units[number.end].isMark("-") && units[number.end].isGlued
      let noun = isJoined ? number.end + 1 : number.end
      if noun < units.count, GrammarWords.fractions.contains(units[noun].word) { return true }
    }
    guard number.end < units.count, units[number.end].word == "in",
      let all = self.number(at: number.end + 1), all.value > number.value, all.end < units.count
    else { return false }
    return units[all.end].is(.pluralPerson)
  }

  /// "weeks ago" and "days earlier" are phrases of the tables.
  private func isTimeAgo(_ unit: Unit) -> Bool {
    unit.is(.otherEventCue) && unit.tokens.count > 1
      && GrammarWords.spans.contains(unit.word)
  }

  // MARK: Numbers

  private struct Number {
    var value: Int
    var end: Int
    var looksLikeYear = false
  }

  private func number(at index: Int) -> Number? {
    guard index < units.count else { return nil }
    if units[index].isDigits { return digits(at: index) }
    if units[index].is(.article), index + 1 < units.count, units[index + 1].is(.multiplier),
      let value = units[index + 1].entry.value
    {
      return words(value, at: index + 2)
    }
    guard units[index].is(.number), let value = units[index].entry.value else { return nil }
    return words(value, at: index + 1)
  }

  private func digits(at index: Int) -> Number? {
    let word = units[index].word
    // "0000": digits that stand for no number.
    guard word == "0" || !word.hasPrefix("0") || word.contains(".") || isPadded(index),
      !isAddress(index),
      let value = Self.value(of: word)
    else { return nil }
    if index + 1 < units.count, units[index + 1].is(.multiplier),
      let factor = units[index + 1].entry.value
    {
      return HeadCount.of(value * Double(factor)).map { remainder(of: $0, factor, at: index + 2) }
    }
    guard value == value.rounded(), value < 1e9, let count = HeadCount.of(value) else { return nil }
    let isYear = word.utf8.count == 4 && (1900...2100).contains(count)
    return Number(value: count, end: index + 1, looksLikeYear: isYear)
  }

  /// "08 soldats", as communiqués write small numbers; no digits of a telephone.
  private func isPadded(_ index: Int) -> Bool {
    let word = units[index].word
    guard word.utf8.count == 2, word.hasPrefix("0"), word != "00" else { return false }
    let isRow = [index - 1, index + 1].contains { units.indices.contains($0) && units[$0].isDigits }
    return !isRow
  }

  /// "2 mil 500": up to three digits behind the thousands are theirs.
  private func remainder(of count: Int, _ factor: Int, at index: Int) -> Number {
    guard factor == 1000, index < units.count, units[index].isDigits,
      units[index].word.utf8.count == 3, let rest = Int(units[index].word), rest >= 100,
      !isMeasureOfTime(after: index + 1)
    else { return Number(value: count, end: index) }
    return Number(value: count + rest, end: index + 1)
  }

  /// Digits that number something: "$12", "No. 7", "#3", "12%", "June 13", "Highway 61".
  private func isAddress(_ index: Int) -> Bool {
    if index + 1 < units.count {
      let next = units[index + 1]
      if next.isMark("%") || next.isMark("°") { return true }
      if next.kind == .mark, next.isGlued, next.word == "/" || next.word == ":" { return true }
      if isDayOfMonth(index) { return true }
    }
    guard index > 0 else { return false }
    let before = units[index - 1]
    if before.kind == .mark {
      if ["$", "£", "€", "#", "/"].contains(before.word) { return true }
      if before.isMark("."), index > 1, ["no", "nos"].contains(units[index - 2].word) {
        return true
      }
    }
    // "lundi 14 mars 18 civils": the month has its day.
    return before.is(.monthName) && !(index > 1 && isDayOfMonth(index - 2))
      || GrammarWords.numbered.contains(before.word)
  }

  /// "14" of "14 mars", "14 March".
  private func isDayOfMonth(_ index: Int) -> Bool {
    guard units[index].isDigits, units[index].word.utf8.count < 3, let day = Int(units[index].word),
      (1...31).contains(day), units[index + 1].is(.monthName), !units[index + 1].is(.modal)
    else { return false }
    return units[index + 1].isCapitalised
      || !GrammarWords.monthsOrVerbs.contains(units[index + 1].word)
  }

  /// The value of digits with separators; nil for times and for what no number is.
  static func value(of word: String) -> Double? {
    var groups: [Substring] = []
    var separator: Character?
    var start = word.startIndex
    for index in word.indices where !word[index].isWholeNumber {
      guard word[index] != ":" else { return nil }
      if let separator, separator != word[index] { return nil }
      separator = word[index]
      groups.append(word[start..<index])
      start = word.index(after: index)
    }
    groups.append(word[start...])
    guard groups.count > 1 else { return Double(word) }
    if groups.dropFirst().allSatisfy({ $0.count == 3 }), groups[0].count <= 3, groups[0] != "0" {
      return Double(groups.joined())
    }
    guard groups.count == 2 else { return nil }
    return Double(groups.joined(separator: "."))
  }

  /// The number that words from a first value on add up to, nil when it is more than anybody counts.
  private func words(_ first: Int, at start: Int) -> Number? {
    var total = first % 1000 == 0 ? first : 0
    var value = total > 0 ? 0 : first
    var index = start
    while index < units.count {
      // "two-thousand"
      if units[index].isMark("-"), units[index].isGlued, index + 1 < units.count,
        units[index + 1].is(.multiplier)
      {
        index += 1
      }
      let unit = units[index]
      if unit.is(.multiplier), let factor = unit.entry.value {
        guard let more = HeadCount.product(max(1, value), factor) else { return nil }
        if factor >= 1000 {
          guard let sum = HeadCount.sum(total, more) else { return nil }
          // "tres mil 239"
          let end = remainder(of: 0, factor, at: index + 1)
          total = sum + end.value
          value = 0
          index = end.end - 1
        } else {
          value = more
        }
        index += 1
      } else if unit.word == "dozen", value < 12 {
        value *= 12
        index += 1
      } else if let next = addend(at: index, to: value, isBehindThousands: total > 0) {
        guard let sum = HeadCount.sum(value, next.value) else { return nil }
        value = sum
        index = next.end
      } else {
        break
      }
    }
    return HeadCount.sum(total, value).map { Number(value: $0, end: index) }
  }

  /// "-seven", "and five", "five" behind tens, hundreds or thousands: what they can still take in.
  private func addend(at start: Int, to value: Int, isBehindThousands: Bool) -> Number? {
    var index = start
    let room: Int
    if value == 0 {
      room = isBehindThousands ? 1000 : 0
    } else {
      let tens = value % 100
      room = tens == 0 ? 100 : tens >= 20 && tens % 10 == 0 ? 10 : 0
    }
    guard room > 0 else { return nil }
    if units[index].isMark("-"), units[index].isGlued { index += 1 }
    if index < units.count, units[index].is(.and) {
      guard room == 100 else { return nil }
      index += 1
    }
    guard index < units.count, units[index].is(.number), let next = units[index].entry.value,
      next > 0, next < room
    else { return nil }
    return Number(value: next, end: index + 1)
  }

  // MARK: Ranges, vague words, repeats

  private func pair(at index: Int) -> (low: Int, high: Int, end: Int)? {
    guard let low = number(at: index), low.end < units.count else { return nil }
    let middle = units[low.end]
    guard middle.is([.and, .to, .rangeMark]), let high = number(at: low.end + 1),
      low.value < high.value
    else { return nil }
    return (low.value, high.value, high.end)
  }

  /// "13 and as many as 46", "13 and up to 46": the higher end, which bears a word of its own.
  private func ceiling(behind number: Number) -> Number? {
    var index = number.end
    if index < units.count, units[index].isMark(",") { index += 1 }
    guard index + 1 < units.count, units[index].is([.and, .or, .to]) else { return nil }
    index += 1
    if units[index].is(.adverb) { index += 1 }
    guard index < units.count, units[index].entry.qualifier == .upTo,
      let high = self.number(at: index + 1), number.value < high.value,
      !high.looksLikeYear, !isMeasureOfTime(after: high.end)
    else { return nil }
    return high
  }

  private func range(after number: Number) -> Number? {
    guard number.end < units.count, units[number.end].is(.rangeMark) else { return nil }
    let next = self.number(at: number.end + 1)
    guard let next, !next.looksLikeYear, next.value <= max(number.value * 10, 20) else {
      return nil
    }
    // "3-year-old" and "5-12-1989" are no ranges.
    if next.end < units.count, units[next.end].isMark("-"), units[next.end].isGlued { return nil }
    return next
  }

  private func vague(at index: Int) -> (qualifier: Qualifier, end: Int)? {
    if let tens = tens(at: index) { return tens }
    guard index < units.count, units[index].is(.vague), let entry = units[index].entry.qualifier,
      index == 0 || !GrammarWords.manyOpeners.contains(units[index - 1].word)
    else { return nil }
    // "some" before a number hedges it; alone it is a number that nobody counted.
    let qualifier = units[index].word == "some" ? Qualifier.some : entry
    if qualifier == .several || qualifier == .some, index + 1 < units.count {
      let next = units[index + 1]
      if next.word == "dozen" { return (.dozens, index + 2) }
      if next.is(.multiplier), let value = next.entry.value {
        return (value == 100 ? .hundreds : .thousands, index + 2)
      }
      if next.is([.number, .multiplier]) || next.isDigits { return nil }
    }
    return (qualifier, index + 1)
  }

  /// "10s were injured", "20s of wounded": dozens.
  private func tens(at index: Int) -> (qualifier: Qualifier, end: Int)? {
    guard index < units.count, units[index].kind == .mixed, units[index].word.utf8.count < 5,
      units[index].word.hasSuffix("0s"), Int(units[index].word.dropLast()) ?? 1900 < 1000,
      index == 0 || !GrammarWords.decadeOpeners.contains(units[index - 1].word)
    else { return nil }
    let isOf = index + 1 < units.count && units[index + 1].word == "of"
    return (units[index].word.utf8.count > 3 ? .hundreds : .dozens, index + (isOf ? 2 : 1))
  }

  /// "four (4)": the end of the parenthesis.
  private func repeated(_ value: Int, at index: Int) -> Int? {
    guard index + 2 < units.count, units[index].isMark("("), units[index + 2].isMark(")"),
      units[index + 1].isDigits, Self.value(of: units[index + 1].word) == Double(value)
    else { return nil }
    return index + 3
  }
}
