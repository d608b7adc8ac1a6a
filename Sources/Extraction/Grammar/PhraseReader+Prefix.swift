import NewsModel

/// Pronouns, and what stands before a noun: hedge, number, article, "other".
extension PhraseReader {
  // MARK: Pronouns

  func pronoun(at start: Int) -> Phrase {
    let isOne = units[start].is(.pronounOne)
    // "killed himself": whoever attacked.
    let isHimself = GrammarWords.selves.contains(units[start].word)
    return Phrase(
      units: start..<start + 1, form: isOne ? .pronoun : .uncounted, isPerson: true,
      scope: isHimself ? .attacker : .everyone)
  }

  func opensNoun(_ index: Int) -> Bool {
    guard index < units.count else { return false }
    let next = units[index]
    return next.is([.singularPerson, .pluralPerson, .countNoun, .eventNoun, .number, .thing])
      || next.isUnknown || next.isDigits
  }

  func nobody(at start: Int) -> Phrase {
    if let measure = units[start].entry.measure {
      // "no hubo víctimas", "sans faire de blessé": the phrase says of what there was none.
      return Phrase(
        units: start..<start + 1, head: start, form: .zero, isPerson: false, measure: measure,
        isCountNoun: true)
    }
    var end = start + 1
    if end < units.count, units[end].word == "else" { end += 1 }
    if end < units.count, units[end].is([.ofWhich]) { end += 1 }
    return Phrase(
      units: start..<end, form: .zero, isPerson: true,
      isOther: units[end - 1].word == "else", scope: .everyone)
  }

  // MARK: What stands before the noun

  struct Prefix {
    var end: Int
    var figure: Figure?
    var isDefinite = false
    var isSingle = false
    var isZero = false
    var isOther = false
    var isPresent: Bool { figure != nil || isDefinite || isSingle || isZero || isOther }
  }

  func readPrefix(at start: Int) -> Prefix {
    var prefix = Prefix(end: start)
    while prefix.end < units.count {
      let unit = units[prefix.end]
      if isOneNamed(prefix.end, start) {
        prefix.end += 1
        break
      }
      if prefix.figure == nil, let figure = figures.figure(at: prefix.end), !isAge(figure) {
        prefix.figure = figure
        prefix.end = figure.units.upperBound
      } else if prefix.figure?.bounds == Bounds(1), unit.is(.collective), start > 0,
        units[start - 1].is(.of)
      {
        // "five members of one family": the one is no victim.
        prefix.figure = nil
        prefix.isDefinite = true
        break
      } else if unit.is(.negative) {
        prefix.isZero = true
        prefix.end += 1
      } else if unit.is(.article) {
        // "another", "un autre", "otro"
        if unit.word == "another" || unit.is(.other) { prefix.isOther = true }
        prefix.isSingle = true
        prefix.end += 1
      } else if unit.is(.determiner) || unit.is(.possessive) {
        prefix.isDefinite = true
        prefix.end += 1
      } else if unit.is(.other) || unit.is(.rest), !isRank(prefix.end) {
        prefix.isOther = prefix.isOther || unit.is(.other)
        prefix.end += 1
        if unit.is(.rest) { prefix.isDefinite = true }
      } else if isDayOfDocument(prefix.end, behind: prefix) {
        prefix.end += 1
      } else if unit.is(.ordinal), prefix.isSingle || prefix.isDefinite || prefix.isZero {
        prefix.isOther = true
        prefix.end += 1
      } else if unit.is(.ordinal), isHeadlinesOrdinal(prefix.end, start) {
        prefix.isOther = true
        prefix.isSingle = true
        prefix.end += 1
      } else {
        break
      }
      if prefix.end - start > 6 { break }
    }
    return prefix
  }

  /// "one Daniel Okon": no count, but somebody the reader has not heard of.
  private func isOneNamed(_ index: Int, _ start: Int) -> Bool {
    guard index == start, capitalsTell, !units[index].isDigits, units[index].is(.number),
      units[index].entry.value == 1, index + 2 < units.count
    else { return false }
    return units[index + 1...index + 2].allSatisfy { $0.isUnknown && $0.isCapitalised }
  }

  /// "a Sunday statement", "the Monday attack": a day between an article and a noun.
  private func isDayOfDocument(_ index: Int, behind prefix: Prefix) -> Bool {
    !adjectivesFollow && units[index].is(.weekday) && prefix.figure == nil
      && (prefix.isSingle || prefix.isDefinite) && index + 1 < units.count
      && units[index + 1].is([.sourceNoun, .eventNoun, .speakerNoun])
  }

  /// "Himachal Additional Director General": a word of somebody's rank.
  func isRank(_ index: Int) -> Bool {
    units[index].word == "additional" && units[index].isCapitalised && capitalsTell
      && index + 1 < units.count && units[index + 1].isCapitalised
  }

  /// "Fourth victim dies": headlines leave the article out.
  private func isHeadlinesOrdinal(_ index: Int, _ start: Int) -> Bool {
    index == 0 && index == start && index + 1 < units.count && units[index + 1].is(.singularPerson)
  }

  /// "12-year-old" begins an age, not a count.
  private func isAge(_ figure: Figure) -> Bool {
    let end = figure.units.upperBound
    guard end + 1 < units.count, units[end].kind == .mark, units[end].isGlued,
      ["-", "–"].contains(units[end].word)
    else { return false }
    return units[end + 1].is(.timeUnit) && units[end + 1].isGlued
  }
}
