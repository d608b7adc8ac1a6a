import NewsModel

/// Subjects that stand before an insertion between commas: "12 people, three of them children, were killed".
extension Clause {
  /// "One person, identified as X, was killed": the item before the first of two commas.
  func subjectBeforeParenthesis(_ verb: Int) -> Int? {
    guard verb > 3, let group = items[verb].verb else { return nil }
    let isElided = isElided(group, at: verb)
    guard group.isFinite || group.sort == .intransitive && !group.isIng || isElided else {
      return nil
    }
    // A quotation mark may stand between the comma and the verb.
    var comma = verb - 1
    if case .other = items[comma] { comma -= 1 }
    guard case .comma = items[comma] else { return nil }
    var position = comma - 1
    while position > 0, verb - position < 24 {
      if case .comma = items[position], !isAnd(position + 1),
        let head = headBefore(comma: position),
        let phrase = items[head].phrase, phrase.bounds != nil, isVictim(phrase, at: head),
        !isListed(position + 1..<verb - 1, after: phrase),
        !isElided || head > 0 && isAnd(head - 1)
      {
        return head
      }
      if case .stop = items[position] { return nil }
      position -= 1
    }
    return nil
  }

  /// "40 were killed and 60 others, mostly women, wounded": a participle that shares the auxiliary of a verb before.
  func isElided(_ group: VerbGroup, at verb: Int) -> Bool {
    group.voice == .either && group.measure != nil
      && items[..<verb].contains { $0.verb?.measure != nil && $0.verb?.voice == .passive }
  }

  /// "three members of the army, EPL, were killed": the phrase that the prepositions before a comma hang on.
  func headBefore(comma: Int) -> Int? {
    var index = comma - 1
    while index > 1, items[index].phrase != nil, case .preposition(let unit) = items[index - 1],
      units[unit].is(.of)
    {
      index -= 2
    }
    return items[index].phrase == nil ? nil : index
  }

  /// "A, B and C, were killed" is a list; "five people, two soldiers and three women, were killed" tells its parts.
  func isListed(_ range: Range<Int>, after phrase: Phrase) -> Bool {
    guard let first = range.first, let next = items[first].phrase, hasAnd(range),
      isVictim(next, at: first),
      // "12 people, mostly civilians and including five women, were killed"
      !range.contains(where: {
        if case .partMarker = items[$0] { return true }
        return false
      })
    else { return false }
    let sum = coordinated(rightFrom: first).reduce(0) { $0 + (items[$1].phrase?.bounds?.low ?? 0) }
    return sum != phrase.bounds?.low
  }

  /// "and" or a comma.
  func joins(_ index: Int) -> Bool {
    switch items[index] {
    case .and, .comma: true
    default: false
    }
  }

  func isAnd(_ index: Int) -> Bool {
    if case .and = items[index] { return true }
    return false
  }
}
