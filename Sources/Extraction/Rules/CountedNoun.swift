import NewsModel

/// Reads a number in front of a noun that is itself a measure.
///
/// "12 deaths", "three fatalities", "no casualties", "17 martyrs", "five hostages", "three bodies".
enum CountedNoun: ClaimRule {
  static let name = "CountedNoun"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      if let phrase = item.phrase {
        mentions += zerosBehindThings(at: index, phrase, in: clause)
        if areVictims(phrase, at: index, in: clause),
          !found.contains(where: { $0.phrase.units.overlaps(phrase.units) })
        {
          mentions.append(mention(.killed, phrase, trigger: phrase.units, in: clause))
        }
      }
      guard let phrase = item.phrase, phrase.isCountNoun, let measure = phrase.measure,
        phrase.form == .counted || phrase.form == .zero || isSingleVictim(phrase, in: clause),
        !phrase.isThing,
        !found.contains(where: { $0.phrase.units.overlaps(phrase.units) })
      else { continue }
      if measure == .abducted, !clause.units.contains(where: { hostageTakers.contains($0.word) }) {
        continue
      }
      if phrase.form == .zero && (phrase.isOther || measure == .detained) { continue }
      // "515 fewer homicides"
      if let figure = phrase.figure, figure.units.upperBound < phrase.units.upperBound,
        ClaimWords.fewer.contains(clause.units[figure.units.upperBound].word)
      {
        continue
      }
      guard isRightNumber(phrase, in: clause) else { continue }
      mentions.append(
        mention(
          isOfBoth(index, measure, in: clause)
            ? .casualties : isFatal(phrase, in: clause) ? .killed : measure, phrase,
          trigger: phrase.units, in: clause))
      // "no deaths or injuries", "three deaths and 12 injuries" stand as phrases of their own.
      mentions += joinedZeros(behind: index, phrase, in: clause)
    }
    return mentions
  }

  /// "two fatal casualties".
  private static func isFatal(_ phrase: Phrase, in clause: Clause) -> Bool {
    phrase.measure == .casualties
      && clause.units[phrase.units].contains { ClaimWords.fatal.contains($0.word) }
  }

  /// "154 civilian injuries and deaths": one number for both.
  private static func isOfBoth(_ index: Int, _ measure: Measure, in clause: Clause) -> Bool {
    guard index + 2 < clause.items.count, case .and = clause.items[index + 1],
      let next = clause.items[index + 2].phrase, next.isCountNoun, next.figure == nil,
      let other = next.measure
    else { return false }
    return Set([measure, other]) == [.killed, .wounded]
      && clause.items[index].phrase?.bounds?.isUnknown == false
  }

  /// "there were more than 55 victims", "se reportaron nueve víctimas", "soit un total de 19 victimes".
  private static func areVictims(_ phrase: Phrase, at index: Int, in clause: Clause) -> Bool {
    guard phrase.form == .counted, !phrase.isKnown, !phrase.isOther, let head = phrase.head,
      phrase.measure == nil, !phrase.isPartitive,
      ClaimWords.victims.contains(clause.units[head].word)
    else { return false }
    let start = phrase.units.lowerBound
    if clause.units[max(0, start - 3)..<start].contains(where: {
      ClaimWords.summed.contains($0.word)
    }) {
      return true
    }
    guard index > 0, let verb = clause.items[index - 1].verb, !verb.isNegated, !verb.isHypothetical
    else { return false }
    let word = clause.units[verb.main].word
    return ClaimWords.existence.contains(word) || ClaimWords.reported.contains(word)
  }

  /// "12 hostages" alone says nothing of their taking.
  private static let hostageTakers = ContextWords("claims.tsv", "hostageTaker")

  /// "a martyr", "a fatality".
  private static func isSingleVictim(_ phrase: Phrase, in clause: Clause) -> Bool {
    guard phrase.form == .single, let head = phrase.head else { return false }
    return ClaimWords.oneVictim.contains(clause.units[head].word)
  }

  /// "five bodies", not "five body parts" and not "the multiple assassination".
  private static func isRightNumber(_ phrase: Phrase, in clause: Clause) -> Bool {
    guard let head = phrase.head, phrase.form == .counted, phrase.bounds != Bounds(1) else {
      return true
    }
    return clause.units[head].is(.pluralNoun)
  }

  /// "no damage to the compound or injuries to women": the counted noun shares the "no" of a thing before it.
  private static func zerosBehindThings(at index: Int, _ phrase: Phrase, in clause: Clause)
    -> [Mention]
  {
    guard index > 1, phrase.form == .uncounted, phrase.isCountNoun, let measure = phrase.measure,
      case .and(let unit) = clause.items[index - 1], clause.units[unit].is(.or)
    else { return [] }
    var position = index - 2
    while position > 1, case .preposition = clause.items[position - 1] { position -= 2 }
    guard position >= 0, let before = clause.items[position].phrase, before.form == .zero,
      !before.isCountNoun
    else { return [] }
    var zero = phrase
    zero.form = .zero
    return [mention(measure, zero, trigger: phrase.units, in: clause)]
  }

  /// "no deaths or injuries": the second noun shares the "no".
  private static func joinedZeros(behind index: Int, _ phrase: Phrase, in clause: Clause)
    -> [Mention]
  {
    guard phrase.form == .zero, index + 2 < clause.items.count, case .and = clause.items[index + 1],
      var next = clause.items[index + 2].phrase, next.isCountNoun, next.form == .uncounted,
      let measure = next.measure
    else { return [] }
    next.form = .zero
    return [mention(measure, next, trigger: phrase.units, in: clause)]
  }
}
