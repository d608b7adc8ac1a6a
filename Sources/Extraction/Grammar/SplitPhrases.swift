import NewsModel

/// Joins noun phrases that something stands inside of.
///
/// "two NSCN (Khaplang) militants", "12 Central Reserve Police Force (CRPF) personnel", "4 TTP and LI militants": the number
/// stands in front, the noun behind.
struct SplitPhrases {
  let units: [Unit]

  /// The items with such phrases made one, in one pass from left to right.
  func joined(_ items: [Item]) -> [Item] {
    var joined: [Item] = []
    joined.reserveCapacity(items.count)
    for item in items {
      guard let noun = item.phrase, noun.form == .uncounted, !noun.units.isEmpty,
        let first = start(of: noun, in: joined), let whole = joined[first].phrase
      else {
        joined.append(item)
        continue
      }
      joined.removeSubrange(first...)
      joined.append(.phrase(merged(whole, noun)))
    }
    return joined
  }

  /// The item of the phrase that a noun goes on with.
  private func start(of noun: Phrase, in items: [Item]) -> Int? {
    guard let last = items.last else { return nil }
    switch last {
    case .close:
      guard let open = items.indices.suffix(8).last(where: { isOpen(items[$0]) }), open > 0,
        let whole = items[open - 1].phrase, whole.form != .pronoun,
        isNumberWithoutPeople(whole) && noun.isPerson || !noun.isPerson && noun.isThing
      else { return nil }
      return open - 1
    case .and:
      guard items.count > 1, let whole = items[items.count - 2].phrase,
        isNumberWithoutPeople(whole), noun.isPerson, noun.head != nil,
        units[noun.units.lowerBound].isCapitalised, isName(whole)
      else { return nil }
      return items.count - 2
    default: return nil
    }
  }

  private func merged(_ whole: Phrase, _ noun: Phrase) -> Phrase {
    var phrase = whole
    phrase.units = whole.units.lowerBound..<noun.units.upperBound
    guard noun.isPerson else { return phrase }
    phrase.head = noun.head
    phrase.isPerson = true
    phrase.isThing = false
    phrase.isTitled = true
    phrase.scope = noun.scope
    return phrase
  }

  private func isOpen(_ item: Item) -> Bool {
    if case .open = item { return true }
    return false
  }

  private func isNumberWithoutPeople(_ phrase: Phrase) -> Bool {
    guard phrase.form == .counted, !phrase.isCountNoun else { return false }
    guard let head = phrase.head else { return true }
    return units[head].isCapitalised && !units[head].is(.pluralPerson)
  }

  /// The last word before "and" is a name: "4 TTP".
  private func isName(_ phrase: Phrase) -> Bool {
    phrase.units.count > 1 && units[phrase.units.upperBound - 1].isCapitalised
  }
}
