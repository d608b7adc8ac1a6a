import NewsModel

/// Reads people whom a relative clause says somebody killed, hurt or took.
///
/// "a village chief whom they shot dead", "un chef de quartier qu'ils ont assassiné", "un concejal, a quien asesinaron", "a un
/// ganadero al que mataron".
enum RelativeVictims: ClaimRule {
  static let name = "RelativeVictims"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    clause.items.indices.compactMap { index in
      guard index > 0, case .relative = clause.items[index],
        let verb = verb(behind: index, in: clause),
        let group = clause.items[verb].verb, let measure = group.measure,
        group.sort == .transitive || group.sort == .shoot, group.voice != .passive,
        !group.isNegated, !group.isHypothetical, !clause.hasObject(verb),
        let phrase = antecedent(before: index, in: clause),
        !found.contains(where: {
          $0.phrase.units.overlaps(phrase.units) && $0.measure == measure
        })
      else { return nil }
      return mention(measure, phrase, trigger: group.units, in: clause)
    }
  }

  /// The verb behind the pronoun and its subject: "whom they later killed"; a Spanish object pronoun needs no subject.
  private static func verb(behind relative: Int, in clause: Clause) -> Int? {
    var subjects = 0
    var index = relative + 1
    while index < min(clause.items.count, relative + 5) {
      switch clause.items[index] {
      case .verb:
        let isObject = clause.isPersonalA(clause.items[relative - 1])
        return subjects == 1 || subjects == 0 && isObject ? index : nil
      case .phrase(let phrase):
        guard phrase.form == .pronoun || phrase.isPerson || phrase.form == .name else { return nil }
        subjects += 1
      case .other(let unit):
        // "qu'ils": a pronoun of the tables that is no phrase.
        if clause.units[unit].is([.pronounMany, .pronounOne]) {
          subjects += 1
        } else if clause.units[unit].kind == .mark {
          return nil
        }
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// The person before the pronoun, past a comma, a preposition and what hangs on "of".
  private static func antecedent(before relative: Int, in clause: Clause) -> Phrase? {
    var index = relative - 1
    while index >= 0, index > relative - 7 {
      switch clause.items[index] {
      case .comma, .preposition: break
      // "un chef de quartier": a word that no table has.
      case .other(let unit) where clause.units[unit].isUnknown: break
      case .phrase(let phrase):
        if phrase.isPerson, phrase.head != nil, phrase.bounds != nil,
          !phrase.isWeak || hasArticle(before: index, in: clause),
          clause.isVictim(phrase, at: index)
        {
          return phrase
        }
        guard index > 0, phrase.bounds == nil || phrase.isThing || phrase.form == .name else {
          return nil
        }
      default: return nil
      }
      index -= 1
    }
    return nil
  }

  /// "d'un chef de quartier qu'ils ont assassiné": the article stands in the words for "of".
  private static func hasArticle(before item: Int, in clause: Clause) -> Bool {
    guard item > 0, case .preposition(let unit) = clause.items[item - 1] else { return false }
    return clause.units[unit].tokens.count > 1
  }
}
