import NewsModel

/// Reads from the words around a name what the group did or suffered.
struct GroupRoles {
  /// What one mention says, as weights.
  struct Reading {
    var perpetrator = 0.0
    var suspected = 0.0
    var target = 0.0
    var denied = 0.0
    var claimed = 0.0
    /// Named in passing ("al-Qaeda-linked", "ties to al-Qaeda").
    var isAside = false
  }

  /// Who bears a name.
  enum Bearer {
    /// A force of a state: what it reports, arrests and secures is no attack.
    case force
    /// An armed group of the table.
    case known
    /// A name that no table has: a group, or a party whose people are victims.
    case unknown
  }

  let text: SourceText
  let words: NameWords

  /// "fighters": a noun for the people of a group.
  static func isHead(_ word: String) -> Bool { heads.contains(word) }

  /// What the sentence says of the group named at these tokens.
  func reading(of name: Range<Int>, as bearer: Bearer) -> Reading {
    let sentence = text.sentences[text.sentence(ofToken: name.lowerBound)].tokens
    var reading = Reading()
    if isAside(name, sentence) {
      reading.isAside = true
      return reading
    }
    let tail = tail(behind: name, sentence)
    if [name.upperBound, tail].contains(where: {
      $0 < sentence.upperBound && GroupRoles.possessions.contains(words.words[$0])
    }) {
      // "a Taliban position", "Hezbollah's stronghold": what is hit there is theirs.
      reading.target += 1.5
    } else if !isDoerInAside(name, tail) {
      readRight(
        from: pastApposition(tail, sentence), sentence, Tone(bearer: bearer), into: &reading)
    }
    if isSecondSide(name, sentence) { reading.perpetrator += 1.5 }
    let acts = reading.perpetrator
    let targeted = reading.target
    readLeft(of: name, sentence, bearer, into: &reading)
    // "a strike that targeted an IS bomber killed ten": what follows an object is not its deed.
    if reading.target >= targeted + 2, isObject(name.lowerBound, sentence) {
      reading.perpetrator -= acts
    }
    if isAtHome(name, tail, sentence) { reading.suspected += 1 }
    if isSuspected(name.lowerBound, name.upperBound, sentence) {
      if isKilledAsMember(name.lowerBound, sentence) { reading.target += 2.5 }
      reading.suspected += reading.perpetrator + 1
      reading.perpetrator = 0
    }
    return reading
  }

  /// "Kherson, recently retaken by Ukrainian forces, …": what stands behind the comma is not their deed.
  private func isDoerInAside(_ name: Range<Int>, _ tail: Int) -> Bool {
    guard tail < text.tokens.count, text.tokens[tail].word == "," else { return false }
    return agent(before: name) != nil
  }

  /// The "by" right before a name, but for an article.
  func agent(before name: Range<Int>) -> Int? {
    var index = name.lowerBound - 1
    if index > 0, PlaceWords.articles.contains(words.words[index]) || words.words[index] == "les" {
      index -= 1
    }
    return index >= 0 && GroupRoles.agents.contains(words.words[index]) ? index : nil
  }

  /// "a market held by the X, killing 31": who holds the place did nothing there.
  func isHolder(_ name: Range<Int>) -> Bool {
    guard let agent = agent(before: name), agent > 0 else { return false }
    return GroupRoles.helds.contains(words.words[agent - 1])
  }

  /// Right behind a verb that hits somebody, but for an article or a number.
  private func isObject(_ start: Int, _ sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, start - 5)..<start).contains {
      GroupRoles.targets.contains(words.words[$0])
    }
  }

  /// "suspected Boko Haram militants", "alleged members of the ELN".
  private func isSuspected(_ start: Int, _ end: Int, _ sentence: Range<Int>) -> Bool {
    let near = max(sentence.lowerBound, start - 4)..<start
    if near.contains(where: { GroupRoles.presumed.contains(words.words[$0]) }) { return true }
    if isBelieved(start, sentence) != nil { return true }
    if sentence.contains(where: { GroupRoles.unclear.contains(words.words[$0]) }) { return true }
    // "Israeli forces allegedly conducted an airstrike".
    let behind = end..<max(end, min(sentence.upperBound, end + 2))
    return behind.contains { GroupRoles.allegedly.contains(words.words[$0]) }
  }

  /// "killed three men suspected of being X members": who was hit as one of them.
  private func isKilledAsMember(_ start: Int, _ sentence: Range<Int>) -> Bool {
    guard let suspicion = isBelieved(start, sentence) else { return false }
    let before = Range(from: max(sentence.lowerBound, suspicion - 6), upTo: suspicion)
    return before.contains { GroupRoles.hits.contains(words.words[$0]) }
      && !before.contains { GroupRoles.agents.contains(words.words[$0]) }
  }

  /// "en la zona operan las FARC", "The X, which is active in the area": named because it may have done it.
  private func isAtHome(_ name: Range<Int>, _ tail: Int, _ sentence: Range<Int>) -> Bool {
    let near =
      Array(Range(from: max(sentence.lowerBound, name.lowerBound - 9), upTo: name.lowerBound))
      + Array(Range(from: tail, upTo: min(sentence.upperBound, tail + 4)))
    return near.contains { GroupRoles.operates.contains(words.words[$0]) }
  }

  /// "Gunmen suspected of belonging to", "soupçonnés d'appartenir au": the token of the suspicion, within nine words.
  func isBelieved(_ start: Int, _ sentence: Range<Int>) -> Int? {
    let near = Range(from: max(sentence.lowerBound, start - 9), upTo: start)
    return near.first { index in
      let word = words.words[index]
      guard GroupRoles.presumed.contains(word) || GroupRoles.suspicion.contains(word) else {
        return false
      }
      return (index + 1..<start).prefix(4).contains {
        GroupRoles.belongings.contains(words.words[$0])
      }
    }
  }

  func hasWord(_ list: Set<String>, in range: Range<Int>) -> Bool {
    range.contains { list.contains(words.words[$0]) }
  }
}
