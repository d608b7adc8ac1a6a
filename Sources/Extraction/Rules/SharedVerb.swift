import NewsModel

/// Reads a second victim of a verb that is told only once.
///
/// "One man was shot in the leg and another in the back", "one person was hit in the head, two others in the chest",
/// "39 people died in Assam and 21 in Bihar".
enum SharedVerb: ClaimRule {
  static let name = "SharedVerb"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for index in clause.items.indices.dropLast(2) {
      guard let phrase = clause.items[index].phrase, phrase.isOther, phrase.bounds != nil,
        case .preposition(let unit) = clause.items[index + 1], clause.units[unit].is(.near),
        let part = clause.items[index + 2].phrase,
        clause.units[part.units].contains(where: { $0.is(.bodyPart) }),
        let before = PartOfWhole.whole(before: phrase.units.lowerBound, found),
        found[before].measure == .wounded,
        !found.contains(where: { $0.phrase.units == phrase.units })
      else { continue }
      var mention = mention(.wounded, phrase, trigger: part.units, in: clause)
      mention.isShot = found[before].isShot
      mentions.append(mention)
    }
    return mentions + elsewhere(in: clause, found: found)
  }

  /// "39 people died in Assam, 21 in Bihar and 4 in Kerala": bare numbers with places behind a figure with a place.
  private static func elsewhere(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    let read = Set(found.map(\.phrase.units.lowerBound))
    for first in found where first.phrase.form == .counted {
      var place = clause.firstItem(from: first.units.upperBound)
      // "39 morts à Kilo"
      if place < clause.items.count, let state = clause.items[place].verb, !state.isFinite,
        state.measure == first.measure, state.units.count == 1
      {
        place += 1
      }
      guard isPlace(place, in: clause) else { continue }
      while let next = nextFigure(behind: place + 1, in: clause),
        let phrase = clause.items[next].phrase, !read.contains(phrase.units.lowerBound)
      {
        mentions.append(mention(first.measure, phrase, trigger: first.trigger, in: clause))
        place = next + 1
      }
    }
    return mentions
  }

  /// The bare number behind "and", or behind a comma with an "and" further on, that has a place of its own.
  private static func nextFigure(behind name: Int, in clause: Clause) -> Int? {
    var next = pastPlaces(name + 1, in: clause)
    var joins = false
    while next < clause.items.count {
      if case .and = clause.items[next] {
        joins = true
      } else if isComma(next, in: clause) {
        joins = joins || clause.hasAndAhead(next)
      } else {
        break
      }
      next += 1
    }
    guard next < clause.items.count, let phrase = clause.items[next].phrase,
      phrase.form == .counted && phrase.figure?.isVague == false
        || phrase.form == .single && phrase.isOther,
      // "10 people in Masia, five people in Makoko"
      joins || phrase.head != nil, countsAnybody(phrase, in: clause), isPlace(next + 1, in: clause)
    else { return nil }
    return next
  }

  /// "in Masia near the Mabanzi river": past what else says where.
  private static func pastPlaces(_ start: Int, in clause: Clause) -> Int {
    var next = start
    while next + 1 < clause.items.count, case .preposition = clause.items[next],
      let place = clause.items[next + 1].phrase, place.figure == nil, !place.isPerson
    {
      next += 2
    }
    return next
  }

  /// "21", "12 others", "12 autres", "nine people".
  private static func countsAnybody(_ phrase: Phrase, in clause: Clause) -> Bool {
    guard let head = phrase.head else {
      return phrase.units == phrase.figure?.units || phrase.isOther
    }
    return phrase.isPerson && phrase.measure == nil && clause.units[head].entry.scope == .everyone
  }

  private static func isComma(_ index: Int, in clause: Clause) -> Bool {
    if case .comma = clause.items[index] { return true }
    return false
  }

  private static func isPlace(_ index: Int, in clause: Clause) -> Bool {
    guard index + 1 < clause.items.count, case .preposition(let unit) = clause.items[index],
      clause.units[unit].is(.near)
        || clause.invertsSubjects && PlaceWords.ins.contains(clause.units[unit].word),
      let place = clause.items[index + 1].phrase,
      place.figure == nil, place.head == nil
    else { return false }
    let first = clause.units[place.units.lowerBound]
    // "two were killed on Monday and three on Tuesday"
    if first.is([.weekday, .monthName]) { return true }
    return first.isCapitalised && first.isUnknown
  }
}
