/// Who is the subject of a verb of saying.
extension AttributionReader {
  /// The nearest phrase on the left that can speak.
  func subject(before index: Int) -> Int? {
    var position = subjectOfRelative(before: index) ?? index - 1
    var steps = 0
    while position >= 0, steps < 14 {
      steps += 1
      switch clause.items[position] {
      case .phrase(let phrase):
        let start = names.start(of: position, in: clause)
        if start > 0, case .preposition = clause.items[start - 1] {
          if start > 1, isBy(start - 1), author(of: start - 2) == position {
            return position
          }
          position = start - 2
          continue
        }
        if let head = headOfRelative(before: start - 1) { return head }
        if clause.isAgeOrTime(phrase, at: position) {
          position -= 1
          continue
        }
        return apposition(position, before: index)
      case .verb(let aside):
        if let head = headOfRelative(before: position) { return head }
        guard isAside(aside, at: position) else { return nil }
        position -= 1
      case .close: position = clause.opening(before: position) - 1
      case .comma, .other, .relative, .open, .and, .aside: position -= 1
      case .stop(let unit) where clause.units[unit].is(.but): position -= 1
      default: return nil
      }
    }
    return nil
  }

  /// "residents who fled the village said", "a document that AFP was able to authenticate gave": whom the clause is about.
  private func headOfRelative(before end: Int) -> Int? {
    var position = end
    var hasVerb = false
    while position > 0, end - position < 7 {
      switch clause.items[position] {
      case .relative:
        var head = position - 1
        if case .comma = clause.items[head] { head -= 1 }
        return hasVerb && head >= 0 && clause.items[head].phrase != nil ? head : nil
      case .comma, .stop, .and: return nil
      case .verb: hasVerb = true
      default: break
      }
      position -= 1
    }
    return nil
  }

  /// "A hospital official, who asked not to be named, said": the item before the clause between commas.
  private func subjectOfRelative(before index: Int) -> Int? {
    guard index > 3, case .comma = clause.items[index - 1] else { return nil }
    for position in stride(from: index - 2, to: max(1, index - 14), by: -1) {
      switch clause.items[position] {
      case .stop: return nil
      case .relative:
        guard case .comma = clause.items[position - 1] else { return nil }
        return position - 2
      default: continue
      }
    }
    return nil
  }

  /// "A security source, reached by telephone, said", "A source reached by AFP said".
  private func isAside(_ verb: VerbGroup, at index: Int) -> Bool {
    guard index > 0, !verb.isFinite || isBy(index + 1), !verb.isIng, verb.measure == nil,
      verb.voice != .active
    else { return false }
    switch clause.items[index - 1] {
    case .comma: return true
    case .phrase(let phrase):
      return clause.units[phrase.units].contains { $0.is([.sourceNoun, .speakerNoun]) }
    default: return false
    }
  }

  /// "Lemmon, a police spokeswoman, said": the name is meant.
  private func apposition(_ position: Int, before index: Int) -> Int? {
    var end = position + 1
    // ", senior officer of Meme,"
    while end + 2 < index, case .preposition = clause.items[end] { end += 2 }
    guard position > 1, case .comma = clause.items[position - 1], end < clause.items.count,
      case .comma = clause.items[end],
      let before = clause.items[position - 2].phrase, before.form == .name
    else { return position }
    // "El gobernador de Santander, William Villamizar, informó": the name behind the comma is his.
    guard position > 2, case .preposition = clause.items[position - 3] else { return position - 2 }
    if clause.items[position].phrase?.form == .name { return position }
    // "The Observatory for Human Rights, a monitor based in London, said".
    var head = position - 2
    while head > 1, case .preposition = clause.items[head - 1] { head -= 2 }
    return clause.items[head].phrase == nil ? position : head
  }
}
