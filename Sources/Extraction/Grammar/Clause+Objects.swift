import NewsModel

/// The phrases on the right of a verb, and who can be a victim at all.
extension Clause {
  /// The phrases behind an active verb: "killed 12 soldiers and four civilians".
  func objects(of verb: Int) -> Arguments {
    var arguments = Arguments()
    var index = verb + 1
    while index < items.count,
      isAdverb(items[index]) || isPersonalA(items[index]) || pastQuotationMark(index) > index
        || inside(index) > index
    {
      index = max(inside(index), index + 1)
    }
    // "killed or wounded 30 people"
    if index + 1 < items.count, case .and = items[index], let next = items[index + 1].verb,
      let first = items[verb].verb, first.sort == .transitive, next.sort == .transitive,
      first.measure != next.measure, first.isIng == next.isIng, !next.isFinite,
      next.voice != .passive, verb + 1 == index
    {
      return objects(of: index + 1)
    }
    guard index < items.count, let first = items[index].phrase, isVictim(first, at: index) else {
      return arguments
    }
    arguments.items = coordinated(rightFrom: index)
    return arguments
  }

  /// "asesinaron a tiros el lunes en Arauca a once campesinos", "ont tué lundi 14 mars à Gao 18 civils": the item behind the
  /// circumstances, where counted people follow.
  private func inside(_ index: Int) -> Int {
    guard invertsSubjects else { return index }
    let end = pastCircumstances(from: index)
    guard end < items.count, isPersonalA(items[end]) || isCounted(end) else {
      return index
    }
    return end
  }

  /// "a tiros", "a machetazos" behind a Spanish verb: how it was done.
  func isManner(_ index: Int) -> Bool {
    guard isPersonalA(items[index]), index + 1 < items.count, let how = items[index + 1].phrase
    else { return false }
    return how.units.count == 1
      && ClaimWords.manners.contains(units[how.units.lowerBound].word)
  }

  /// Spanish "mataron a tres soldados".
  func isPersonalA(_ item: Item) -> Bool {
    guard marksObjects, case .preposition(let unit) = item else { return false }
    return units[unit].word == "a" || units[unit].word == "al"
  }

  func isAdverb(_ item: Item) -> Bool {
    guard case .other(let unit) = item else { return false }
    return units[unit].kind == .word
  }

  /// `the killing of "at least 45 villagers"`: the item behind a quotation mark, else the item itself.
  func pastQuotationMark(_ index: Int) -> Int {
    guard index + 1 < items.count, case .other(let unit) = items[index], units[unit].isMark("\""),
      items[index + 1].phrase?.figure != nil
    else { return index }
    return index + 1
  }

  /// People, or a number that can stand for people.
  func isVictim(_ phrase: Phrase, at index: Int) -> Bool {
    guard !isAgeOrTime(phrase, at: index) else { return false }
    // "three bullet wounds and was taken to hospital", "several sources".
    if units[phrase.units.upperBound - 1].is([.injury, .sourceNoun]) { return false }
    // "the figure of those abducted": a number, no person.
    if units[phrase.units.upperBound - 1].word == "figure", phrase.units.upperBound < units.count,
      units[phrase.units.upperBound].is([.of, .ofWhich])
    {
      return false
    }
    if phrase.form == .name { return isPersonsName(phrase) }
    if phrase.isThing && !phrase.hasUnknownHead && phrase.form != .name { return false }
    if phrase.isPerson { return true }
    if phrase.isCountNoun { return false }
    if phrase.form == .zero { return false }
    if phrase.head == nil, phrase.figure != nil {
      return !(phrase.figure?.looksLikeYear ?? false) || phrase.hasUnknownHead
    }
    return phrase.form == .name || phrase.form == .single && phrase.isOther
  }

  /// A name that can be a person's: no country, no institution; in a text all in capitals only behind a title.
  private func isPersonsName(_ phrase: Phrase) -> Bool {
    if phrase.isTitled { return true }
    guard phrase.units.count <= (capitalsTell ? 8 : 5) else { return false }
    let last = units[phrase.units.upperBound - 1]
    return !last.is([.speakerNoun, .thing, .hospital, .monthName, .weekday])
      && !NameFilter.isCountry(last.word)
      && !units[phrase.units].contains { NameFilter.isNoPerson($0.word) || $0.is(.eventNoun) }
  }

  /// The item and those joined to it on its right, as long as they are no subject of a verb of their own.
  ///
  /// With `allowsSubject` the last of them may have a verb behind it, which then belongs to what stands before the list.
  func coordinated(rightFrom first: Int, allowsSubject: Bool = false) -> [Int] {
    var list = [first]
    var position = first
    var named = 0
    var steps = 0
    while list.count < 12, steps < 20 {
      steps += 1
      var next = pastTail(position)
      let hasPlace = hasPreposition(position + 1..<next)
      // "Maria Lopez, 41, Juan Lopez, 12": the comma behind an age joins, too.
      var joins = next > position + 1 && isComma(next - 1) ? 1 : 0
      while next < items.count {
        switch items[next] {
        case .and, .comma: joins += 1
        // "a tres soldados y a un civil"
        case .preposition where joins > 0 && invertsSubjects && isPersonalA(items[next]): break
        default: joins += 100
        }
        if joins >= 100 { break }
        next += 1
      }
      guard joins > 100, next < items.count, let phrase = items[next].phrase else { break }
      guard isVictim(phrase, at: next), phrase.bounds != nil, phrase.form != .bare, canJoin(phrase),
        allowsSubject || !startsClause(next)
      else { break }
      if isPresented(next, behind: position, first: first, named: &named) {
        position = next
        continue
      }
      // Behind "in Kunduz" a name is a place rather than a victim.
      if phrase.form == .name, hasPlace {
        guard isPresentedBeforeMore(next, behind: position) else { break }
        position = next
        continue
      }
      // A comma alone joins only when an "and" follows further on.
      if !hasAnd(position + 1..<next), !hasAndAhead(next) { break }
      // "the murder of senator and candidate Luis Galan": one person with two offices.
      if list.count == 1, phrase.form == .name, isBare(first) { list.removeAll() }
      list.append(next)
      position = next
    }
    return addsUp(list) ? [first] : list
  }

