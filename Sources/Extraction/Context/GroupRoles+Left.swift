/// What the words before a group say of it.
extension GroupRoles {
  func readLeft(
    of name: Range<Int>, _ sentence: Range<Int>, _ bearer: Bearer, into reading: inout Reading
  ) {
    if isSpeakerAside(name) { return }
    var index = name.lowerBound - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 9 {
      let word = words.words[index]
      if word.isEmpty {
        let mark = text.tokens[index].word
        if mark == ",", steps > 0, isAttacker(index - 1, sentence) { reading.perpetrator += 1.5 }
        if mark == ",", isCalled(name, sentence), namesAttackers(before: index, sentence) {
          reading.perpetrator += 2.5
        }
        if mark == ":", near(index).contains(where: isResponsible) {
          reading.claimed += 3
          return
        }
        if mark == "." || mark == ";" || mark == ":" || mark == "," && steps > 1 { return }
      } else if step(word, at: index, steps: steps, sentence, bearer, into: &reading) {
        return
      }
      index -= 1
      steps += 1
    }
  }

  /// "A strike killed 33, the X said": whoever speaks behind a comma suffered nothing before it.
  func isSpeakerAside(_ name: Range<Int>) -> Bool {
    let sentence = text.sentences[text.sentence(ofToken: name.lowerBound)].tokens
    var before = name.lowerBound - 1
    if before > sentence.lowerBound, PlaceWords.articles.contains(words.words[before]) {
      before -= 1
    }
    return before > sentence.lowerBound && text.tokens[before].word == ","
      && name.upperBound < sentence.upperBound
      && GroupRoles.sayings.contains(words.words[name.upperBound])
  }

  /// "Two groups said they were responsible: X and Y".
  private func isResponsible(_ index: Int) -> Bool {
    GroupRoles.responsibles.contains(words.words[index])
  }

  /// "Fighting between the Armed Forces (SAF) and the X": the second of two sides, however long the first one's name.
  func isSecondSide(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let before = max(sentence.lowerBound, name.lowerBound - 16)..<name.lowerBound
    guard
      let between = before.last(where: { GroupRoles.sides.contains(words.words[$0]) }),
      clash(before: between, sentence) != nil
    else { return false }
    let last = before.suffix(3).contains { GroupRoles.ands.contains(words.words[$0]) }
    return last && !(between..<name.lowerBound).contains { text.tokens[$0].word == "," }
  }

  /// "the assailants, alleged members of the X": they are the group's.
  private func isAttacker(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard sentence.contains(index) else { return false }
    return GroupRoles.attackers.contains(words.words[index])
  }

  /// "The kidnappers, an armed gang active in the area, called X": the name that the attackers go by.
  private func isCalled(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    Range(from: max(sentence.lowerBound, name.lowerBound - 3), upTo: name.lowerBound).contains {
      GroupRoles.introductions.contains(words.words[$0])
    }
  }

  private func namesAttackers(before comma: Int, _ sentence: Range<Int>) -> Bool {
    Range(from: max(sentence.lowerBound, comma - 20), upTo: comma).contains {
      isAttacker($0, sentence)
    }
  }

  /// Reads one word to the left; true when nothing beyond it can belong to the name.
  private func step(
    _ word: String, at index: Int, steps: Int, _ sentence: Range<Int>, _ bearer: Bearer,
    into reading: inout Reading
  ) -> Bool {
    if GroupRoles.agents.contains(word) {
      if bearer == .force, isHarmless(index - 1, sentence) { return true }
      readAgent(before: index, sentence, into: &reading)
      return true
    }
    // "blaming the attacks on the Taliban"
    if word == "on", near(index).contains(where: { GroupRoles.laid.contains(words.words[$0]) }) {
      reading.suspected += 3
      return true
    }
    if GroupRoles.blames.contains(word), !(index > 0 && words.words[index - 1] == "se") {
      reading.suspected += 2.5
      return true
    }
    // "left pamphlets of the X", "a flag from the X was found"
    if GroupRoles.traces.contains(word), steps < 8 {
      reading.suspected += 2
      return true
    }
    // "members of the JAD": told of the bombers before.
    if word == "members", steps < 4, hasWord(["identified", "confirmed"], in: near(index)) {
      reading.perpetrator += 2
      return true
    }
    // "sentenced three members of the X"
    if GroupRoles.convicted.contains(word) {
      reading.perpetrator += 2
      return true
    }
    if bearer == .unknown, word == "of", steps < 2, index > sentence.lowerBound,
      isLoss(words.words[index - 1])
    {
      reading.target += 2.5
      return true
    }
    if stepOverOwners(word, at: index, steps: steps, sentence, bearer, into: &reading) {
      return true
    }
    return stepOverSides(word, at: index, steps: steps, sentence, bearer, into: &reading)
  }

