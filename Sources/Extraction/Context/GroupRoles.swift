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
    if isSuspected(name.lowerBound, name.upperBound, sentence) {
      reading.suspected += reading.perpetrator + 1
      reading.perpetrator = 0
    }
    return reading
  }

  /// "Kherson, recently retaken by Ukrainian forces, …": what stands behind the comma is not their deed.
  private func isDoerInAside(_ name: Range<Int>, _ tail: Int) -> Bool {
    guard name.lowerBound > 0, tail < text.tokens.count, text.tokens[tail].word == "," else {
      return false
    }
    return GroupRoles.agents.contains(words.words[name.lowerBound - 1])
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
    // "Israeli forces allegedly conducted an airstrike".
    let behind = end..<max(end, min(sentence.upperBound, end + 2))
    return behind.contains { ["allegedly", "presuntamente"].contains(words.words[$0]) }
  }

  // MARK: In passing

  /// "Al-Qaeda-linked", "linked to al-Qaeda", "pledged allegiance to Islamic State".
  private func isAside(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let end = name.upperBound
    if end + 1 < sentence.upperBound, text.tokens[end].word == "-",
      GroupRoles.linked.contains(words.words[end + 1])
    {
      return true
    }
    // "Anti-ISIS strikes"
    let start = name.lowerBound
    if start > 1, text.tokens[start - 1].word == "-", words.words[start - 2] == "anti" {
      return true
    }
    if end < sentence.upperBound,
      GroupRoles.offshoots.contains(words.words[end])
    {
      return true
    }
    return hasTie(before: name.lowerBound, sentence) || isSince(name.lowerBound, sentence)
  }

  /// "the first attack since the Islamic State targeted the airport in August": what was long ago.
  private func isSince(_ start: Int, _ sentence: Range<Int>) -> Bool {
    let before = max(sentence.lowerBound, start - 2)..<start
    return before.contains { GroupRoles.sinces.contains(words.words[$0]) }
  }

  /// "linked to", "ties with", "an offshoot of", "allegiance to", with at most a few words between.
  private func hasTie(before start: Int, _ sentence: Range<Int>) -> Bool {
    var index = start - 1
    var isBound = false
    while index >= max(sentence.lowerBound, start - 4) {
      let word = words.words[index]
      if GroupRoles.ties.contains(word) {
        return isBound && !isOwnForce(before: index, actingAt: start, sentence)
      }
      if GroupRoles.tieLinks.contains(word) {
        isBound = true
      } else if !word.isEmpty, !GroupRoles.tieFillers.contains(word) {
        return false
      }
      index -= 1
    }
    return false
  }

  /// "A force affiliated with the RSF committed a massacre": people who are the group's, where their deed stands behind it.
  private func isOwnForce(before tie: Int, actingAt start: Int, _ sentence: Range<Int>) -> Bool {
    guard tie > sentence.lowerBound, GroupRoles.ownForces.contains(words.words[tie - 1])
    else { return false }
    let behind = Range(from: start, upTo: min(sentence.upperBound, start + 8))
    return behind.contains { GroupRoles.plainDeeds.contains(words.words[$0]) }
  }

  // MARK: To the right

  /// Behind the name and the nouns that belong to it: "FMLN guerrillas", "Taliban leader", "(JNIM)".
  private func tail(behind name: Range<Int>, _ sentence: Range<Int>) -> Int {
    var index = name.upperBound
    while index < sentence.upperBound {
      let word = words.words[index]
      let mark = text.tokens[index].word
      if mark == "(" || mark == "[" {
        guard
          let close = Range(from: index, upTo: min(index + 12, sentence.upperBound)).first(
            where: {
              text.tokens[$0].word == ")" || text.tokens[$0].word == "]"
            })
        else { return index }
        index = close + 1
      } else if GroupRoles.heads.contains(word) || word == "s" || mark == "'s" || mark == "-" {
        index += 1
      } else {
        return index
      }
    }
    return index
  }

  /// Behind ", a group linked to al-Qaeda,".
  private func pastApposition(_ start: Int, _ sentence: Range<Int>) -> Int {
    guard start + 1 < sentence.upperBound, text.tokens[start].word == ",",
      PlaceWords.articles.contains(words.words[start + 1])
    else { return start }
    let reach = Range(from: start + 2, upTo: min(sentence.upperBound, start + 16))
    return reach.first { text.tokens[$0].word == "," }.map { $0 + 1 } ?? start
  }

  /// What the words behind a group have said so far.
  private struct Tone {
    var bearer: Bearer
    var isPassive = false
    var hasSaid = false
    var isNegated = false

    mutating func read(_ word: String) {
      if GroupRoles.negations.contains(word) { isNegated = true }
      if GroupRoles.passive.contains(word) { isPassive = true }
      if GroupRoles.sayings.contains(word) { hasSaid = true }
    }
  }

  private func readRight(
    from start: Int, _ sentence: Range<Int>, _ opening: Tone, into reading: inout Reading
  ) {
    var tone = opening
    let reach = start..<max(start, min(sentence.upperBound, start + 9))
    let account = start..<max(start, min(sentence.upperBound, start + 18))
    var read = 0
    if !reach.isEmpty, GroupRoles.nouns.contains(words.words[start]) { reading.perpetrator += 1 }
    for index in reach {
      let word = words.words[index]
      if word.isEmpty, text.tokens[index].word != ",", text.tokens[index].word != "-" { break }
      // "victory over the Tigers after killing their leader": whoever won did so.
      if word.hasSuffix("ing"), index > start,
        ["after", "before", "by"].contains(words.words[index - 1])
      {
        break
      }
      read = index - start
      tone.read(word)
      if decides(word, at: index, in: reach, sentence, tone, &reading) { return }
    }
    // "said in a message sent to journalists that its men had targeted a convoy"
    guard tone.hasSaid, tone.bearer != .force, !tone.isNegated else { return }
    for index in account.dropFirst(read) {
      if text.tokens[index].word == "." { return }
      if isActor(index),
        (start..<index).suffix(6).contains(where: isSelf)
      {
        reading.claimed += 3
        return
      }
    }
  }

  /// Whether a word behind the group says its role, which then goes into the reading.
  private func decides(
    _ word: String, at index: Int, in reach: Range<Int>, _ sentence: Range<Int>, _ tone: Tone,
    _ reading: inout Reading
  ) -> Bool {
    if tone.bearer == .force, GroupRoles.arrests.contains(word), !tone.isPassive { return true }
    if GroupRoles.claims.contains(word), isReflexive(index) || !GroupRoles.blames.contains(word) {
      if !tone.isNegated, !isOfOthers(index, sentence.upperBound) { reading.claimed += 3 }
    } else if ["named", "identified"].contains(word), !tone.isPassive,
      (index + 1..<max(index + 1, min(sentence.upperBound, index + 4))).contains(where: {
        ["bomber", "bombers", "attacker", "attackers"].contains(words.words[$0])
      })
    {
      // "named the bomber as": its own man.
      reading.claimed += 3
    } else if word == "behind", index + 2 < reach.upperBound, !tone.isNegated {
      // "says it was behind the attack", and "the police say that X was behind it"
      let isOwn = (reach.lowerBound..<index).contains(where: isSelf)
      if isOwn { reading.claimed += 3 } else { reading.suspected += 3 }
    } else if word == "owned", index + 1 < sentence.upperBound, words.words[index + 1] == "up" {
      reading.claimed += 3
    } else if GroupRoles.denials.contains(word), !tone.isNegated {
      // "denied responsibility", "rejected the accusation": the deed itself, not any word said.
      let ahead = index + 1..<max(index + 1, min(sentence.upperBound, index + 9))
      reading.denied += ahead.contains { GroupRoles.deeds.contains(words.words[$0]) } ? 4 : 1
    } else if word == "held", index + 1 < sentence.upperBound,
      words.words[index + 1] == "responsible"
    {
      reading.suspected += 3
    } else if word == "responsible" || word == "responsables" {
      if (reach.lowerBound..<index).contains(where: isSelf) {
        reading.claimed += 3
      } else {
        reading.suspected += 2
      }
    } else if GroupRoles.accusations.contains(word), !accuses(index, tone, reach) {
      reading.suspected += 2
    } else if GroupRoles.accusations.contains(word) {
      // "The mission accuses the group of having killed two": whoever accuses did nothing.
      reading.isAside = true
      return true
    } else if tone.isPassive && GroupRoles.hits.contains(word) || GroupRoles.falls.contains(word)
      || isSuffered(index, at: reach.lowerBound)
    {
      reading.target += 2.5
    } else {
      return acts(word, at: index, in: reach, sentence, tone, &reading)
    }
    return true
  }

  /// "Four Pakistani soldiers killed in a bomb attack": a headline leaves "were" out.
  private func isSuffered(_ index: Int, at start: Int) -> Bool {
    guard index == start, index + 1 < words.words.count,
      GroupRoles.suffered.contains(words.words[index])
    else { return false }
    return GroupRoles.sufferedBy.contains(words.words[index + 1])
  }

  /// A word for what attackers do; to "shoot down" drones is none.
  private func isActor(_ index: Int) -> Bool {
    GroupRoles.actors.contains(words.words[index])
      && !(index + 1 < words.words.count && words.words[index + 1] == "down"
        && words.words[index].hasPrefix("sho"))
  }

  /// Whether a word behind the group tells of its deed, or of a deed done to it.
  private func acts(
    _ word: String, at index: Int, in reach: Range<Int>, _ sentence: Range<Int>, _ tone: Tone,
    _ reading: inout Reading
  ) -> Bool {
    guard isActor(index), !tone.isNegated else { return false }
    // "took full responsibility"
    let ahead = index + 1..<max(index + 1, min(reach.upperBound, index + 4))
    if ahead.contains(where: isClaim) { return false }
    let isOwnWord = tone.hasSaid && (reach.lowerBound..<index).contains(where: isSelf)
    if isOwnWord { reading.claimed += 3 }
    // "The police said gunmen killed two": another's deed.
    if isOwnWord || tone.hasSaid && tone.bearer == .force { return true }
    let isAim = (max(reach.lowerBound, index - 4)..<index).contains {
      GroupRoles.aims.contains(words.words[$0])
    }
    if isAim {
      // "le convoi a fait l'objet d'une attaque"
      reading.target += 2
    } else if tone.isPassive, !word.hasSuffix("ing") {
      reading.target += 1.5
    } else {
      reading.perpetrator += 2
    }
    if word == "claimed", index + 1 < reach.upperBound {
      readClaim(at: index, end: sentence.upperBound, into: &reading)
    }
    return true
  }

  /// "The army accuses the rebels of": whoever accuses is not the accused.
  private func accuses(_ index: Int, _ tone: Tone, _ reach: Range<Int>) -> Bool {
    guard !tone.isPassive, words.words[index].hasPrefix("accuse"), index + 1 < reach.upperBound
    else { return false }
    return !PlaceWords.ofs.contains(words.words[index + 1])
  }

  /// "se atribuyó el ataque": claimed it, where "atribuyó el ataque a" blames others.
  private func isReflexive(_ index: Int) -> Bool {
    index > 0 && words.words[index - 1] == "se"
  }

  private func isClaim(_ index: Int) -> Bool { GroupRoles.claims.contains(words.words[index]) }

  /// "it had carried out", "its fighters".
  private func isSelf(_ index: Int) -> Bool {
    ["it", "they", "its", "their", "we", "our"].contains(words.words[index])
  }

  /// "claimed responsibility", "claimed the attack", "claimed to have killed".
  private func readClaim(at index: Int, end: Int, into reading: inout Reading) {
    let ahead = Range(from: index + 1, upTo: min(end, index + 7))
    if isOfOthers(index, end) { return }
    let isResponsible = hasWord(
      [
        "responsibility", "attack", "attacks", "bombing", "killing", "blast", "assault",
        "explosion", "it", "credit", "raid", "ambush", "shooting", "strike",
      ],
      in: ahead)
    if isResponsible { reading.claimed += 3 }
  }

  /// "has claimed responsibility for some of the deadliest attacks": not for this one.
  private func isOfOthers(_ index: Int, _ end: Int) -> Bool {
    (index + 1..<max(index + 1, min(end, index + 7))).contains {
      GroupRoles.manyWords.contains(words.words[$0])
    }
  }

  func hasWord(_ list: Set<String>, in range: Range<Int>) -> Bool {
    range.contains { list.contains(words.words[$0]) }
  }
}
