/// Words that hang together in a name: "the Cooperative for Peace and Reform".
extension SpeakerNames {
  /// The last item of a chain of words that hang together: "the Cooperative for Peace and Reform".
  func endOfChain(from head: Int, in clause: Clause) -> Int {
    var last = head
    for _ in 0..<4 {
      guard let next = complement(behind: last, isInside: last > head, in: clause) else { break }
      last = next
    }
    return last
  }

  /// The first item of the chain that ends at an item.
  func headOfChain(endingAt end: Int, in clause: Clause) -> Int {
    var head = end
    while head > 1, clause.items[head - 2].phrase != nil {
      switch clause.items[head - 1] {
      case .preposition: head -= 2
      case .and:
        guard head > 3, case .preposition = clause.items[head - 3],
          isCapitalised(head - 2, in: clause), isCapitalised(head, in: clause)
        else { return head }
        head -= 2
      default: return head
      }
    }
    return head
  }

  func isCapitalised(_ index: Int, in clause: Clause) -> Bool {
    guard let first = clause.units[clause.items[index].units].first else { return false }
    return first.isCapitalised && clause.capitalsTell
  }

  /// "of Health" behind "the Ministry", "and Reform" behind "the Cooperative for Peace".
  func complement(behind item: Int, isInside: Bool, in clause: Clause) -> Int? {
    guard item + 2 < clause.items.count, let next = clause.items[item + 2].phrase,
      next.units.count < 8, next.figure == nil
    else { return nil }
    switch clause.items[item + 1] {
    case .preposition(let unit):
      let isInside =
        clause.units[unit].word == "in"
        && clause.units[clause.items[item].units].last?.is(.sourceNoun) == true
      guard
        SpeakerWords.complements.contains(clause.units[unit].word) || clause.units[unit].is(.of)
          || isInside
      else { return nil }
      if clause.units[next.units].contains(where: { $0.is([.weekday, .monthName, .timeUnit]) }) {
        return nil
      }
      return head(of: item + 2, in: clause)
    case .and:
      guard isInside, isCapitalised(item, in: clause), isCapitalised(item + 2, in: clause),
        kind(of: clause.units[next.units]) == nil, next.form == .name || next.form == .uncounted
      else { return nil }
      return item + 2
    default: return nil
    }
  }
}
