import NewsModel

/// Reads who the people were whom a figure counted: bare numbers whose noun stands behind "were".
///
/// "Eight people were killed. Five were women and three were men", "Of the 12 killed, seven were civilians and five were
/// soldiers", "Two of the four people who were killed were police officers".
enum WhoTheyWere: SequelRule {
  static let name = "WhoTheyWere"

  static func mentions(
    in clause: Clause, found: [Mention], after context: SequelContext
  ) -> [Mention] {
    let told = clause.items.indices.compactMap { Self.people(at: $0, in: clause, found) }
    guard let first = told.first else { return [] }
    let start = first.units.lowerBound
    let inside = found.indices.last {
      found[$0].partOf == nil && found[$0].phrase.units.lowerBound < first.units.upperBound
        && found[$0].phrase.units != first.units && holds(told, found[$0].bounds)
    }
    if let inside { return told.map { part($0, found[inside].measure, of: inside, in: clause) } }
    // Numbers that begin a sentence count those of the sentence before.
    guard start == clause.items.first?.units.lowerBound, let last = context.statements.last,
      clause.sentence - last.sentence == 1,
      let whole = context.statements.last(where: { $0.partOf == nil }),
      whole.sentence == last.sentence, holds(told, whole.mention.bounds),
      // "One of the three": of those who were three.
      first.innerFigure.map({ $0.bounds == whole.mention.bounds }) ?? true
    else { return [] }
    return told.map { part($0, whole.mention.measure, of: nil, in: clause) }
  }

  /// "five were women", "cinq étaient des femmes": a number without a noun, a form of "be" and people whom nobody counts.
  private static func people(at index: Int, in clause: Clause, _ found: [Mention]) -> Phrase? {
    guard let phrase = clause.items[index].phrase, isBare(phrase, in: clause),
      let be = beBehind(index, in: clause)
    else { return nil }
    var place = be + 1
    if clause.invertsSubjects, place < clause.items.count, case .preposition = clause.items[place] {
      place += 1
    }
    guard place < clause.items.count, let who = clause.items[place].phrase, who.isPerson,
      who.head != nil, who.figure == nil, who.measure == nil, who.form != .definite,
      !found.contains(where: {
        $0.phrase.units == phrase.units
          || $0.partOf != nil && $0.phrase.units.overlaps(phrase.units)
      })
    else { return nil }
    var named = phrase
    named.scope = who.scope
    named.head = who.head
    return named
  }

  /// "five", and "two of the four people", whose own number counts.
  private static func isBare(_ phrase: Phrase, in clause: Clause) -> Bool {
    guard phrase.form == .counted, let figure = phrase.figure, !figure.isVague else { return false }
    return phrase.units == figure.units && phrase.head == nil || phrase.innerFigure != nil
  }

  /// The item of "were", right behind or past a relative clause ("who were killed").
  private static func beBehind(_ index: Int, in clause: Clause) -> Int? {
    if AmongVictims.isBe(index + 1, in: clause) { return index + 1 }
    guard index + 3 < clause.items.count, case .relative = clause.items[index + 1],
      clause.items[index + 2].verb?.measure != nil, AmongVictims.isBe(index + 3, in: clause)
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
