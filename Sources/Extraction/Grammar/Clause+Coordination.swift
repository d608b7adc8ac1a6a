import NewsModel

/// Phrases joined on the left of a verb.
extension Clause {
  /// Whom a verb that happens to people is said of: its subjects, or, where the language allows it and none stands in
  /// front, the people right behind it ("murieron siete personas").
  func sufferers(of verb: Int) -> [Int] {
    let subjects = self.subjects(of: verb).items
    let behind = verb + 1
    guard invertsSubjects, !subjects.contains(where: isCounted) || takesThoseBehind(verb) else {
      return subjects
    }
    if isFoundSo(verb) { return coordinated(rightFrom: behind + 1) }
    // "murieron el lunes en una emboscada tres soldados"
    let later = pastCircumstances(from: behind)
    if !subjects.contains(where: isCounted), later > behind, later < items.count, isCounted(later),
      !startsClause(later)
    {
      return coordinated(rightFrom: later)
    }
    guard behind < items.count, isCounted(behind), !startsClause(behind) else { return subjects }
    return coordinated(rightFrom: behind)
  }

  /// "hallan muertos a tres soldados", "dejó heridas a dos mujeres": a state right behind a verb of finding or leaving, with
  /// the people behind it.
  private func isFoundSo(_ verb: Int) -> Bool {
    guard verb > 0, verb + 2 < items.count, let state = items[verb].verb, !state.isFinite,
      state.voice != .active, isPersonalA(items[verb + 1]), let people = items[verb + 2].phrase,
      people.bounds != nil, isVictim(people, at: verb + 2)
    else { return false }
    return units[items[verb - 1].units.upperBound - 1].is([.found, .leave])
  }

  /// "murieron tres soldados y resultaron heridos dos": a finite verb behind "and" with people of its own behind it.
  private func takesThoseBehind(_ verb: Int) -> Bool {
    guard verb > 1, case .and = items[verb - 1], items[verb].verb?.isFinite == true,
      verb + 1 < items.count, let people = items[verb + 1].phrase
    else { return false }
    return people.form == .counted || people.form == .single
  }

  /// People whom the phrase itself counts.
  func isCounted(_ index: Int) -> Bool {
    guard let phrase = items[index].phrase else { return false }
    switch phrase.form {
    case .counted, .single: return isVictim(phrase, at: index)
    // "murió el teniente Suárez", "fue asesinado el líder social Jorge Macana".
    case .name: return phrase.isTitled
    case .definite:
      return phrase.isPerson && capitalsTell && isVictim(phrase, at: index)
        && units[phrase.units].last?.isCapitalised == true
    case .zero: return phrase.isPerson && !phrase.isCountNoun
    default: return false
    }
  }

  /// "12 soldiers, a driver and four civilians": the item and those joined to it on its left.
  func coordinated(leftFrom last: Int, verb: Int) -> [Int] {
    var list = [last]
    var position = personStart(last)
    var sawAnd = false
    while list.count < 12 {
      var join = position - 1
      var hasAnd = false
      var hasComma = false
      while join >= 0 {
        if case .and = items[join] {
          hasAnd = true
        } else if case .comma = items[join] {
          hasComma = true
        } else {
          break
        }
        join -= 1
      }
      guard join >= 0, hasAnd || hasComma && (sawAnd || isLine) else { break }
      sawAnd = sawAnd || hasAnd
      guard let next = coordinate(at: join) else { break }
      // "among them a judge, and 15 others were injured": the others have the verb to themselves.
      if items[last].phrase?.isOther == true, next > 0, case .partMarker = items[next - 1] { break }
      if list.count == 1, isNounOfHurt(last, before: verb), items[next].phrase?.head != nil {
        break
      }
      if list.count == 1, hasAnd, isOfAnotherVerb(last, join, hasComma: hasComma) { break }
      list.append(next)
      position = personStart(next)
    }
    return list.reversed()
  }

  /// "neuf hommes et deux femmes, ainsi que huit blessés": a bare number and a participle are a noun, said of nobody before.
  private func isNounOfHurt(_ last: Int, before verb: Int) -> Bool {
    guard invertsSubjects, verb == last + 1, let phrase = items[last].phrase else { return false }
    return phrase.form == .counted && phrase.head == nil && !phrase.isOther
      && phrase.units == phrase.figure?.units && items[verb].verb?.isFinite != true
      && items[verb].units.count == 1
  }

