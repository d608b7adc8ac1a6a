import NewsModel

/// What kinds of speakers the people of an article are; "Lemmon" is security once "Officer Bari Lemmon" was.
struct SpeakerNames {
  let text: SourceText
  private var kinds: [String: SpeakerKind] = [:]
  /// "Officer Bari Lemmon" by "lemmon": how somebody was presented.
  private var presented: [String: String] = [:]

  init(text: SourceText) { self.text = text }

  /// The speaker that a phrase names, nil when it cannot speak ("the attack", "12 people").
  func speaker(
    _ phrase: Phrase, at index: Int, in clause: Clause, isCertain: Bool
  ) -> Speaker? {
    guard phrase.form != .zero else { return nil }
    // "Le bilan fait état de 12 morts": a toll is no speaker.
    if clause.units[phrase.units].contains(where: { $0.is(.toll) }) { return nil }
    if let handle = handle(phrase, in: clause) { return handle }
    let start = clause.items[self.start(of: index, in: clause)].units.lowerBound
    let units = clause.units[start..<phrase.units.upperBound]
    let isPlace = units.contains { NameFilter.isNoPerson($0.word) }
    let kind = kind(of: units)
    let isSource = units.contains { $0.is(.sourceNoun) }
    let isBody = isCertain && self.isBody(phrase, in: clause)
    if kind == nil, !isSource, !isBody,
      phrase.form == .counted && !(isCertain && phrase.head != nil)
        || phrase.isThing && phrase.form != .name
    {
      return nil
    }
    if kind == nil, !isBody, phrase.form != .name,
      !units.contains(where: { $0.is([.sourceNoun, .person]) })
    {
      return nil
    }
    if kind == nil, isPlace && !isBody || !isCertain && !isSource && phrase.form != .name {
      return nil
    }
    if phrase.form == .pronoun || clause.units[phrase.units.lowerBound].is(.pronounMany) {
      return nil
    }
    let last = lastItem(of: phrase, at: index, in: clause)
    let end = clause.items[last].units.upperBound
    let tailKind = self.kind(of: clause.units[start..<end])
    let apposition = self.apposition(behind: last, in: clause)
    let known = units.reversed().compactMap { $0.isCapitalised ? kinds[$0.word] : nil }.first
    let isSpokesperson = units.contains { SpeakerWords.spokespeople.contains($0.word) }
    return Speaker(
      name: full(units, end: end, phrase)
        ?? name(clause.units[start..<holder(behind: last, of: phrase, in: clause)]),
      kind: finer(kind, tailKind) ?? tailKind ?? apposition ?? known
        ?? (isSpokesperson ? .official : .witness))
  }

  /// "the Office of the High Commissioner", "the director of the ambulance service": what hangs on an office says whose it is.
  private func finer(_ kind: SpeakerKind?, _ tail: SpeakerKind?) -> SpeakerKind? {
    guard kind == .official, let tail, tail == .un || tail == .medical else { return kind }
    return tail
  }

  /// "the head of the regional administration, Ivan Petrenko,": the unit behind the name of who holds the office.
  private func holder(behind last: Int, of phrase: Phrase, in clause: Clause) -> Int {
    let end = clause.items[last].units.upperBound
    guard phrase.form != .name, clause.capitalsTell, last + 2 < clause.items.count,
      case .comma = clause.items[last + 1], let name = clause.items[last + 2].phrase,
      name.form == .name, clause.isVictim(name, at: last + 2),
      last + 3 == clause.items.count || isMark(clause.items[last + 3], in: clause)
    else { return end }
    return name.units.upperBound
  }

  private func isMark(_ item: Item, in clause: Clause) -> Bool {
    clause.units[item.units.lowerBound].kind == .mark
  }

