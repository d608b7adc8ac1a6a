import NewsModel

/// Reads verb groups: auxiliaries, negation, adverbs and a main verb or state.
struct VerbReader {
  let units: [Unit]

  private struct Auxiliaries {
    var be = false
    var have = false
    var modal = false
    /// "would have been killed": it did not come so.
    var would = false
    var not = false
    var to = false
    var doWord = false
    var hypothetical = false
    var count = 0
    /// An auxiliary stood before "to": "is thought to have shot".
    var isFinite = false
    var any: Bool { be || have || modal || doWord || isFinite }

    /// "to" begins the verb anew: what stood before it says nothing of active or passive.
    mutating func readTo() {
      isFinite = any
      be = false
      to = true
    }
  }

  /// The verb group that begins at a unit, nil when none does.
  func group(at start: Int) -> VerbGroup? {
    var auxiliaries = Auxiliaries()
    var index = start
    while index < units.count, index - start < 9, readAuxiliary(at: index, start, &auxiliaries) {
      index += 1
    }
    guard index < units.count, isMain(index, auxiliaries) else {
      return auxiliaries.any
        ? VerbGroup(
          units: start..<index, main: index - 1, sort: .other, voice: .active,
          isNegated: auxiliaries.not, isFinite: true)
        : nil
    }
    return make(start: start, main: index, auxiliaries)
  }

  private func readAuxiliary(at index: Int, _ start: Int, _ auxiliaries: inout Auxiliaries) -> Bool
  {
    let unit = units[index]
    if unit.is(.not) { auxiliaries.not = true }
    if unit.is(.be) || unit.is(.get) && hasMainVerb(after: index) {
      auxiliaries.be = true
    } else if unit.is(.have) {
      auxiliaries.have = true
    } else if unit.is(.modal) {
      auxiliaries.modal = true
      auxiliaries.would = auxiliaries.would || GrammarWords.woulds.contains(unit.word)
    } else if unit.is(.doWord) {
      auxiliaries.doWord = true
    } else if unit.is(.not) {
      return true
    } else if unit.is(.to), index > start || startsInfinitive(index) {
      auxiliaries.readTo()
    } else if unit.is(.reported), auxiliaries.be || auxiliaries.have, index + 1 < units.count,
      goesOn(index + 1)
    {
      return true
    } else if unit.isMark("\""), auxiliaries.be, index > start, hasMainVerb(after: index) {
      // "were \"neutralised\"": somebody else's word for it.
      return true
    } else if unit.is(.say), auxiliaries.be, index + 1 < units.count, units[index + 1].is(.by) {
      // "was confirmed by": no adverb, as it is in "was confirmed dead".
      return false
    } else if unit.is(.adverb) || isLyAdverb(unit) {
      return (auxiliaries.any || auxiliaries.to) && !isMainState(index) || hasMainVerb(after: index)
    } else {
      return false
    }
    auxiliaries.count += 1
    return true
  }

  private func isMainState(_ index: Int) -> Bool { units[index].is(.state) }

  private func isLyAdverb(_ unit: Unit) -> Bool {
    unit.isUnknown && unit.word.utf8.count > 4 && unit.word.hasSuffix("ly")
  }

  /// "to" before a verb is an infinitive, else a preposition.
  private func startsInfinitive(_ index: Int) -> Bool {
    guard index + 1 < units.count else { return false }
    let next = units[index + 1]
    return next.is(.have) || next.is(.be) || next.is(.anyVerb) && next.is(.present)
  }

  /// Behind "was reported": "killed", "to have died", "dead".
  private func goesOn(_ index: Int) -> Bool {
    units[index].is([.to, .state, .participle, .adverb]) || units[index].is(.measureVerb)
  }

  private func hasMainVerb(after index: Int) -> Bool {
    var position = index + 1
    while position < min(units.count, index + 3) {
      let unit = units[position]
      if unit.is(.anyVerb) || unit.is(.state) { return true }
      guard unit.is(.adverb) || isLyAdverb(unit) else { return false }
      position += 1
    }
    return false
  }