  /// The same of the noun before "of": whose person, place or attack it was.
  private func stepOverOwners(
    _ word: String, at index: Int, steps: Int, _ sentence: Range<Int>, _ bearer: Bearer,
    into reading: inout Reading
  ) -> Bool {
    if isLoss(word), steps > 0, steps < 6, PlaceWords.ofs.contains(words.words[index + 1]) {
      reading.target += 2
      return true
    }
    guard steps < 3, index > sentence.lowerBound else { return false }
    let isOf = PlaceWords.ofs.contains(word)
    let noun = words.words[index - 1]
    // "killed X, a commander in the Y's force": a victim of theirs.
    if GroupRoles.memberNouns.contains(noun), isOf || GroupRoles.memberJoints.contains(word),
      isVictim(index - 1, sentence)
    {
      reading.target += 2.5
      return true
    }
    // "ambushed a convoy of the army", "an outpost of the X"
    if isOf, GroupRoles.possessions.contains(noun) {
      reading.target += 2
      return true
    }
    guard isOf, bearer != .force,
      isAttack(before: index, sentence) || isAttackOfMembers(before: index, sentence)
    else { return false }
    reading.perpetrator += 2
    return true
  }

  /// "une attaque des rebelles de l'ADF", "la incursión de unos 400 rebeldes de las FARC": the deed of a group's people.
  private func isAttackOfMembers(before of: Int, _ sentence: Range<Int>) -> Bool {
    var index = of - 1
    guard sentence.contains(index), GroupRoles.isHead(words.words[index]) else { return false }
    index -= 1
    while sentence.contains(index), index > of - 5,
      text.tokens[index].isNumber || GroupRoles.isHead(words.words[index])
        || GroupRoles.roughly.contains(words.words[index])
        || PlaceWords.articles.contains(words.words[index])
    {
      index -= 1
    }
    return sentence.contains(index) && PlaceWords.ofs.contains(words.words[index])
      && isAttack(before: index, sentence)
  }

  /// Whether a deed's object ends at a person: a word for it within twelve words before, and no "by" between.
  private func isVictim(_ person: Int, _ sentence: Range<Int>) -> Bool {
    let near = Range(from: max(sentence.lowerBound, person - 12), upTo: person)
    guard let deed = near.last(where: { GroupRoles.hits.contains(words.words[$0]) }) else {
      return false
    }
    let between = Range(from: deed, upTo: person)
    return !between.contains {
      GroupRoles.agents.contains(words.words[$0]) || GroupRoles.passive.contains(words.words[$0])
        || GroupRoles.clauseStarts.contains(words.words[$0])
        || GroupRoles.clashes.contains(words.words[$0])
    }
  }

  /// The same of words that say between whom, who is suspected and who was hit.
  private func stepOverSides(
    _ word: String, at index: Int, steps: Int, _ sentence: Range<Int>, _ bearer: Bearer,
    into reading: inout Reading
  ) -> Bool {
    if GroupRoles.betweens.contains(word),
      let clash = clash(before: index, sentence)
    {
      // "since the start of fighting against the army": no clash of that day.
      if goesOn(behind: index, sentence) {
        reading.isAside = true
      } else if !isPast(clash, sentence) {
        reading.perpetrator += 1.5
      }
      return true
    }
    if word == "responsible" || word == "responsables", bearer != .force {
      reading.suspected += 2
      return true
    }
    // "assaillants identifiés comme ADF"
    if GroupRoles.takenFor.contains(word), steps < 3,
      near(index).contains(where: { GroupRoles.identified.contains(words.words[$0]) })
    {
      reading.suspected += 3
      return true
    }
    if GroupRoles.suspicion.contains(word), steps < 8 {
      reading.suspected += steps < 3 ? 2.5 : 1.5
      return false
    }
    // "killed when the army retook the town", "died as troops fired": the subject of a clause of its own.
    if steps < 5, GroupRoles.clauseStarts.contains(word) || word == "as" && bearer == .force {
      return true
    }
    if GroupRoles.targets.contains(word), steps < 6 {
      if !isOngoing(word, at: index) { reading.target += 2 }
      return true
    }
    if GroupRoles.sites.contains(word), steps < 3 {
      if index > sentence.lowerBound, GroupRoles.nouns.contains(words.words[index - 1]) {
        reading.target += 1.5
      }
      return true
    }
    // "seven wounded after Russian strikes": whose deed it was.
    if bearer == .force, GroupRoles.afters.contains(word), steps < 3 { return true }
    // "battling al-Shabab militants"
    if GroupRoles.battles.contains(word), steps < 2 {
      if !isOngoing(word, at: index) { reading.perpetrator += 1.5 }
      return true
    }
    if GroupRoles.hits.contains(word), steps < 6 {
      reading.target += 2
      return true
    }
    return false
  }

