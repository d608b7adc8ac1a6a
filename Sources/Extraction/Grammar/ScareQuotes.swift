/// Quotation marks around one to three words that say nothing by themselves: « une quinzaine de « terroristes » », "15 soldiers
/// of the "occupation forces" were killed". Grammar reads a sentence as if they were not there.
enum ScareQuotes {
  /// The units without such marks.
  static func removed(from units: [Unit], of text: SourceText) -> [Unit] {
    guard units.contains(where: isQuote) else { return units }
    var removed: Set<Int> = []
    var index = 0
    while index < units.count {
      if isQuote(units[index]), opens(units[index], in: text), leads(units, to: index),
        let close = closing(units, from: index)
      {
        removed.formUnion([index, close])
        index = close
      }
      index += 1
    }
    guard !removed.isEmpty else { return units }
    return units.indices.filter { !removed.contains($0) }.map { units[$0] }
  }

  private static func isQuote(_ unit: Unit) -> Bool { unit.isMark("\"") || unit.isMark("'") }

  /// A mark that opens by its form, or a plain one behind a blank and right before a word.
  private static func opens(_ unit: Unit, in text: SourceText) -> Bool {
    let place = Int(text.tokens[unit.tokens.lowerBound].start)
    switch text.scalars[place] {
    case "«", "“", "„", "‘": return true
    case "\"":
      let next = unit.tokens.upperBound
      return place > 0 && text.scalars[place - 1] == " " && next < text.tokens.count
        && Int(text.tokens[next].start) == place + 1
    default: return false
    }
  }

  /// A number, an article or "of" before the mark: what follows is what they count or present.
  private static func leads(_ units: [Unit], to mark: Int) -> Bool {
    guard mark > 0 else { return false }
    let before = units[mark - 1]
    return before.isDigits
      || before.is([.number, .vague, .of, .article, .determiner, .multiplier, .preposition])
  }

  /// The closing mark behind one to three words, none of which says that something happened.
  private static func closing(_ units: [Unit], from open: Int) -> Int? {
    for index in Range(from: open + 1, upTo: min(units.count, open + 10)) {
      let unit = units[index]
      if isQuote(unit) {
        // « des « volontaires pour la défense de la patrie » (VDP) »: a name with its short form behind it may be long.
        let isNamed = index + 1 < units.count && units[index + 1].isMark("(")
        return index > open + 1 && (index < open + 5 || isNamed) ? index : nil
      }
      let isPlain =
        unit.kind == .word && !unit.is([.number, .be, .have, .pronounOne, .pronounMany])
      let isDeed = unit.is(.anyVerb) && !unit.is([.person, .countNoun])
      guard isPlain && !isDeed || unit.isMark("-") || unit.isMark(",") && index > open + 1 else {
        return nil
      }
    }
    return nil
  }
}
