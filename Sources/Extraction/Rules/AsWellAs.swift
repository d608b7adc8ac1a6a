/// Reads people who are told of beside those whom the verb has just named.
///
/// "Six attackers were killed, as well as a civilian", "six assaillants tués, ainsi qu'un civil".
enum AsWellAs: ClaimRule {
  static let name = "AsWellAs"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    clause.items.indices.dropLast().flatMap { index -> [Mention] in
      guard case .and(let unit) = clause.items[index], clause.units[unit].tokens.count > 1,
        let first = clause.items[index + 1].phrase, first.isPerson, first.bounds != nil,
        clause.isVictim(first, at: index + 1), !clause.startsClause(index + 1),
        let before = victims(before: index, in: clause, found)
      else { return [] }
      let people = clause.coordinated(rightFrom: index + 1).compactMap { clause.items[$0].phrase }
      return people.compactMap { phrase in
        guard phrase.bounds != nil, phrase.measure == nil,
          !found.contains(where: { $0.phrase.units.overlaps(phrase.units) })
        else { return nil }
        return mention(before.measure, phrase, trigger: before.trigger, in: clause)
      }
    }
  }

  /// The people whose verb ends right before an item, but for a comma and a place.
  private static func victims(before index: Int, in clause: Clause, _ found: [Mention]) -> Mention?
  {
    var position = index - 1
    while position > 0, !isVerb(position, in: clause) {
      switch clause.items[position] {
      case .comma, .preposition: position -= 1
      case .phrase(let place) where place.figure == nil && !place.isPerson: position -= 1
      default: return nil
      }
    }
    guard position >= 0, isVerb(position, in: clause) else { return nil }
    return found.last {
      $0.partOf == nil && $0.trigger.overlaps(clause.items[position].units)
        && $0.phrase.units.upperBound <= clause.items[position].units.lowerBound
    }
  }

  private static func isVerb(_ index: Int, in clause: Clause) -> Bool {
    clause.items[index].verb != nil
  }
}
