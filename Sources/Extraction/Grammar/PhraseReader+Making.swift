import NewsModel

/// Puts phrases together from what was read of them.
extension PhraseReader {
  func make(start: Int, prefix: Prefix, body: Body) -> Phrase {
    let head = body.head
    let entry = head.map { units[$0].entry }
    var phrase = Phrase(
      units: start..<max(body.end, prefix.end), head: head, form: .uncounted, figure: prefix.figure,
      isPerson: entry.map {
        !$0.classes.isDisjoint(with: .person) || $0.classes.contains(.timeUnit)
          || $0.classes.isEmpty
      } ?? false,
      measure: body.measure)
    phrase.isCountNoun = body.isCountNoun
    if body.isCountNoun { phrase.measure = entry?.measure }
    phrase.isOther = prefix.isOther || body.isOther || units[start].word == "another"
    phrase.isAdditional = units[start..<prefix.end].contains { $0.word == "additional" }
    phrase.isKnown = prefix.figure != nil && (prefix.isDefinite || units[start].word == "both")
    phrase.rank = units[start..<prefix.end].first { $0.is(.ordinal) }?.entry.value
    phrase.scope = entry?.scope ?? scopeOfName(prefix, body)
    phrase.isTitled = body.hasTitle || head != nil
    phrase.hasUnknownHead =
      head == nil && !body.lastIsThing && (body.hasUnknown || isNameOfMany(body, prefix))
    phrase.isThing = head == nil && (body.lastIsThing || body.hasUnknown || body.hasNames)
    phrase.form = form(prefix: prefix, body: body)
    if phrase.form == .name || phrase.form == .single && head == nil && !prefix.isOther {
      phrase.isPerson = true
    }
    if phrase.form == .single, let head, units[head].word == "couple" {
      phrase.form = .counted
      phrase.figure = Figure(units: head..<head + 1, bounds: Bounds(2), qualifier: .exact)
    }
    return phrase
  }

  /// "three ADF", "40 Taliban": members of an armed group, by its name behind a number.
  private func scopeOfName(_ prefix: Prefix, _ body: Body) -> ScopeClass? {
    guard capitalsTell, prefix.figure != nil, body.end == prefix.end + 1,
      ArmedGroupNames.isGroup(units[prefix.end])
    else { return nil }
    return .attacker
  }

  /// "1,000 Rohingya", "TWO CIVILIZANS": a single word that looks like a name may be any noun behind a number.
  private func isNameOfMany(_ body: Body, _ prefix: Prefix) -> Bool {
    guard body.hasNames, let figure = prefix.figure, figure.bounds != Bounds(1),
      body.end > prefix.end
    else { return false }
    // "Four Black Sea Tigers".
    let isOneWord =
      body.end == prefix.end + 1
      || body.end == prefix.end + 2 && ClaimWords.suspects.contains(units[prefix.end].word)
    guard isOneWord else {
      let last = units[body.end - 1]
      return capitalsTell && last.isCapitalised && last.isUnknown && last.word.hasSuffix("s")
        && last.word.utf8.count > 4
    }
    return capitalsTell || units[prefix.end].word.hasSuffix("s")
  }

  /// "una falleció en el camino", "un est mort": an article right before a verb of dying or being killed, one of those before.
  private func standsAlone(_ next: Int) -> Bool {
    guard adjectivesFollow, next > 1, next + 1 < units.count, units[next - 2].isMark(",") else {
      return false
    }
    let verb = units[next].is([.be, .have]) ? units[next + 1] : units[next]
    return verb.is([.intransitive, .transitive, .state]) && verb.entry.measure != nil
      && verb.is([.past, .participle, .state])
  }

  private func form(prefix: Prefix, body: Body) -> Phrase.Form {
    if prefix.isZero { return .zero }
    if prefix.figure != nil { return .counted }
    guard let head = body.head else {
      if prefix.isSingle, body.end == prefix.end, prefix.isOther || standsAlone(prefix.end) {
        return .single
      }
      return body.hasNames && !prefix.isDefinite && !prefix.isSingle && !body.lastIsThing
        ? .name : .uncounted
    }
    let isPlural = units[head].is([.pluralPerson, .pluralNoun]) && !units[head].is(.singularPerson)
    if prefix.isSingle { return isPlural ? .uncounted : .single }
    if isPlural { return .uncounted }
    if prefix.isDefinite || body.isPossessed { return .definite }
    // In capitals "POLITICAL LEADER" is no name: names stand behind the noun.
    if body.hasNames, capitalsTell || head + 1 < body.end { return .name }
    // "20-year-old woman" is somebody new, as headlines have it.
    return body.hasAge ? .single : .bare
  }
}