  private func isComma(_ index: Int) -> Bool {
    if case .comma = items[index] { return true }
    return false
  }

  private func hasPreposition(_ range: Range<Int>) -> Bool {
    range.contains { index in
      if case .preposition = items[index] { return true }
      return false
    }
  }

  /// "five members of a family, a couple and their three sons": the others are the five.
  private func addsUp(_ list: [Int]) -> Bool {
    guard list.count > 2, let whole = items[list[0]].phrase, whole.form == .counted,
      let total = whole.bounds?.low, total > 2, whole.bounds == Bounds(total),
      // "five men, two women and three children"
      whole.head.map({ ![.man, .woman, .child].contains(units[$0].entry.scope) }) ?? true
    else { return false }
    return list.dropFirst().reduce(0) { $0 + (items[$1].phrase?.bounds?.low ?? total) } == total
  }

  /// "two reporters, Roberto Navas and Mauricio Pineda", "Abu Hassan, the group's leader": who they are.
  private func isPresented(_ next: Int, behind position: Int, first: Int, named: inout Int) -> Bool
  {
    guard let phrase = items[next].phrase, let before = items[position].phrase else { return false }
    let isJoined = hasAnd(position + 1..<next)
    if phrase.form == .definite, before.form == .name, !isJoined, capitalsTell {
      return units[phrase.units.lowerBound].word == "the"
    }
    guard phrase.form == .name, let whole = items[first].phrase, whole.form == .counted,
      let many = whole.bounds?.low, many > 1, named > 0 || position == first && !isJoined,
      named < many
    else { return false }
    named += 1
    return true
  }

  /// "the head of the village, Buhari Ammani, and his three wives": who the one before is, with others of his behind.
  private func isPresentedBeforeMore(_ name: Int, behind position: Int) -> Bool {
    guard let before = items[position].phrase, before.form == .definite || before.form == .single,
      name + 3 < items.count, isComma(name - 1), isComma(name + 1), isAnd(name + 2),
      let next = items[name + 3].phrase
    else { return false }
    return units[next.units.lowerBound].is(.possessive)
  }

  private func isBare(_ item: Int) -> Bool { items[item].phrase?.form == .bare }

  /// In capitals a name in a list may be anything, unless it is several words that no table knows.
  func canJoin(_ phrase: Phrase) -> Bool {
    guard phrase.form == .name, !capitalsTell, !phrase.isTitled else { return true }
    return phrase.units.count > 1
      && units[phrase.units].allSatisfy { $0.isUnknown && !$0.word.hasSuffix("ing") }
  }

  func hasAnd(_ range: Range<Int>) -> Bool {
    range.contains { index in
      if case .and = items[index] { return true }
      return false
    }
  }

  func hasAndAhead(_ index: Int) -> Bool {
    var position = index + 1
    while position < min(items.count, index + 12) {
      switch items[position] {
      case .and: return true
      case .verb, .stop, .relative: return false
      default: position += 1
      }
    }
    return false
  }

  /// Past prepositional phrases, ages and parentheses behind a phrase.
  func pastTail(_ index: Int) -> Int {
    var position = index + 1
    while position + 1 < items.count {
      if case .preposition = items[position], items[position + 1].phrase != nil {
        position += 2
      } else if case .aside = items[position] {
        position += 1
      } else if case .comma = items[position], let phrase = items[position + 1].phrase,
        isAgeOrTime(phrase, at: position + 1)
      {
        position += 2
        if position < items.count, case .comma = items[position] { position += 1 }
      } else if let verb = items[position].verb, verb.isIng, !verb.isFinite, verb.measure == nil {
        position += 1
      } else {
        break
      }
    }
    return position
  }

  /// Past the parts that a marker brings in.
  private func pastParts(_ marker: Int) -> Int {
    var position = marker + 1
    while position < items.count {
      switch items[position] {
      case .phrase, .and, .comma: position += 1
      default: return position
      }
    }
    return position
  }

  /// A bare participle of arrest behind its noun: who somebody was.
  func isPostmodifier(_ verb: VerbGroup) -> Bool {
    verb.measure == .detained && !verb.isFinite && verb.units.count == 1 && verb.voice != .active
  }

  /// True when the phrase has a verb of its own behind it: "… and three others were wounded".
  func startsClause(_ index: Int) -> Bool {
    var position = index + 1
    while position < items.count {
      switch items[position] {
      // "tuant deux policiers et un civil interpellé par la police"
      case .verb(let verb) where invertsSubjects && isPostmodifier(verb): return false
      case .verb(let verb): return !verb.isIng || verb.isFinite
      case .other: position += 1
      // "and 27 others, including 18 civilians and nine soldiers, were wounded"
      case .partMarker: position = pastParts(position)
      case .preposition where position + 1 < items.count && items[position + 1].phrase != nil:
        position += 2
      default: return false
      }
    }
    return false
  }
}
