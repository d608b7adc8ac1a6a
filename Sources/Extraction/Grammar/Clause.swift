import NewsModel

/// A sentence as a row of constituents: what rules match against.
struct Clause: Sendable {
  let sentence: Int
  let units: [Unit]
  let items: [Item]
  /// Capitals tell names from words.
  let capitalsTell: Bool
  /// A line without a full stop: a headline, a caption.
  let isLine: Bool
  /// The language puts subjects behind verbs too: "murieron 12 personas".
  let invertsSubjects: Bool
  /// The language puts a preposition before people who suffer a deed: "mataron a tres soldados".
  let marksObjects: Bool

  init(sentence: Int, in text: SourceText, lexicon: Lexicon) {
    self.sentence = sentence
    invertsSubjects = lexicon.invertsSubjects
    marksObjects = lexicon.language == "es"
    let units = Unit.units(of: text, tokens: text.sentences[sentence].tokens, lexicon: lexicon)
    self.units = units
    self.capitalsTell = !text.isAllCapitals
    self.isLine = text.sentences[sentence].isLine
    self.items = ItemReader(units: units, text: text, lexicon: lexicon).items()
  }

  /// The same sentence with other constituents.
  init(_ clause: Clause, items: [Item]) {
    sentence = clause.sentence
    units = clause.units
    capitalsTell = clause.capitalsTell
    isLine = clause.isLine
    invertsSubjects = clause.invertsSubjects
    marksObjects = clause.marksObjects
    self.items = items
  }

  /// The first item that begins at a unit or behind it; the number of items when none does.
  func firstItem(from unit: Int) -> Int {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle].units.lowerBound < unit { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// True when a word speaks of death, injury, abduction or arrest at all; other sentences need no reading.
  static func mayClaim(_ units: [Unit]) -> Bool {
    units.contains {
      $0.entry.measure != nil || $0.is([.lives, .injury, .lose]) || SeizedPeople.isVerb($0.word)
        || ClaimWords.theDead.contains($0.word) || ClaimWords.flight.contains($0.word)
        || ClaimWords.fleeing.contains($0.word)
        || ClaimWords.morgues.contains($0.word) || ClaimWords.burying.contains($0.word)
    }
  }
}

/// Cuts a sentence's units into constituents, from left to right, each once.
private struct ItemReader {
  let units: [Unit]
  let phrases: PhraseReader
  let verbs: VerbReader

  init(units: [Unit], text: SourceText, lexicon: Lexicon) {
    self.units = units
    phrases = PhraseReader(
      units: units, figures: FigureReader(units: units),
      capitalsTell: !text.isAllCapitals, adjectivesFollow: lexicon.invertsSubjects)
    verbs = VerbReader(units: units)
  }

  func items() -> [Item] {
    var items: [Item] = []
    var index = 0
    while index < units.count {
      let item = self.item(at: index, after: items.last)
      items.append(item)
      index = max(item.units.upperBound, index + 1)
    }
    let whole = SplitPhrases(units: units).joined(items)
    return NamesInsertion(units: units).closed(DashedInsertion(units: units).opened(whole))
  }

  private func item(at index: Int, after last: Item?) -> Item {
    let unit = units[index]
    if let end = ages(from: index) { return .aside(index..<end) }
    if unit.kind == .mark, let item = mark(unit, at: index) { return item }
    if unit.is(.ofWhich), last?.phrase == nil { return .partMarker(index) }
    if unit.is(.partMarker), !(unit.is(.ing) && last?.verb != nil) { return .partMarker(index) }
    if unit.is(.relative), isRelative(index, after: last) { return .relative(index) }
    if unit.is([.and]) { return .and(index) }
    if unit.is(.or) { return .and(index) }
    if unit.word == "that", last != nil { return .other(index) }
    if let verb = verbs.group(at: index), !isNoun(verb, at: index) { return .verb(verb) }
    if last?.phrase != nil, isUnknownIng(unit) {
      return .verb(
        VerbGroup(
          units: index..<index + 1, main: index, sort: .other, voice: .active, isIng: true))
    }
    if isUnknownDeed(unit, after: last) {
      return .verb(
        VerbGroup(
          units: index..<index + 1, main: index, sort: .other, voice: .active, isFinite: true))
    }
    if isUnknownParticiple(at: index, after: last) {
      return .verb(
        VerbGroup(units: index..<index + 1, main: index, sort: .other, voice: .either))
    }
    if let phrase = phrases.phrase(at: index) { return .phrase(phrase) }
    if unit.is(.preposition) || unit.is(.to) { return .preposition(index) }
    if unit.is([.but, .because]) { return .stop(index) }
    return .other(index)
  }

