/// Ages inside noun phrases.
extension PhraseReader {
  /// "12-year-old", "12 year old", "9-month-old"; the noun must follow for a plain "12 years".
  func isAgeNumber(_ index: Int) -> Bool {
    guard index + 1 < units.count, units[index].isDigits || units[index].is(.number) else {
      return false
    }
    var next = index + 1
    if isDash(next) { next += 1 }
    guard next < units.count, units[next].is(.timeUnit) else { return false }
    if next > index + 1, units[next].isGlued { return true }
    next += 1
    if next < units.count, isDash(next) { next += 1 }
    return next < units.count && units[next].word == "old"
  }

  func isDash(_ index: Int) -> Bool {
    units[index].kind == .mark && units[index].isGlued && ["-", "–"].contains(units[index].word)
  }

  func ageEnd(_ index: Int) -> Int {
    var end = index + 1
    if end < units.count, isDash(end) { end += 1 }
    end += 1
    if end < units.count, isDash(end) { end += 1 }
    if end < units.count, units[end].word == "old" { end += 1 }
    return min(end, units.count)
  }
}