  /// "Nine were killed, including five children and a man, and 10 others were injured": the list before belongs to the
  /// verb before.
  private func isOfAnotherVerb(_ last: Int, _ join: Int, hasComma: Bool) -> Bool {
    let isOther = items[last].phrase?.isOther == true
    var sawDeed = false
    for (position, item) in items[...join].enumerated() {
      if let verb = item.verb, verb.measure != nil { sawDeed = true }
      // "killed 18 people including 8 civilians and 10 soldiers and 27 people were wounded"
      // "died in the attack and 27 others including 18 civilians and nine soldiers were wounded"
      if case .partMarker = item {
        return (sawDeed || isOther && hasComma) && !opensSubject(position - 1)
      }
    }
    return false
  }

  /// "and 27 others": people behind "and" with whom something new is told.
  private func opensSubject(_ item: Int) -> Bool {
    guard item > 1, let phrase = items[item].phrase, phrase.form == .counted, phrase.isOther,
      case .and = items[item - 1]
    else { return false }
    return true
  }

  /// "his helper, Zafar Rari": the words that present a person stand before his name and count him once.
  func personStart(_ index: Int) -> Int {
    guard index > 1, capitalsTell, items[index].phrase?.form == .name,
      case .comma = items[index - 1], let before = items[index - 2].phrase,
      before.form == .definite || before.form == .single, let head = before.head,
      units[head].is(.singularPerson)
    else { return index }
    return index - 2
  }

  /// The phrase that ends at an item, past its prepositional tail and age; nil when it is another verb's object.
  func coordinate(at index: Int) -> Int? {
    var index = index
    while index >= 0 {
      if case .aside = items[index] {
        index -= 1
        continue
      }
      if invertsSubjects, case .other = items[index] {
        let noun = pastQualities(index)
        guard noun < index else { return nil }
        index = noun
      }
      guard let phrase = items[index].phrase, !isSource(index) else { return nil }
      if isAgeOrTime(phrase, at: index) {
        index -= 2
      } else if index > 1, case .preposition = items[index - 1] {
        index -= 2
      } else if index == 1, isWhere(phrase) {
        return nil
      } else {
        guard phrase.bounds != nil || phrase.isPerson, canJoin(phrase) else { return nil }
        if index > 0, let verb = items[index - 1].verb, verb.voice != .passive {
          // ", said the mayor, and 30 were wounded": the mayor is not one of them.
          let isSpeaker = phrase.figure == nil && index > 1 && isMark(items[index - 2])
          if verb.sort != .say || isSpeaker { return nil }
        }
        return index
      }
    }
    return nil
  }

  /// "Selon M. Traoré, 14 civils et cinq policiers ont été tués": who says so is none of them.
  private func isSource(_ index: Int) -> Bool {
    index > 0 && units[items[index - 1].units.lowerBound].is([.according, .citing])
  }

  /// "En RDC, 20 civils": a name behind the preposition of place that begins the sentence.
  private func isWhere(_ phrase: Phrase) -> Bool {
    guard phrase.form == .name, case .preposition(let unit) = items[0] else { return false }
    return PlaceWords.locative.contains(units[unit].word)
  }

  private func isMark(_ item: Item) -> Bool { units[item.units.lowerBound].kind == .mark }

  /// "…, including six children, and 15 were wounded": a comma and an "and" behind a part begin something new.
  func ownSubjects(among list: [Int]) -> [Int] {
    guard let first = list.first, let last = list.last, list.count == 2, first > 0,
      case .partMarker = items[first - 1], last > 1, case .and = items[last - 1],
      case .comma = items[last - 2], items[last].phrase?.head == nil
    else { return list }
    return [last]
  }

  /// "dimanche", "este", "martes", "14", "mars": nothing but days and the small words before them.
  func isTime(_ index: Int) -> Bool {
    if case .preposition = items[index] { return false }
    if case .other(let unit) = items[index], units[unit].isDigits { return true }
    return units[items[index].units].allSatisfy {
      $0.is([.weekday, .timeUnit, .adverb, .monthName])
        || $0.is(.determiner) && items[index].units.count == 1
    }
  }
}
