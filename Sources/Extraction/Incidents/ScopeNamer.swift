import NewsModel

/// Says in the standard words, or in the text's own, whom a mention counts.
struct ScopeNamer {
  let text: SourceText

  /// The scopes of a sentence's mentions; "three others" and bare numbers are people of the kind told just before.
  func scopes(of mentions: [Mention], in clause: Clause) -> [Scope] {
    let order = mentions.indices.sorted {
      mentions[$0].phrase.units.lowerBound < mentions[$1].phrase.units.lowerBound
    }
    var named = [Scope](repeating: .everyone, count: mentions.count)
    var last: Scope?
    var lastTrigger: Range<Int>?
    for index in order {
      let phrase = mentions[index].phrase
      var scope = scope(of: mentions[index], in: clause)
      // "another", "un autre blessé"
      let isBare =
        phrase.head == nil && (phrase.form == .counted || phrase.isOther)
        || phrase.isOther && phrase.isCountNoun
      // "killed six children and injured several others": others than children.
      let isElse = phrase.isOther && (last == .children || last == .women || last == .men)
      // "A third soldier died, taking the toll to six": the six are all the dead.
      let isToll = mentions[index].isRaised
      if scope == .everyone, isBare, !isElse, !isToll, let last { scope = last }
      // "A boy killed, two wounded": nobody says that the two are children.
      let isOne = mentions[index].isSingle && [.children, .women, .men].contains(scope)
      // "Six men and six women were killed, and three others were injured": neither men nor women.
      let isMixed = lastTrigger == mentions[index].trigger && last != scope
      if mentions[index].partOf == nil {
        last = isOne || isMixed ? nil : scope
        lastTrigger = mentions[index].trigger
      }
      named[index] = scope
    }
    return named
  }

  private func isPatient(_ phrase: Phrase, in clause: Clause) -> Bool {
    phrase.head.map { ClaimWords.patients.contains(clause.units[$0].word) } ?? false
  }

  private func scope(of mention: Mention, in clause: Clause) -> Scope {
    let phrase = mention.phrase
    let units = clause.units[phrase.units]
    if units.contains(where: { $0.word == "identified" }) { return .identified }
    if phrase.scope == .everyone || phrase.scope == nil, let modifier = modifier(in: units) {
      return modifier
    }
    // "125 morts ont été enregistrés parmi les rebelles", "20 deaths among soldiers"
    if phrase.scope == nil || phrase.isCountNoun,
      phrase.form == .counted || phrase.form == .single && phrase.isCountNoun,
      !phrase.isPerson || mention.rule == TollFigure.name,
      let scope = among(behind: phrase, in: clause) ?? sideBefore(phrase, in: clause)
    {
      return scope
    }
    switch phrase.scope {
    case .civilian: return .civilians
    case .child: return .children
    case .woman: return .women
    case .attacker: return .attackers
    case .security: return .securityForces
    case .man: return isMinor(units) ? .children : .men
    // "treating six patients": everybody is one who was hurt.
    case .other where mention.measure == .wounded && isPatient(phrase, in: clause): return .everyone
    // "13 dead bodies"
    case .other where phrase.isCountNoun && phrase.measure == .killed: return .everyone
    case .other:
      if modifier(in: units) == .attackers || belongsToGroup(phrase, in: clause) {
        return .attackers
      }
      return phrase.head.map { words(clause.units[$0]) } ?? .everyone
    case .everyone, nil:
      if isMinor(units) { return .children }
      if belongsToForces(phrase, in: clause) { return .securityForces }
      return belongsToGroup(phrase, in: clause) ? .attackers : .everyone
    }
  }

  /// The people right behind "among", within eight words.
  private func among(behind phrase: Phrase, in clause: Clause) -> Scope? {
    let reach = Range(
      from: phrase.units.upperBound, upTo: min(clause.units.count, phrase.units.upperBound + 8))
    // "ten were hurt, among them eight children": the number behind has its own people.
    let stop =
      reach.first { clause.units[$0].is([.and, .number]) || clause.units[$0].isDigits }
      ?? reach.upperBound
    guard
      let among = Range(from: reach.lowerBound, upTo: stop)
        .first(where: { Self.amongWords.contains(clause.units[$0].word) })
    else { return nil }
    let people = clause.units[Range(from: among, upTo: min(stop, among + 5))]
    return modifier(in: people) ?? side(in: people)
  }