  /// "visited the wounded": a participle behind an article, before neither a name ("the murdered Ana Ruiz") nor a verb ("the
  /// dead included").
  private func isNoun(_ verb: VerbGroup, at index: Int) -> Bool {
    guard verb.units.count == 1, verb.measure != nil, index > 0, units[index - 1].word == "the"
    else { return false }
    // "the dead also included"
    let next = index + 1 < units.count && units[index + 1].is(.adverb) ? index + 2 : index + 1
    guard next < units.count else { return true }
    return !units[next].isUnknown
      && !units[next].is([.anyVerb, .be, .have, .modal, .partMarker])
  }

  /// "soldiers collecting their salaries".
  private func isUnknownIng(_ unit: Unit) -> Bool {
    unit.isUnknown && !unit.isCapitalised && unit.word.utf8.count > 5 && unit.word.hasSuffix("ing")
      || unit.isUnknown && !phrases.capitalsTell && unit.word.utf8.count > 6
        && unit.word.hasSuffix("ing")
  }

  /// "a teacher who shielded her pupils": what an unknown word behind "who" tells is a deed.
  private func isUnknownDeed(_ unit: Unit, after last: Item?) -> Bool {
    guard unit.isUnknown, !unit.isCapitalised, unit.word.utf8.count > 4, unit.word.hasSuffix("ed")
    else { return false }
    switch last {
    case .relative: return true
    // "Sarfraz Bugti described the operation"
    case .phrase(let name):
      return !phrases.adjectivesFollow && phrases.capitalsTell
        && units[name.units.upperBound - 1].isCapitalised && name.figure == nil
    default: return false
    }
  }

  /// "men accused of theft", "killers, acquainted with the family": an unknown word behind people and before a preposition.
  private func isUnknownParticiple(at index: Int, after last: Item?) -> Bool {
    let unit = units[index]
    guard unit.isUnknown, !unit.isCapitalised || !phrases.capitalsTell, unit.word.utf8.count > 4,
      unit.word.hasSuffix("ed"), index + 1 < units.count,
      units[index + 1].is([.preposition, .to, .weekday])
    else { return false }
    switch last {
    case .phrase, .comma: return true
    default: return false
    }
  }

  /// "un niño de ocho años", "un bébé de huit mois", "de 43 años de edad".
  private func ageOf(_ start: Int) -> Int? {
    guard phrases.adjectivesFollow, start > 0, start + 2 < units.count, units[start].is(.of),
      units[start - 1].is([.person, .collective]) || units[start - 1].isMark(",")
        || units[start - 1].isCapitalised,
      units[start + 1].isDigits || units[start + 1].is(.number), units[start + 2].is(.timeUnit)
    else { return nil }
    let isOfAge =
      start + 4 < units.count && units[start + 3].is(.of)
      && GrammarWords.ages.contains(units[start + 4].word)
    return isOfAge ? start + 5 : start + 3
  }

  /// "ages 15, 18 and 22", "aged 3 months to 10 years old", "under the age of 15".
  private func ages(from start: Int) -> Int? {
    if let end = ageOf(start) { return end }
    var first = start
    if GrammarWords.ageLimits.contains(units[first].word), first + 2 < units.count { first += 1 }
    if units[first].word == "the" { first += 1 }
    guard first < units.count, GrammarWords.ages.contains(units[first].word) else {
      return nil
    }
    var end = first + 1
    while end < units.count {
      let unit = units[end]
      let goesOn =
        unit.isDigits || unit.kind == .mixed || unit.is(.of) && end == first + 1
        || unit.is([.number, .timeUnit, .and, .to, .rangeMark, .qualifier]) || unit.word == "old"
        || unit.word == "from"
        || unit.isMark(",") && end + 1 < units.count && units[end + 1].isDigits
        || unit.isMark("-")
      guard goesOn else { break }
      end += 1
    }
    while end > first + 1, units[end - 1].is([.and, .to, .of]) || units[end - 1].isMark(",") {
      end -= 1
    }
    return end > first + 1 ? end : nil
  }

  private func mark(_ unit: Unit, at index: Int) -> Item? {
    switch unit.word {
    case ",": return .comma(index)
    case "&": return .and(index)
    case "(", "[": return .open(index)
    case ")", "]": return .close(index)
    case ";", ":", "—", "–", "-", "...", "|", "--":
      return unit.isGlued && unit.word == "-" ? .other(index) : .stop(index)
    case "#", "$", "£", "€", "+": return nil
    default: return .other(index)
    }
  }

  /// "that" is a relative pronoun behind a noun and before a verb.
  private func isRelative(_ index: Int, after last: Item?) -> Bool {
    guard units[index].word == "that" else { return true }
    guard index + 1 < units.count else { return false }
    // ", that killed three others,": between commas only before a verb of its own.
    if case .comma = last { return units[index + 1].is([.anyVerb, .be, .have]) }
    guard last?.phrase != nil else { return false }
    return units[index + 1].is([.be, .have, .anyVerb, .modal, .doWord, .adverb])
  }
}
