/// What kind of speaker somebody is by what stands behind his name.
extension SpeakerNames {
  /// "Lemmon, a police spokeswoman": the kind behind the comma.
  func apposition(behind index: Int, in clause: Clause) -> SpeakerKinds.Reading? {
    guard index + 2 < clause.items.count, case .comma = clause.items[index + 1] else { return nil }
    if let kind = leads(behind: index + 2, in: clause) { return kind }
    guard let next = clause.items[index + 2].phrase else { return nil }
    if next.form == .name {
      // "Ibrahim Dosara, Zamfara state information commissioner said"
      let isBeforeVerb = index + 3 < clause.items.count && clause.items[index + 3].verb != nil
      return isBeforeVerb && closes(index + 3, in: clause)
        ? SpeakerKinds.reading(of: clause.units[next.units]) : between(index + 1, in: clause)
    }
    var last = index + 2
    while last + 2 < clause.items.count, clause.items[last + 2].phrase != nil,
      binds(last + 1, in: clause)
    {
      last += 2
    }
    if isPossession(last + 1, in: clause) { last += 1 }
    guard closes(last + 1, in: clause) || isStationed(last + 1, in: clause) else { return nil }
    let words = clause.units[next.units.lowerBound..<clause.items[last].units.upperBound]
    let reading = SpeakerKinds.reading(of: words)
    guard reading?.isVague != false, ArmedGroupNames.stand(in: words) else { return reading }
    return SpeakerKinds.Reading(kind: .party, isVague: false)
  }

  /// "of the Second Division based in the north": where a body is says nothing of its kind.
  private func isStationed(_ item: Int, in clause: Clause) -> Bool {
    item < clause.items.count
      && SpeakerWords.stationed.contains(clause.units[clause.items[item].units.lowerBound].word)
  }

  /// ", al Shabab's military operation spokesman,": all words between two commas, the first of them a name.
  private func between(_ comma: Int, in clause: Clause) -> SpeakerKinds.Reading? {
    let near = Range(from: comma + 2, upTo: min(clause.items.count, comma + 16))
    guard
      let end = near.first(where: {
        switch clause.items[$0] {
        case .comma, .verb, .stop: true
        default: false
        }
      }), case .comma = clause.items[end]
    else { return nil }
    let words = clause.units[
      clause.items[comma + 1].units.lowerBound..<clause.items[end].units.lowerBound]
    guard let last = words.last,
      last.is(.speakerNoun) || SpeakerWords.spokespeople.contains(last.word)
    else { return nil }
    if ArmedGroupNames.stand(in: words) {
      return SpeakerKinds.Reading(kind: .party, isVague: false)
    }
    return SpeakerKinds.reading(of: words)
  }

  /// "Sara Bashir of the Nasser Hospital", "Ali Omar from the Relief Organisation": the kind of the body that a name belongs to.
  func employer(behind index: Int, in clause: Clause) -> SpeakerKinds.Reading? {
    guard clause.items[index].phrase?.form == .name, index + 2 < clause.items.count,
      case .preposition(let unit) = clause.items[index + 1],
      SpeakerWords.belonging.contains(clause.units[unit].word),
      let body = clause.items[index + 2].phrase, body.figure == nil,
      !clause.units[body.units.lowerBound].is([.possessive, .article])
    else { return nil }
    let end = endOfChain(from: index + 2, in: clause)
    let reading = SpeakerKinds.reading(
      of: clause.units[body.units.lowerBound..<clause.items[end].units.upperBound])
    // "said Musa from the hospital": rather one of the wounded.
    return reading?.kind == .medical && clause.units[unit].word == "from" ? nil : reading
  }

  /// "The police spokesperson in the state, Yazid Abubakar, said", "The mayor of Kharkiv, Ihor Terekhov said": the kind of the
  /// post before the comma.
  func post(before index: Int, in clause: Clause) -> SpeakerKinds.Reading? {
    guard index > 1, case .comma = clause.items[index - 1] else { return nil }
    if let reading = describedPost(before: index, in: clause) { return reading }
    let head = headOfPost(endingAt: index - 2, in: clause)
    guard let post = clause.items[head].phrase,
      post.form != .name || clause.units[post.units].contains(where: { $0.is(.speakerNoun) }),
      isBetweenCommas(index, in: clause)
        || opensPart(head, in: clause) && closes(index + 1, in: clause)
    else { return nil }
    return SpeakerKinds.reading(
      of: clause.units[post.units.lowerBound..<clause.items[index - 1].units.lowerBound])
  }

  /// "The nurse in charge of the clinic where they are treated, Silas Ayuba, confirmed": a post with a clause about it.
  private func describedPost(before index: Int, in clause: Clause) -> SpeakerKinds.Reading? {
    guard isBetweenCommas(index, in: clause), let post = clause.items[0].phrase,
      let relative = clause.items[..<index].firstIndex(where: {
        clause.units[$0.units.lowerBound].is([.relative, .because])
      }),
      !clause.items[..<(index - 1)].contains(where: {
        clause.units[$0.units.lowerBound].kind == .mark
      }),
      clause.items[..<relative].allSatisfy({ $0.verb == nil })
    else { return nil }
    return SpeakerKinds.reading(
      of: clause.units[post.units.lowerBound..<clause.items[relative].units.lowerBound])
  }

  private func headOfPost(endingAt end: Int, in clause: Clause) -> Int {
    var head = end
    while head > 1, case .preposition = clause.items[head - 1] { head -= 2 }
    return head
  }

  private func isBetweenCommas(_ index: Int, in clause: Clause) -> Bool {
    guard index + 1 < clause.items.count, case .comma = clause.items[index + 1] else {
      return false
    }
    return true
  }

  /// At the head of a sentence, or behind a mark or a verb of saying: no object of a deed.
  private func opensPart(_ item: Int, in clause: Clause) -> Bool {
    guard item > 0 else { return true }
    if let verb = clause.items[item - 1].verb { return clause.units[verb.main].is(.say) }
    let before = clause.units[clause.items[item].units.lowerBound - 1]
    return before.kind == .mark || before.is(.according)
  }

  /// ", who heads the local council": the kind of the body that somebody leads.
  private func leads(behind relative: Int, in clause: Clause) -> SpeakerKinds.Reading? {
    guard case .relative = clause.items[relative], relative + 2 < clause.items.count else {
      return nil
    }
    let verb = clause.items[relative + 1].units
    guard verb.count == 1, SpeakerWords.leading.contains(clause.units[verb.lowerBound].word),
      let body = clause.items[relative + 2].phrase
    else { return nil }
    return SpeakerKinds.reading(of: clause.units[body.units])
  }

  /// "'s press secretary" behind "the governor".
  private func isPossession(_ item: Int, in clause: Clause) -> Bool {
    guard item < clause.items.count, let phrase = clause.items[item].phrase else { return false }
    return clause.units[phrase.units.lowerBound].word == "'s"
  }

  /// "of", and the apostrophe of "the protesters' medical service".
  private func binds(_ item: Int, in clause: Clause) -> Bool {
    switch clause.items[item] {
    case .preposition: true
    case .other(let unit): clause.units[unit].isMark("'")
    default: false
    }
  }

  /// A mark, the end or a verb of saying behind an apposition; "According to Molano, the men were" has none.
  func closes(_ index: Int, in clause: Clause) -> Bool {
    guard index < clause.items.count else { return true }
    if let verb = clause.items[index].verb { return clause.units[verb.main].is(.say) }
    if case .relative = clause.items[index] { return true }
    if case .aside = clause.items[index] { return true }
    return isMark(clause.items[index], in: clause)
  }
}