  /// "du côté ennemi", "dans les rangs de l'armée", "on the army's side".
  private func side(in units: ArraySlice<Unit>) -> Scope? {
    if units.contains(where: { Self.enemies.contains($0.word) }) { return .attackers }
    let isForce = units.contains { unit in
      unit.tokens.contains { Self.forceWords.contains(text.tokens[$0].word) }
    }
    return isForce ? .securityForces : nil
  }

  /// "Du côté de l'armée, le bilan est de 11 morts", "Le bilan côté FAMa est de deux morts": the side that stands before.
  private func sideBefore(_ phrase: Phrase, in clause: Clause) -> Scope? {
    let reach = Range(from: max(0, phrase.units.lowerBound - 14), upTo: phrase.units.lowerBound)
    guard let side = reach.last(where: { Self.sides.contains(clause.units[$0].word) }) else {
      return nil
    }
    let people = clause.units[Range(from: side, upTo: min(reach.upperBound, side + 5))]
    return modifier(in: people) ?? self.side(in: people)
  }

  private static let enemies = ContextWords("incidents.tsv", "enemy")
  private static let sides = ContextWords("incidents.tsv", "side")

  private static let amongWords = ContextWords("incidents.tsv", "among")

  /// "five members of the FARC", "a leader of the rebels", "seven TTP members".
  private func belongsToGroup(_ phrase: Phrase, in clause: Clause) -> Bool {
    guard let head = phrase.head, Self.belonging.contains(clause.units[head].word) else {
      return false
    }
    if clause.units[phrase.units].contains(where: ArmedGroupNames.isGroup)
      || namesGroup(phrase, in: clause)
      || clause.units[phrase.units].contains(where: { ClaimWords.bands.contains($0.word) })
    {
      return true
    }
    let next = phrase.units.upperBound
    guard next + 1 < clause.units.count, clause.units[next].is(.of) else { return false }
    let behind = clause.units[Range(from: next + 1, upTo: min(clause.units.count, next + 9))]
    for unit in behind {
      if ArmedGroupNames.isGroup(unit) || unit.entry.scope == .attacker { return true }
      if unit.is([.anyVerb, .be, .have, .by]) || unit.isMark(",") { return false }
    }
    return false
  }

  /// "417 members of the Iraqi Security Forces", "a member of the army".
  private func belongsToForces(_ phrase: Phrase, in clause: Clause) -> Bool {
    guard let head = phrase.head, Self.belonging.contains(clause.units[head].word) else {
      return false
    }
    let next = phrase.units.upperBound
    guard next + 1 < clause.units.count, clause.units[next].is(.of) else { return false }
    for unit in clause.units[Range(from: next + 1, upTo: min(clause.units.count, next + 7))] {
      if unit.entry.scope == .security { return true }
      if Self.forceWords.contains(unit.word) { return true }
      if !unit.is([.determiner]), !unit.isCapitalised { return false }
    }
    return false
  }

  private static let forceWords = ContextWords("incidents.tsv", "forceWord")
  private static let belonging = ContextWords("incidents.tsv", "belonging")

  /// "Abu Sayyaf members"
  private func namesGroup(_ phrase: Phrase, in clause: Clause) -> Bool {
    let units = clause.units[phrase.units]
    return units.indices.dropLast().contains {
      ArmedGroupNames.isGroup(units[$0], units[$0 + 1])
    }
  }

  /// "ten insurgent deaths", "a police member".
  private func modifier(in units: ArraySlice<Unit>) -> Scope? {
    for unit in units.reversed() {
      switch unit.entry.scope {
      case .civilian: return .civilians
      case .attacker: return .attackers
      case .security: return .securityForces
      case .child: return .children
      case .woman: return .women
      default: continue
      }
    }
    return nil
  }

  /// "a 16-year-old", "4-month-old".
  private func isMinor(_ units: ArraySlice<Unit>) -> Bool {
    let list = Array(units)
    for index in list.indices.dropLast(2)
    where list[index + 2].is(.timeUnit) && list[index + 2].isGlued {
      if list[index + 2].word.hasPrefix("month") { return true }
      if let age = FigureReader.value(of: list[index].word), age < 18 { return true }
    }
    return false
  }

  private func words(_ unit: Unit) -> Scope { Scope(text.string(tokens: unit.tokens).lowercased()) }
}
