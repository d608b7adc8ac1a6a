/// Names that a comma and "identified as" put between a number and its verb: "Three students, identified as Adarsh, 7, Kartik,
/// 14, and Samir, 5, and their driver died".
struct NamesInsertion {
  let units: [Unit]

  /// The items with such names put aside.
  func closed(_ items: [Item]) -> [Item] {
    for first in items.indices.dropLast(3) {
      guard let counted = items[first].phrase, counted.form == .counted, counted.isPerson,
        let count = counted.bounds?.low, count > 1, case .comma = items[first + 1],
        let verb = items[first + 2].verb, verb.voice != .active, !verb.isFinite,
        SpeakerWords.naming.contains(units[verb.main].word),
        let end = end(of: count, from: first + 3, in: items)
      else { continue }
      let aside = items[first + 1].units.lowerBound..<items[end - 1].units.upperBound
      return items[...first] + [.aside(aside)] + closed(Array(items[end...]))
    }
    return items
  }

  /// The item behind as many names, each with its age; of a shorter list the verb behind it.
  private func end(of count: Int, from start: Int, in items: [Item]) -> Int? {
    var names = 0
    for (position, item) in items.enumerated().dropFirst(start).prefix(8 * count + 2) {
      switch item {
      case .phrase(let phrase) where phrase.form == .name || phrase.isTitled:
        names += 1
        if names == count { return pastAge(position + 1, in: items) }
      case .verb(let verb) where verb.isFinite || verb.measure != nil:
        return names > 1 ? position : nil
      case .stop: return nil
      default: continue
      }
    }
    return nil
  }

  /// ", 7": past a comma with a number behind it.
  private func pastAge(_ index: Int, in items: [Item]) -> Int {
    guard index + 1 < items.count, case .comma = items[index],
      let age = items[index + 1].phrase, age.units.count == 1,
      units[age.units.lowerBound].isDigits
    else { return index }
    return index + 2
  }
}
