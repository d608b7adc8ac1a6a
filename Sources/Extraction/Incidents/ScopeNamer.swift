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
    for index in order {
      let phrase = mentions[index].phrase
      var scope = scope(of: mentions[index], in: clause)
      let isBare = phrase.head == nil && (phrase.form == .counted || phrase.isOther)
      if scope == .everyone, isBare, let last { scope = last }
      if mentions[index].partOf == nil { last = scope }
      named[index] = scope
    }
    return named
  }

  private func scope(of mention: Mention, in clause: Clause) -> Scope {
    let phrase = mention.phrase
    let units = clause.units[phrase.units]
    if units.contains(where: { $0.word == "identified" }) { return .identified }
    if phrase.scope == .everyone || phrase.scope == nil, let modifier = modifier(in: units) {
      return modifier
    }
    switch phrase.scope {
    case .civilian: return .civilians
    case .child: return .children
    case .woman: return .women
    case .attacker: return .attackers
    case .security: return .securityForces
    case .man: return isMinor(units) ? .children : Scope("men")
    case .other: return phrase.head.map { words(clause.units[$0]) } ?? .everyone
    case .everyone, nil: return isMinor(units) ? .children : .everyone
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
