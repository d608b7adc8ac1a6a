import NewsModel

/// Reads the object of a verb that kills, wounds, abducts or detains.
///
/// "killed 12 people", "wounding at least 30", "shot two men", "killed six soldiers and four civilians".
enum VictimsOfAction: ClaimRule {
  static let name = "VictimsOfAction"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let verb = item.verb,
        let measure = clause.measure(of: verb, at: index) ?? deadly(verb, at: index, in: clause),
        verb.measure == nil || acts(verb, at: index, in: clause)
      else {
        continue
      }
      guard !verb.isNegated, !verb.isHypothetical else { continue }
      let objects = clause.objects(of: index).items + themselves(behind: index, in: clause)
      let isDeadly = objects.last.map { clause.endsInDeath(behind: $0) } ?? false
      for object in objects {
        guard let phrase = clause.items[object].phrase, phrase.bounds != nil,
          !(object < index
            && found.contains { $0.phrase.units == phrase.units && $0.measure == measure })
        else { continue }
        var mention = mention(
          isDeadly ? .killed : measure, phrase, trigger: verb.units, in: clause)
        mention.isShot = verb.sort == .shoot && !isDeadly
        mentions.append(mention)
      }
    }
    return mentions
  }

  /// "kidnapped two villagers and killed them": those who were counted just before.
  private static func themselves(behind index: Int, in clause: Clause) -> [Int] {
    guard index + 1 < clause.items.count, let phrase = clause.items[index + 1].phrase,
      phrase.units.count == 1, clause.units[phrase.units.lowerBound].word == "them"
    else { return [] }
    for position in (0..<index).reversed() {
      guard let before = clause.items[position].phrase, before.isPerson, before.head != nil,
        before.form == .counted, before.bounds != Bounds(1)
      else { continue }
      guard position > 0, clause.items[position - 1].verb?.measure != nil else { return [] }
      return [position]
    }
    return []
  }

  /// "hacked six villagers to death": any deed that ends so.
  private static func deadly(_ verb: VerbGroup, at index: Int, in clause: Clause) -> Measure? {
    if isBurial(verb, at: index, in: clause) { return .killed }
    guard verb.sort == .other, verb.voice != .passive,
      let last = clause.objects(of: index).items.last, clause.endsInDeath(behind: last),
      clause.units[clause.items[last].units.upperBound].is(.to)
    else { return nil }
    return .killed
  }

  /// "We have buried 21 of our people", "he helped to bury 15": people bury the dead; a landslide does not tell.
  private static func isBurial(_ verb: VerbGroup, at index: Int, in clause: Clause) -> Bool {
    guard ClaimWords.burying.contains(clause.units[verb.main].word), verb.voice != .passive,
      !clause.objects(of: index).items.isEmpty
    else { return false }
    let start = max(0, verb.units.lowerBound - 4)
    return clause.units[start..<verb.units.lowerBound].contains {
      ClaimWords.buriers.contains($0.word)
    }
  }

  private static func acts(_ verb: VerbGroup, at index: Int, in clause: Clause) -> Bool {
    if isBurial(verb, at: index, in: clause) { return true }
    guard verb.sort == .transitive || verb.sort == .shoot, verb.voice != .passive else {
      return false
    }
    if !themselves(behind: index, in: clause).isEmpty { return true }
    guard clause.hasObject(index) else { return false }
    guard verb.sort == .shoot, verb.isIng, index + 1 < clause.items.count,
      let phrase = clause.items[index + 1].phrase
    else { return true }
    // "a shooting suspect" is no act.
    return phrase.form == .counted || phrase.form == .definite
      || phrase.form == .single && phrase.head != nil
  }
}

extension Clause {
  /// "stabbed four people to death", "shot three dead".
  func endsInDeath(behind item: Int) -> Bool {
    let end = items[item].units.upperBound
    guard end < units.count else { return false }
    if units[end].word == "dead" { return true }
    return units[end].is(.to) && end + 1 < units.count && units[end + 1].word == "death"
  }

  /// An active verb, or one that could be a participle, followed by people who have no verb of their own.
  func hasObject(_ index: Int) -> Bool {
    guard let verb = items[index].verb, verb.voice != .passive else { return false }
    let objects = self.objects(of: index).items
    guard let first = objects.first, let phrase = items[first].phrase else { return false }
    if verb.voice == .active { return true }
    // "One killed two wounded": the second number belongs to the second verb.
    if phrase.head == nil, first + 1 < items.count, let next = items[first + 1].verb,
      next.measure != nil, next.voice != .active
    {
      return false
    }
    return phrase.form != .name || !startsClause(first)
  }
}
