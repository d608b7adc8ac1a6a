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
    var place = verb - 1
    while place > 1, case .other(let unit) = items[place], units[unit].is(.adverb) { place -= 1 }
    guard place > 1, let left = items[place].phrase, isVictim(left, at: place),
      isPersonalA(items[place - 1]),
      units[items[place - 2].units.upperBound - 1].is(.leave)
    else { return nil }
    return place
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
}
