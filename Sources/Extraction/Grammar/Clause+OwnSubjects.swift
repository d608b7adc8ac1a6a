/// Subjects that stand right before a participle, whatever the verb before them is said of.
extension Clause {
  /// "a cuatro hombres y dos mujeres sin vida": the counted people joined to the last of them.
  func counted(before last: Int) -> [Int] {
    var list: [Int] = []
    var place = last
    while place > 1, list.count < 6, let before = items[place - 2].phrase,
      before.form == .counted, before.isPerson, before.head != nil, before.measure == nil
    {
      switch items[place - 1] {
      case .and, .comma: list.insert(place - 2, at: 0)
      default: return list
      }
      place -= 2
    }
    return list
  }

  /// "dejó a su madre gravemente herida": whom the preposition between verb and participle marks.
  func leftBehind(before verb: Int) -> Int? {
    guard marksObjects else { return nil }
    let place = pastQualities(verb - 1)
    guard place > 1, let left = items[place].phrase, isVictim(left, at: place),
      isPersonalA(items[place - 1])
    else { return nil }
    if units[items[place - 2].units.upperBound - 1].is(.leave) { return place }
    // "dejando cuatro personas sin vida y a un menor de 13 años herido"
    guard case .and = items[place - 2] else { return nil }
    let before = items[max(0, place - 14)..<place - 2]
    return before.contains { units[$0.units.upperBound - 1].is(.leave) } ? place : nil
  }

  /// "18 rebelles tués et 4 capturés", "un gendarme a été tué et son collègue blessé": behind "and" and another verb's people a
  /// participle has a subject of its own.
  func ownSubject(of group: VerbGroup, at verb: Int) -> Int? {
    guard invertsSubjects, verb > 2, !group.isFinite, group.voice == .either,
      case .and = items[verb - 2], let subject = items[verb - 1].phrase,
      subject.form == .counted && subject.head == nil || subject.form == .definite,
      isVictim(subject, at: verb - 1), let before = items[verb - 3].verb,
      before.measure != nil, before.measure != group.measure, before.voice != .active
    else { return nil }
    return verb - 1
  }

  /// "un menor de 13 años herido", "una mujer embarazada muerta": past ages and adjectives behind a noun.
  func pastQualities(_ index: Int) -> Int {
    guard invertsSubjects else { return index }
    var subject = index
    while subject > 1 {
      if case .other(let unit) = items[subject], units[unit].isUnknown || units[unit].is(.adverb),
        !units[unit].isCapitalised
      {
        subject -= 1
      } else if case .aside = items[subject] {
        subject -= 1
      } else if let start = startOfAge(endingAt: subject) {
        subject = start - 1
      } else {
        break
      }
    }
    return subject > 0 && items[subject].phrase?.isPerson == true ? subject : index
  }

  /// The first item of "de 13 años", "de 5 y 7 años", of which the last is given.
  private func startOfAge(endingAt last: Int) -> Int? {
    guard let age = items[last].phrase, units[age.units.upperBound - 1].is(.timeUnit) else {
      return nil
    }
    if units[age.units.lowerBound].is(.of), age.units.count > 1 { return last }
    var start = last - 1
    if start > 0, case .other(let unit) = items[start], units[unit].isDigits { start -= 1 }
    guard start > 0, case .preposition(let unit) = items[start], units[unit].is(.of) else {
      return nil
    }
    return start
  }
}