  /// "The Cooperative", "la FGE": words with capitals behind an article; a body where it speaks.
  func isBody(_ phrase: Phrase, in clause: Clause) -> Bool {
    guard clause.capitalsTell, phrase.units.count > 1, phrase.figure == nil,
      clause.units[phrase.units.lowerBound].is(.determiner),
      let last = clause.units[phrase.units].last
    else { return false }
    return last.isCapitalised
      && !last.is([.weekday, .monthName, .eventNoun, .thing, .singularPerson, .pluralPerson])
      && !NameFilter.isCountry(last.word)
  }

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

  private func isCapitalised(_ index: Int, in clause: Clause) -> Bool {
    guard let first = clause.units[clause.items[index].units].first else { return false }
    return first.isCapitalised && clause.capitalsTell
  }

  /// "of Health" behind "the Ministry", "and Reform" behind "the Cooperative for Peace".
  private func complement(behind item: Int, isInside: Bool, in clause: Clause) -> Int? {
    guard item + 2 < clause.items.count, let next = clause.items[item + 2].phrase,
      next.units.count < 8, next.figure == nil
    else { return nil }
    switch clause.items[item + 1] {
    case .preposition(let unit):
      guard SpeakerWords.complements.contains(clause.units[unit].word) || clause.units[unit].is(.of)
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

  /// The item of the phrase that a speaker's words end with: "police" and "source" of "a police source" stand as two.
  func head(of index: Int, in clause: Clause) -> Int {
    var head = index
    while head + 1 < clause.items.count, start(of: head + 1, in: clause) <= head { head += 1 }
    return head
  }

  /// The item of the phrase that a speaker's words begin with.
  func start(of index: Int, in clause: Clause) -> Int {
    guard index > 0, let phrase = clause.items[index].phrase,
      let last = clause.units[phrase.units].last, last.is([.sourceNoun, .speakerNoun]),
      !last.is(.person) || phrase.units.count == 1,
      let before = clause.items[index - 1].phrase, before.form != .pronoun,
      before.units.upperBound == phrase.units.lowerBound,
      !clause.units[phrase.units.lowerBound].is([.article, .determiner, .possessive])
    else { return index }
    return index - 1
  }

  /// "Rahman" once "Interior Ministry spokesman Abdul Rahman" was presented, also with a title of its own.
  private func full(_ units: ArraySlice<Unit>, end: Int, _ phrase: Phrase) -> String? {
    guard let last = units.last, end == phrase.units.upperBound, phrase.form == .name,
      last.isCapitalised, last.isUnknown, !text.isAllCapitals,
      units.dropLast().allSatisfy({ !$0.isUnknown })
    else { return nil }
    return presented[last.word]
  }

  private static let handled: Set<String> = [
    "seen", "obtained", "reviewed", "viewed", "released", "issued", "published", "shared", "signed",
  ]

  /// Verbs that name people rather than tell what happened.
  func isNaming(_ verb: String) -> Bool {
    ["identified", "identify", "identifies", "named", "names", "list", "listed", "cited"].contains(
      verb)
  }

  /// "@ShehabAgency".
  private func handle(_ phrase: Phrase, in clause: Clause) -> Speaker? {
    guard phrase.units.count == 1, clause.units[phrase.units.lowerBound].kind == .link else {
      return nil
    }
    return Speaker(
      name: text.string(tokens: clause.units[phrase.units.lowerBound].tokens), kind: .media)
  }

  /// Keeps the kinds of the people whom a sentence presents.
  mutating func learn(from clause: Clause) {
    for (index, item) in clause.items.enumerated() {
      learnAcronym(behind: index, in: clause)
      guard let phrase = item.phrase, let last = clause.units[phrase.units].last,
        last.isCapitalised,
        last.isUnknown
      else { continue }
      let kind =
        kind(of: clause.units[phrase.units]) ?? apposition(behind: index, in: clause)
        ?? post(before: index, in: clause)
      if let kind, kinds[last.word] == nil { kinds[last.word] = kind }
      let words = clause.units[phrase.units]
      if words.dropLast().contains(where: { $0.isCapitalised && $0.isUnknown }),
        presented[last.word] == nil
      {
        presented[last.word] = name(words)
      }
    }
  }

  /// "la Fiscalía General del Estado (FGE)": the acronym is of its kind.
  private mutating func learnAcronym(behind index: Int, in clause: Clause) {
    guard index + 2 < clause.items.count, clause.items[index].phrase != nil,
      case .open = clause.items[index + 1], let short = clause.items[index + 2].phrase,
      short.units.count == 1
    else { return }
    let start = headOfChain(endingAt: index, in: clause)
    let words = clause.units[
      clause.items[start].units.lowerBound..<clause.items[index].units.upperBound]
    let acronym = clause.units[short.units.lowerBound].word
    if let kind = kind(of: words), kinds[acronym] == nil { kinds[acronym] = kind }
  }

  private func kind(of units: ArraySlice<Unit>) -> SpeakerKind? {
    var found: SpeakerKind?
    for unit in units {
      guard unit.is(.speakerNoun), let kind = unit.entry.speaker else { continue }
      // "health officials" are medical, "police spokesman" security: the first of several kinds decides unless vague.
      if found == nil || found == .official || found == .witness { found = kind }
    }
    return found
  }

  /// "Lemmon, a police spokeswoman": the kind behind the comma.
  private func apposition(behind index: Int, in clause: Clause) -> SpeakerKind? {
    guard index + 2 < clause.items.count, case .comma = clause.items[index + 1],
      let next = clause.items[index + 2].phrase, next.form != .name
    else { return nil }
    var last = index + 2
    while last + 2 < clause.items.count, case .preposition = clause.items[last + 1],
      clause.items[last + 2].phrase != nil
    {
      last += 2
    }
    return kind(of: clause.units[next.units.lowerBound..<clause.items[last].units.upperBound])
  }

  /// "The police spokesperson in the state, Yazid Abubakar, said": the kind before the comma.
  private func post(before index: Int, in clause: Clause) -> SpeakerKind? {
    guard index > 1, index + 1 < clause.items.count, case .comma = clause.items[index - 1],
      case .comma = clause.items[index + 1]
    else { return nil }
    var position = index - 2
    while position > 1, case .preposition = clause.items[position - 1] { position -= 2 }
    guard let post = clause.items[position].phrase, post.form != .name else { return nil }
    return kind(of: clause.units[post.units.lowerBound..<clause.items[index - 1].units.lowerBound])
  }

  /// "spokesman for the army", "the Cooperative for Peace": the last item of what hangs on a speaker's noun.
  private func lastItem(of phrase: Phrase, at index: Int, in clause: Clause) -> Int {
    guard let last = clause.units[phrase.units].last,
      last.is([.sourceNoun, .speakerNoun]) || isBody(phrase, in: clause) || opensBody(index, clause)
    else { return index }
    return endOfChain(from: index, in: clause)
  }

  /// "Physicians for Human Rights": a name with "for" and another one behind it.
  private func opensBody(_ index: Int, _ clause: Clause) -> Bool {
    guard clause.items[index].phrase?.form == .name, index + 2 < clause.items.count,
      case .preposition(let unit) = clause.items[index + 1]
    else { return false }
    return clause.units[unit].word == "for" && isCapitalised(index + 2, in: clause)
  }

  private func name(_ units: ArraySlice<Unit>) -> String {
    var slice = units
    while let first = slice.first,
      first.kind == .mark || first.is([.preposition, .adverb]) && slice.count > 1
    {
      slice = slice.dropFirst()
    }
    // "a document seen by AFP"
    while slice.count > 1, let last = slice.last, Self.handled.contains(last.word) {
      slice = slice.dropLast()
    }
    guard let first = slice.first, let last = slice.last else { return "" }
    let words = text.string(tokens: first.tokens.lowerBound..<last.tokens.upperBound)
    guard first.is([.article, .determiner, .possessive]), first.isCapitalised, !text.isAllCapitals
    else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