  /// "Pro-government forces are fighting the X": what goes on for years, no deed of a day.
  private func isOngoing(_ word: String, at index: Int) -> Bool {
    guard word.hasSuffix("ing"), index > 0 else { return false }
    return words.words[index - 1] == "been" || GroupRoles.ongoing.contains(words.words[index - 1])
  }

  /// "the assassination of MNR leader X", "the kidnapping of the ELN commander": suffered, not done.
  private func isLoss(_ word: String) -> Bool { GroupRoles.losses.contains(word) }

  /// "an attack of", "una emboscada del": the name behind is whose attack it was.
  private func isAttack(before of: Int, _ sentence: Range<Int>) -> Bool {
    guard sentence.contains(of - 1) else { return false }
    let word = words.words[of - 1]
    return GroupRoles.nouns.contains(word) && !isLoss(word)
  }

  /// "clashes between", "des violences entre": the token of the noun.
  private func clash(before between: Int, _ sentence: Range<Int>) -> Int? {
    (max(sentence.lowerBound, between - 3)..<between).first {
      GroupRoles.clashes.contains(words.words[$0])
    }
  }

  /// "where the battle against ISIL still continues".
  private func goesOn(behind between: Int, _ sentence: Range<Int>) -> Bool {
    Range(from: between, upTo: min(sentence.upperBound, between + 9)).contains {
      GroupRoles.goings.contains(words.words[$0])
    }
  }

  /// Behind "since": "since the start of fighting".
  private func isPast(_ clash: Int, _ sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, clash - 4)..<clash).contains {
      GroupRoles.sinces.contains(words.words[$0])
    }
  }

  /// The words before a token, within its sentence.
  private func near(_ index: Int) -> Range<Int> {
    let sentence = text.sentences[text.sentence(ofToken: index)].tokens
    return max(sentence.lowerBound, index - 5)..<index
  }

  /// "claimed by G", "attacked by G", "killed by suspected G".
  private func readAgent(before index: Int, _ sentence: Range<Int>, into reading: inout Reading) {
    let near = max(sentence.lowerBound, index - 8)..<index
    let isClaim = near.contains {
      GroupRoles.claimNouns.contains(words.words[$0])
        || GroupRoles.claimed.contains(words.words[$0])
    }
    if isClaim, !near.contains(where: { GroupRoles.negations.contains(words.words[$0]) }) {
      reading.claimed += 3
      return
    }
    let isViolent = near.contains {
      GroupRoles.actors.contains(words.words[$0]) || GroupRoles.nouns.contains(words.words[$0])
        || GroupRoles.hits.contains(words.words[$0])
    }
    if isViolent, near.contains(where: { GroupRoles.hedges.contains(words.words[$0]) }) {
      // "may have been carried out by", "pudo haber sido cometido por"
      reading.suspected += 2.5
    } else {
      reading.perpetrator += isViolent ? 2.5 : 0.4
    }
  }

  /// "deactivated by the police", "arrested by the army": what was done by them is no attack.
  private func isHarmless(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard sentence.contains(index) else { return false }
    let word = words.words[index]
    if GroupRoles.arrests.contains(word) || GroupRoles.holdings.contains(word) { return true }
    return word.hasSuffix("ed") && !GroupRoles.actors.contains(word)
      && !GroupRoles.hits.contains(word) && !GroupRoles.nouns.contains(word)
      && !GroupRoles.targets.contains(word) && !GroupRoles.claimed.contains(word)
      && !GroupRoles.suspicion.contains(word)
  }
}