  private func isMain(_ index: Int, _ auxiliaries: Auxiliaries) -> Bool {
    let unit = units[index]
    if auxiliaries.be, isUnknownParticiple(unit, at: index) { return true }
    guard unit.is(.anyVerb) || unit.is(.state) else { return false }
    // "COWARDLY MURDER OF"
    if unit.is(.eventNoun), unit.is(.present), !auxiliaries.any, !auxiliaries.to,
      index + 1 < units.count, units[index + 1].is(.of)
    {
      return false
    }
    if auxiliaries.any || auxiliaries.to { return true }
    return unit.is([.state, .present, .past, .participle, .ing])
  }

  /// "fueron torturados y asesinados", "ont été ligotés puis égorgés": behind Spanish "ser" or French "été" a word that no table
  /// knows, before "and", "then", a comma or "by".
  private func isUnknownParticiple(_ unit: Unit, at index: Int) -> Bool {
    guard unit.isUnknown, !unit.isCapitalised, unit.word.utf8.count > 5, index > 0,
      index + 1 < units.count,
      GrammarWords.participleEndings.all.contains(where: { unit.word.hasSuffix($0.words) })
        || hasBeen(index - 1)
          && GrammarWords.frenchEndings.all.contains(where: { unit.word.hasSuffix($0.words) })
    else { return false }
    let next = units[index + 1]
    return next.is([.and, .by]) || next.isMark(",") || GrammarWords.thens.contains(next.word)
  }

  /// "ont été", "été".
  private func hasBeen(_ index: Int) -> Bool {
    units[index].is(.be) && (units[index].tokens.count > 1 || units[index].word == "ete")
  }

  private func make(start: Int, main: Int, _ auxiliaries: Auxiliaries) -> VerbGroup {
    let unit = units[main]
    var group = VerbGroup(
      units: start..<main + 1, main: main, sort: Self.sort(of: unit), measure: unit.entry.measure,
      voice: .active, isNegated: auxiliaries.not && !isRestricted(start, main),
      isFinite: auxiliaries.any)
    group.isIng = unit.is(.ing) && !unit.is([.past, .participle])
    let isParticiple = unit.is(.participle) || isUnknownParticiple(unit, at: main)
    if auxiliaries.be, isParticiple || unit.is(.state) {
      group.voice = .passive
    } else if !auxiliaries.any, !auxiliaries.to, isParticiple,
      unit.is(.past) || unit.is(.participle)
    {
      group.voice = .either
    }
    if group.sort == .state { group.voice = .passive }
    // "fatally shoots his wife"
    if group.measure == .wounded,
      units[start..<main].contains(where: { Self.deadly.contains($0.word) })
    {
      group.measure = .killed
      if group.sort == .shoot || group.sort == .strike { group.sort = .transitive }
    }
    // "killed" may be a state too; "hospitalized" is both.
    let isInfinitive =
      auxiliaries.to && !auxiliaries.have
      && !(auxiliaries.be && isParticiple && !auxiliaries.modal && startsWithBe(start))
    group.isHypothetical =
      auxiliaries.modal && (!auxiliaries.have || auxiliaries.would)
      || isInfinitive && !startsWithBe(start)
    return group
  }

  /// "ne parle que de dix morts": no more than that, and no less.
  private func isRestricted(_ start: Int, _ main: Int) -> Bool {
    main + 1 < units.count && GrammarWords.onlys.contains(units[main + 1].word)
      && GrammarWords.onlyOpeners.contains(units[start].word)
  }

  private static let deadly = ContextWords("claims.tsv", "deadly")

  /// "was reported to be dead": the infinitive hangs on a statement.
  private func startsWithBe(_ start: Int) -> Bool { units[start].is([.be, .have]) }

  private static func sort(of unit: Unit) -> VerbGroup.Sort {
    if unit.is(.transitive) || unit.is(.displace) { return .transitive }
    if unit.is(.intransitive) { return .intransitive }
    if unit.is(.state) { return .state }
    if unit.is(.shoot) { return .shoot }
    if unit.is(.strike) { return .strike }
    if unit.is(.carry) { return .carry }
    if unit.is(.suffer) { return .suffer }
    return unit.is(.say) ? .say : .other
  }
}
