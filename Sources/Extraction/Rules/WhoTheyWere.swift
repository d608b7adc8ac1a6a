import NewsModel
import ReferenceData

/// Reads who the people were whom a figure counted: numbers whose noun stands behind "were".
///
/// "Eight people were killed. Five were women and three were men", "Of the 12 killed, seven were civilians and five were
/// soldiers", "Two of them were children", "Eleven of the victims were from one village", "De los fallecidos, 41 eran mujeres".
enum WhoTheyWere: SequelRule {
  static let name = "WhoTheyWere"

  static func mentions(
    in clause: Clause, found: [Mention], after context: SequelContext
  ) -> [Mention] {
    let told = clause.items.indices.compactMap { people(at: $0, in: clause, found) }
    guard let first = told.first else { return [] }
    let inside = found.indices.last {
      found[$0].partOf == nil && !found[$0].isSaidPart
        && found[$0].phrase.units.lowerBound < first.units.upperBound
        && found[$0].phrase.units != first.units && holds(told, found[$0].bounds)
    }
    if let inside { return told.map { part($0, found[inside].measure, of: inside, in: clause) } }
    guard let whole = whole(of: told, in: clause, after: context.statements) else { return [] }
    return told.map { part($0, whole.mention.measure, of: nil, in: clause) }
  }

  /// The earlier figure that numbers at the head of a sentence, or behind "Of the dead,", or before "of the victims", count
  /// some of.
  private static func whole(
    of told: [Phrase], in clause: Clause, after statements: [Statement]
  ) -> Statement? {
    guard let first = told.first, let last = statements.last else { return nil }
    let opening = opening(of: clause)
    let pointer = opening ?? clause.units[first.units].first { $0.is(.ofWhich) }
    guard first.isPartitive || opening != nil || first.units.lowerBound == 0 else { return nil }
    // "of them" and bare numbers count those of the sentence before; "of the victims" those of a few sentences.
    let reach = pointer.map { $0.is(.ofVictims) || $0.entry.measure != nil ? 5 : 1 } ?? 1
    guard clause.sentence - last.sentence <= reach else { return nil }
    return statements.last {
      $0.partOf == nil && !$0.mention.isSaidPart && (reach > 1 || $0.sentence == last.sentence)
        && clause.sentence - $0.sentence <= reach
        && (pointer?.entry.measure).map { [measure = $0.mention.measure] in $0 == measure } ?? true
        && holds(told, $0.mention.bounds)
        // "One of the three": of those who were three.
        && first.innerFigure.map { [bounds = $0.mention.bounds] in $0.bounds == bounds } ?? true
    }
  }

  /// "Of the dead,", "De los fallecidos,", "Parmi les morts,": the unit at the head of a sentence, right before a comma.
  private static func opening(of clause: Clause) -> Unit? {
    guard clause.items.count > 2, case .partMarker(let unit) = clause.items[0],
      case .comma = clause.items[1]
    else { return nil }
    return clause.units[unit]
  }

  /// "five were women", "two of them were children", "cinq étaient des femmes": a number without a noun, a form of "be" and
  /// people whom nobody counts.
  private static func people(at index: Int, in clause: Clause, _ found: [Mention]) -> Phrase? {
    guard let phrase = clause.items[index].phrase, isBare(phrase, in: clause),
      let be = beBehind(index, in: clause),
      !found.contains(where: {
        $0.phrase.units == phrase.units
          || ($0.partOf != nil || $0.isSaidPart) && $0.phrase.units.overlaps(phrase.units)
      })
    else { return nil }
    guard let who = clause.predicate(behindBe: be) else {
      return comesFrom(be, phrase, in: clause) ? phrase : nil
    }
    var named = phrase.named(who)
    named.units = phrase.units.lowerBound..<who.units.upperBound
    return named
  }

  /// "Eleven of the victims were from the same village": only where the words say of whom.
  private static func comesFrom(_ be: Int, _ phrase: Phrase, in clause: Clause) -> Bool {
    guard be + 1 < clause.items.count, phrase.isPartitive || opening(of: clause) != nil else {
      return false
    }
    if case .preposition(let unit) = clause.items[be + 1] {
      return ClaimWords.origins.contains(clause.units[unit].word)
    }
    let word = clause.units[clause.items[be + 1].units.lowerBound].word
    return !CountryTable.shared.countries(demonym: word).isEmpty
  }

  /// "five", "two of them", and "two of the four people", whose own number counts.
  private static func isBare(_ phrase: Phrase, in clause: Clause) -> Bool {
    guard phrase.form == .counted || phrase.bounds == Bounds(1) && phrase.isPartitive,
      let figure = phrase.figure, !figure.isVague
    else { return false }
    return phrase.units == figure.units && phrase.head == nil || phrase.innerFigure != nil
      || phrase.isPartitive && phrase.measure == nil
        && clause.units[phrase.units].contains { $0.is(.ofWhich) }
  }

  /// The item of "were", right behind or past a relative clause ("who were killed").
  private static func beBehind(_ index: Int, in clause: Clause) -> Int? {
    if clause.isBe(index + 1) { return index + 1 }
    guard index + 3 < clause.items.count, case .relative = clause.items[index + 1],
      clause.items[index + 2].verb?.measure != nil, clause.isBe(index + 3)
    else { return nil }
    return index + 3
  }

  private static func holds(_ parts: [Phrase], _ whole: Bounds) -> Bool {
    guard let many = whole.highestStated, many > 1 else { return false }
    let sum = parts.reduce(0) { $0 + ($1.bounds?.lowestStated ?? 0) }
    return sum > 0 && (whole.high == nil || sum <= many)
  }

  private static func part(
    _ phrase: Phrase, _ measure: Measure, of whole: Int?, in clause: Clause
  ) -> Mention {
    var mention = Mention(
      measure: measure, phrase: phrase, trigger: phrase.units, rule: name,
      sentence: clause.sentence)
    mention.isSaidPart = true
    mention.partOf = whole
    return mention
  }
}
