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
    if kind == nil, !isSource, phrase.form == .counted || phrase.isThing && phrase.form != .name {
      return nil
    }
    if kind == nil, phrase.form != .name, !units.contains(where: { $0.is([.sourceNoun, .person]) })
    {
      return nil
    }
    if kind == nil, isPlace || !isCertain && !isSource && phrase.form != .name { return nil }
    if phrase.form == .pronoun || clause.units[phrase.units.lowerBound].is(.pronounMany) {
      return nil
    }
    let end = tail(of: phrase, at: index, in: clause)
    let tailKind = self.kind(of: clause.units[start..<end])
    let apposition = self.apposition(behind: index, in: clause)
    let known = units.reversed().compactMap { $0.isCapitalised ? kinds[$0.word] : nil }.first
    return Speaker(
      name: full(units, end: end, phrase) ?? name(clause.units[start..<end]),
      kind: kind ?? tailKind ?? apposition ?? known ?? .witness)
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

  /// "spokesman for the army", "sources in the ministry": with what hangs on it.
  private func tail(of phrase: Phrase, at index: Int, in clause: Clause) -> Int {
    guard let last = clause.units[phrase.units].last, last.is([.sourceNoun, .speakerNoun]),
      index + 2 < clause.items.count, case .preposition(let unit) = clause.items[index + 1],
      ["of", "for", "from", "at", "with"].contains(clause.units[unit].word)
        || clause.units[unit].is(.of),
      clause.items[index + 2].phrase != nil,
      let next = clause.items[head(of: index + 2, in: clause)].phrase, next.units.count < 7
    else { return phrase.units.upperBound }
    return next.units.upperBound
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
