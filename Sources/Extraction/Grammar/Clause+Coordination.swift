import NewsModel

/// Phrases joined on the left of a verb.
extension Clause {
  /// "12 soldiers, a driver and four civilians": the item and those joined to it on its left.
  func coordinated(leftFrom last: Int, verb: Int) -> [Int] {
    var list = [last]
    var position = last
    var sawAnd = false
    while list.count < 12 {
      var join = position - 1
      var hasAnd = false
      var hasComma = false
      while join >= 0 {
        if case .and = items[join] {
          hasAnd = true
        } else if case .comma = items[join] {
          hasComma = true
        } else {
          break
        }
        join -= 1
      }
      guard join >= 0, hasAnd || hasComma && (sawAnd || isLine) else { break }
      sawAnd = sawAnd || hasAnd
      guard let next = coordinate(at: join) else { break }
      list.append(next)
      position = next
    }
    return list.reversed()
  }

  /// The phrase that ends at an item, past its prepositional tail and age; nil when it is another verb's object.
  func coordinate(at index: Int) -> Int? {
    var index = index
    while index >= 0 {
      if case .aside = items[index] {
        index -= 1
        continue
      }
      guard let phrase = items[index].phrase else { return nil }
      if isAgeOrTime(phrase, at: index) {
        index -= 2
      } else if index > 1, case .preposition = items[index - 1] {
        index -= 2
      } else {
        guard phrase.bounds != nil || phrase.isPerson, canJoin(phrase) else { return nil }
        if index > 0, let verb = items[index - 1].verb, verb.sort != .say, verb.voice != .passive {
          return nil
        }
        return index
      }
    }
    return nil
  }
}
