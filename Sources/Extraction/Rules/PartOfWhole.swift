import NewsModel

/// Reads figures that are contained in one that was told before.
///
/// "12 people were killed, including three children", "among them a nurse", "three of them civilians", "11 were hurt, four
/// critically", "with five in critical condition", "with 81 victims identified".
enum PartOfWhole: ClaimRule {
  static let name = "PartOfWhole"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      switch item {
      case .partMarker:
        let behind = parts(behind: index, in: clause, found)
        mentions += behind.isEmpty ? parts(before: index, in: clause, found) : behind
      case .phrase(let phrase) where phrase.isPartitive:
        mentions += partitive(phrase, index, clause, found)
      case .phrase(let phrase):
        if let some = SomeOfThem.part(phrase, at: index, in: clause, found) {
          mentions.append(part(some.phrase, of: some.whole, found, clause))
        }
      default: continue
      }
    }
    return mentions
  }

  private static func parts(behind start: Int, in clause: Clause, _ found: [Mention]) -> [Mention] {
    // "among whom were 12 women"
    let marker = pastLinks(from: start, in: clause)
    guard marker + 1 < clause.items.count, let first = clause.items[marker + 1].phrase,
      clause.isVictim(first, at: marker + 1) || first.isPerson,
      let whole = whole(before: clause.items[start].units.lowerBound, found),
      speaksOf(found[whole].measure, at: start, in: clause),
      !sufferOtherwise(behind: marker + 1, than: found[whole].measure, in: clause),
      !countsOthers(from: found[whole], to: start, in: clause, found)
    else { return [] }
    // "10 civilians, including four children and a woman, were killed": the verb is the whole's.
    let end = clause.items[start].units.lowerBound
    let isInside =
      found[whole].trigger.lowerBound >= end
      && clause.units[found[whole].phrase.units.upperBound..<end].allSatisfy { $0.isMark(",") }
    return clause.coordinated(rightFrom: marker + 1, allowsSubject: isInside).compactMap { index in
      guard let phrase = clause.items[index].phrase, let bounds = phrase.bounds,
        fits(bounds, found[whole].bounds), !isSomeOnly(phrase)
      else { return nil }
      return part(clause.named(phrase, byPredicateOf: index), of: whole, found, clause)
    }
  }

  /// The last item before the people: "among whom were", "entre las que se encontraban", "including those of".
  private static func pastLinks(from start: Int, in clause: Clause) -> Int {
    guard start + 3 < clause.items.count else {
      return start + 1 < clause.items.count && clause.isBe(start + 1) ? start + 1 : start
    }
    if clause.isBe(start + 1) { return start + 1 }
    let first = clause.units[clause.items[start + 1].units.lowerBound]
    if first.is(.functionWord), clause.isBe(start + 2) { return start + 2 }
    if case .preposition(let of) = clause.items[start + 2], clause.units[of].is(.of),
      ClaimWords.thoseOf.contains(first.word)
    {
      return start + 2
    }
    return start
  }

  /// "22 dead, 13 children and six women among them": those between the comma and a marker that ends its part of the sentence.
  private static func parts(before marker: Int, in clause: Clause, _ found: [Mention]) -> [Mention]
  {
    guard marker > 1, endsPart(marker, in: clause) else { return [] }
    var list: [Int] = []
    var place = marker - 1
    while place > 0, let phrase = clause.items[place].phrase, phrase.bounds != nil,
      phrase.head != nil,
      clause.isVictim(phrase, at: place)
    {
      list.insert(place, at: 0)
      guard place > 1 else { return [] }
      if case .and = clause.items[place - 1] {
        place -= 2
      } else if case .comma = clause.items[place - 1],
        clause.items[place - 2].phrase?.bounds != nil,
        whole(before: clause.items[place].units.lowerBound, found) == nil
      {
        place -= 2
      } else {
        break
      }
    }
    guard let first = list.first, case .comma = clause.items[first - 1],
      let whole = whole(before: clause.items[first].units.lowerBound, found)
    else { return [] }
    return list.compactMap { item in
      guard let phrase = clause.items[item].phrase, let bounds = phrase.bounds,
        fits(bounds, found[whole].bounds),
        !found.contains(where: { $0.phrase.units.overlaps(phrase.units) && $0.partOf != nil })
      else { return nil }
      return part(phrase, of: whole, found, clause)
    }
  }

  private static func endsPart(_ marker: Int, in clause: Clause) -> Bool {
    let unit = clause.items[marker].units.lowerBound
    guard clause.units[unit].tokens.count > 1, clause.units[unit].entry.measure == nil else {
      return false
    }
    return marker + 1 == clause.items.count
      || clause.units[clause.items[marker + 1].units.lowerBound].kind == .mark
  }

  /// "entre los heridos muchos son abogados": none of the dead.
  private static func speaksOf(_ measure: Measure, at marker: Int, in clause: Clause) -> Bool {
    let own = clause.units[clause.items[marker].units.lowerBound].entry.measure
    return own == nil || own == measure
  }

  /// "including some aged only four": nobody counts them.
  private static func isSomeOnly(_ phrase: Phrase) -> Bool {
    phrase.figure?.qualifier == .some && phrase.head == nil && phrase.bounds?.isUnknown == true
  }

  /// "17 dead and 40 rescued, those on the barge numbered 57, including six crew": people who are counted between the dead
  /// and the part, and of whom nothing is said, have the part.
  private static func countsOthers(
    from whole: Mention, to marker: Int, in clause: Clause, _ found: [Mention]
  ) -> Bool {
    let last = clause.items[..<marker].last { item in
      guard let phrase = item.phrase, phrase.form == .counted, !phrase.isThing else { return false }
      return phrase.units.lowerBound >= whole.phrase.units.upperBound
    }
    guard let phrase = last?.phrase, phrase.figure?.isVague == false else { return false }
    let isRead = found.contains { $0.phrase.units.overlaps(phrase.units) }
    return !isRead && phrase.units == phrase.figure?.units
      && (phrase.bounds?.lowestStated ?? 0) > (whole.bounds.highestStated ?? .max)
  }

  /// "12 were kidnapped, of whom five were murdered": the five have a verb, and a measure, of their own.
  private static func sufferOtherwise(
    behind item: Int, than measure: Measure, in clause: Clause
  ) -> Bool {
    guard item + 1 < clause.items.count, let verb = clause.items[item + 1].verb,
      let own = verb.measure
    else { return false }
    return own != measure
  }

  /// "three of them children": the noun behind says whom.
  private static func partitive(
    _ phrase: Phrase, _ index: Int, _ clause: Clause, _ found: [Mention]
  ) -> [Mention] {
    let others = found.filter { $0.phrase.units.overlaps(phrase.units) }
    guard others.allSatisfy({ $0.phrase.units == phrase.units && $0.partOf == nil }),
      !isExcepted(phrase, in: clause),
      clause.units[phrase.units].contains(where: { $0.is(.ofWhich) }),
      let bounds = phrase.bounds, let whole = whole(before: phrase.units.lowerBound, found),
      fits(bounds, found[whole].bounds),
      others.allSatisfy({ $0.measure == found[whole].measure })
    else { return [] }
    var named = phrase
    if !others.isEmpty { return [part(named, of: whole, found, clause)] }
    // "Two of them said": those who speak are no victims.
    if index + 1 < clause.items.count, let verb = clause.items[index + 1].verb,
      clause.units[verb.main].is(.say), verb.voice != .passive
    {
      return []
    }
    // "one of them is a 12-year-old boy"
    if index + 2 < clause.items.count, let verb = clause.items[index + 1].verb,
      clause.units[verb.main].is(.be), let who = clause.items[index + 2].phrase, who.isPerson
    {
      named = phrase.named(who)
      named.units = phrase.units.lowerBound..<who.units.upperBound
    } else if index + 1 < clause.items.count, let next = clause.items[index + 1].phrase,
      next.isPerson
    {
      named = phrase.named(next)
      named.units = phrase.units.lowerBound..<next.units.upperBound
    }
    return [part(named, of: whole, found, clause)]
      + beside(named, at: index, of: whole, found, clause)
  }

  /// "eight of them women and five children": those behind "and", who have no verb of their own.
  private static func beside(
    _ first: Phrase, at index: Int, of whole: Int, _ found: [Mention], _ clause: Clause
  ) -> [Mention] {
    guard first.head != nil, index + 3 < clause.items.count,
      clause.items[index + 1].phrase?.head == first.head, case .and = clause.items[index + 2],
      let next = clause.items[index + 3].phrase, next.form == .counted, next.isPerson,
      next.head != nil, next.measure == nil, let bounds = next.bounds,
      fits(bounds, found[whole].bounds), !clause.startsClause(index + 3),
      !found.contains(where: { $0.phrase.units.overlaps(next.units) })
    else { return [] }
    return [part(next, of: whole, found, clause)]
  }

  /// "25 bodies, all but four of them children": the four are the others.
  private static func isExcepted(_ phrase: Phrase, in clause: Clause) -> Bool {
    let start = phrase.units.lowerBound
    return start > 0 && clause.units[start - 1].is(.but)
  }

  private static func part(
    _ phrase: Phrase, of whole: Int, _ found: [Mention], _ clause: Clause
  ) -> Mention {
    var mention = mention(found[whole].measure, phrase, trigger: phrase.units, in: clause)
    mention.partOf = whole
    return mention
  }

  /// The nearest figure before a unit that can be a whole.
  static func whole(before unit: Int, _ found: [Mention]) -> Int? {
    found.indices.filter { found[$0].phrase.units.upperBound <= unit && found[$0].partOf == nil }
      .max { left, right in
        (found[left].phrase.units.lowerBound, found[left].units.upperBound)
          < (found[right].phrase.units.lowerBound, found[right].units.upperBound)
      }
  }

  static func fits(_ part: Bounds, _ whole: Bounds) -> Bool {
    guard let most = whole.highestStated, whole.high != nil else { return true }
    guard let least = part.lowestStated else { return most > 1 }
    return least < most || least == most && most > 1
  }
}
