/// What the words behind a group say of it.
extension GroupRoles {
  /// Behind the name and the nouns that belong to it: "FMLN guerrillas", "Taliban leader", "(JNIM)".
  func tail(behind name: Range<Int>, _ sentence: Range<Int>) -> Int {
    var index = name.upperBound
    while index < sentence.upperBound {
      let word = words.words[index]
      let mark = text.tokens[index].word
      if mark == ")", index == name.upperBound, name.lowerBound > 0,
        text.tokens[name.lowerBound - 1].word == "("
      {
        // "the movement for X (JEM) attacked"
        index += 1
      } else if mark == "/", index + 1 < sentence.upperBound, text.tokens[index + 1].isCapitalised {
        // "TTP/LEI militants"
        index += 2
      } else if mark == "(" || mark == "[" {
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
  func pastApposition(_ start: Int, _ sentence: Range<Int>) -> Int {
    if let end = pastOngoing(start, sentence) { return end }
    guard start + 1 < sentence.upperBound, text.tokens[start].word == ",",
      PlaceWords.articles.contains(words.words[start + 1])
    else { return start }
    let reach = Range(from: start + 2, upTo: min(sentence.upperBound, start + 16))
    return reach.first { text.tokens[$0].word == "," }.map { $0 + 1 } ?? start
  }

  /// Marks that a sentence goes on behind: "fighters of the X «attacked the town»".
  private static let passed: Set<String> = [",", "-", "\"", "«", "“", "”", "»", "'"]

  /// What the words behind a group have said so far.
  struct Tone {
    var bearer: Bearer
    var isPassive = false
    var hasSaid = false
    var isNegated = false

    mutating func read(_ word: String) {
      if GroupRoles.negations.contains(word) { isNegated = true }
      if GroupRoles.passive.contains(word) { isPassive = true }
      // "were reported to have struck": what they are said to have done.
      if GroupRoles.doneBefore.contains(word) { isPassive = false }
      if GroupRoles.sayings.contains(word) { hasSaid = true }
    }
  }

  func readRight(
    from start: Int, _ sentence: Range<Int>, _ opening: Tone, into reading: inout Reading
  ) {
    var tone = opening
    let reach = start..<max(start, min(sentence.upperBound, start + 9))
    let account = start..<max(start, min(sentence.upperBound, start + 18))
    var read = 0
    if !reach.isEmpty, GroupRoles.nouns.contains(words.words[start]) { reading.perpetrator += 1 }
    for index in reach {
      let word = words.words[index]
      if word.isEmpty, !GroupRoles.passed.contains(text.tokens[index].word) { break }
      // "victory over the Tigers after killing their leader": whoever won did so.
      if word.hasSuffix("ing"), index > start,
        GroupRoles.gerundLinks.contains(words.words[index - 1])
      {
        break
      }
      read = index - start
      if text.tokens[index].word == "," { tone.isPassive = false }
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
    } else if GroupRoles.namings.contains(word), !tone.isPassive,
      (index + 1..<max(index + 1, min(sentence.upperBound, index + 4))).contains(where: {
        GroupRoles.bombers.contains(words.words[$0])
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
      let isOfDeed = ahead.contains { GroupRoles.deeds.contains(words.words[$0]) || isActor($0) }
      reading.denied += isOfDeed ? 4 : 1
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
      if isHeld(over: index, sentence) { reading.suspected += 2.5 } else { reading.target += 2.5 }
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
    // "killed at least 45": they killed.
    if index + 2 < words.words.count, GroupRoles.least.contains(words.words[index + 2]) {
      return false
    }
    return GroupRoles.sufferedBy.contains(words.words[index + 1])
  }

  /// "were arrested over the murder of": who sits for the deed.
  private func isHeld(over index: Int, _ sentence: Range<Int>) -> Bool {
    guard GroupRoles.prisons.contains(words.words[index]) else { return false }
    let ahead = Range(from: index + 1, upTo: min(sentence.upperBound, index + 9))
    guard let over = ahead.first(where: { GroupRoles.overs.contains(words.words[$0]) }) else {
      return false
    }
    return Range(from: over + 1, upTo: min(sentence.upperBound, over + 7)).contains {
      GroupRoles.nouns.contains(words.words[$0]) || GroupRoles.losses.contains(words.words[$0])
    }
  }

  /// A word for what attackers do; to "shoot down" drones is none.
  func isActor(_ index: Int) -> Bool {
    if GroupRoles.perfects.contains(words.words[index]) {
      return (max(0, index - 2)..<index).contains {
        GroupRoles.auxiliaries.contains(words.words[$0])
      }
    }
    return GroupRoles.actors.contains(words.words[index])
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
    let isOwnWord =
      tone.hasSaid
      && ((reach.lowerBound..<index).contains(where: isSelf) || isOwnInfinitive(before: index)
        || isOwnStrike(reach, before: index, tone))
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
    } else if tone.bearer != .force, isHabit(index, reach.lowerBound, sentence) {
      // "Boko Haram has carried out similar attacks in the past"
      reading.suspected += 1
    } else {
      reading.perpetrator += 2
    }
    if word == "claimed", index + 1 < reach.upperBound {
      readClaim(at: index, end: sentence.upperBound, into: &reading)
    }
    return true
  }

  private func isHabit(_ index: Int, _ start: Int, _ sentence: Range<Int>) -> Bool {
    Range(from: start, upTo: min(sentence.upperBound, index + 7)).contains {
      GroupRoles.habits.contains(words.words[$0])
    }
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

  /// "Israel's military said a strike on Tyre killed": what a force says of a strike is its own.
  private func isOwnStrike(_ reach: Range<Int>, before index: Int, _ tone: Tone) -> Bool {
    guard tone.bearer == .force,
      let said = reach.first(where: { GroupRoles.sayings.contains(words.words[$0]) })
    else { return false }
    guard
      let strike = Range(from: said + 1, upTo: min(index, said + 5)).first(where: {
        GroupRoles.ownStrikes.contains(words.words[$0])
      })
    else { return false }
    // "said an air strike by the junta killed": another's.
    return !Range(from: strike, upTo: index).contains {
      GroupRoles.agents.contains(words.words[$0])
    }
  }

  /// "a annoncé avoir tué", "aseguró haber matado": the speaker's own deed.
  private func isOwnInfinitive(before index: Int) -> Bool {
    (max(0, index - 2)..<index).contains {
      GroupRoles.havings.contains(words.words[$0])
    }
  }

  private func isClaim(_ index: Int) -> Bool { GroupRoles.claims.contains(words.words[index]) }

  /// "it had carried out", "its fighters".
  private func isSelf(_ index: Int) -> Bool {
    GroupRoles.selves.contains(words.words[index])
  }

  /// "claimed responsibility", "claimed the attack", "claimed to have killed".
  private func readClaim(at index: Int, end: Int, into reading: inout Reading) {
    let ahead = Range(from: index + 1, upTo: min(end, index + 7))
    if isOfOthers(index, end) { return }
    if ahead.contains(where: { GroupRoles.claimables.contains(words.words[$0]) }) {
      reading.claimed += 3
    }
  }

  /// "has claimed responsibility for some of the deadliest attacks": not for this one.
  private func isOfOthers(_ index: Int, _ end: Int) -> Bool {
    (index + 1..<max(index + 1, min(end, index + 7))).contains {
      GroupRoles.manyWords.contains(words.words[$0])
    }
  }
}
