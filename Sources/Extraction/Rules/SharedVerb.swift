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

  /// "39 people died in Assam and 21 in Bihar": a bare number and a place behind a figure with a place.
  private static func elsewhere(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for index in clause.items.indices.dropLast(2) where index > 2 {
      guard let phrase = clause.items[index].phrase, phrase.form == .counted, phrase.head == nil,
        phrase.units == phrase.figure?.units, phrase.figure?.isVague == false,
        case .and = clause.items[index - 1], isPlace(index + 1, in: clause),
        let first = stated(before: index, in: clause, found),
        !found.contains(where: { $0.phrase.units.overlaps(phrase.units) })
      else { continue }
      mentions.append(
        mention(found[first].measure, phrase, trigger: found[first].trigger, in: clause))
    }
    return mentions
  }

  /// The counted figure whose place stands right before the "and".
  private static func stated(before index: Int, in clause: Clause, _ found: [Mention]) -> Int? {
    guard let first = PartOfWhole.whole(before: clause.items[index].units.lowerBound, found),
      found[first].phrase.form == .counted
    else { return nil }
    let end = clause.items[index - 1].units.lowerBound
    let behind = clause.items.indices.filter {
      clause.items[$0].units.lowerBound >= found[first].units.upperBound
        && clause.items[$0].units.upperBound <= end
    }
    guard let place = behind.first, isPlace(place, in: clause),
      behind.dropFirst().allSatisfy({ clause.items[$0].phrase != nil || isComma($0, in: clause) })
    else { return nil }
    return first
  }

  private static func isComma(_ index: Int, in clause: Clause) -> Bool {
    if case .comma = clause.items[index] { return true }
    return false
  }

  private static func isPlace(_ index: Int, in clause: Clause) -> Bool {
    guard index + 1 < clause.items.count, case .preposition(let unit) = clause.items[index],
      clause.units[unit].is(.near), let place = clause.items[index + 1].phrase,
      place.figure == nil, place.head == nil
    else { return false }
    let first = clause.units[place.units.lowerBound]
    return first.isCapitalised && first.isUnknown
  }
}
