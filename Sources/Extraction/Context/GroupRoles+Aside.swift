/// Groups that a sentence names in passing.
extension GroupRoles {
  /// "Al-Qaeda-linked", "linked to al-Qaeda", "pledged allegiance to Islamic State".
  func isAside(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
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
    // "outfits such as the X": an example of many.
    if isExample(name.lowerBound, sentence) { return true }
    return hasTie(before: name.lowerBound, sentence) || isSince(name.lowerBound, sentence)
      || isHolder(name) || isInAsideOfAll(name.lowerBound, sentence)
      || isInvertedSpeaker(name.lowerBound, sentence)
  }

  private func isExample(_ start: Int, _ sentence: Range<Int>) -> Bool {
    Range(from: max(sentence.lowerBound + 1, start - 12), upTo: start).contains {
      GroupRoles.examples.contains(words.words[$0 - 1] + " " + words.words[$0])
    }
  }

  /// ", a annoncé la Mission des Nations unies (Minusca)": who speaks behind the verb of a French sentence.
  private func isInvertedSpeaker(_ start: Int, _ sentence: Range<Int>) -> Bool {
    let near = Range(from: max(sentence.lowerBound, start - 9), upTo: start)
    guard let said = near.last(where: { GroupRoles.sayings.contains(words.words[$0]) }),
      said > sentence.lowerBound, GroupRoles.saidAuxiliaries.contains(words.words[said - 1]),
      said - 2 < sentence.lowerBound || [",", "»", "\"", "”"].contains(text.tokens[said - 2].word)
    else { return false }
    return Range(from: said + 1, upTo: start).allSatisfy {
      !GroupRoles.actors.contains(words.words[$0]) && words.words[$0] != "que"
        && !GroupRoles.havings.contains(words.words[$0])
    }
  }

  /// "The army, which is fighting Boko Haram in the north, said": whom somebody fights at all times.
  private func isInAsideOfAll(_ start: Int, _ sentence: Range<Int>) -> Bool {
    let near = Range(from: max(sentence.lowerBound, start - 10), upTo: start)
    guard let pronoun = near.last(where: { GroupRoles.relatives.contains(words.words[$0]) }),
      pronoun > sentence.lowerBound, text.tokens[pronoun - 1].word == ","
    else { return false }
    return isOngoing(behind: pronoun)
  }

  /// "which is fighting", "who often attack": a clause that tells of no day.
  private func isOngoing(behind pronoun: Int) -> Bool {
    Range(from: pronoun + 1, upTo: min(words.words.count, pronoun + 3)).contains {
      GroupRoles.ongoing.contains(words.words[$0])
    }
  }

  /// Behind ", which is fighting the army,": the comma's next token, nil when no such clause begins here.
  func pastOngoing(_ start: Int, _ sentence: Range<Int>) -> Int? {
    guard start + 2 < sentence.upperBound, text.tokens[start].word == ",",
      GroupRoles.relatives.contains(words.words[start + 1]), isOngoing(behind: start + 1)
    else { return nil }
    let reach = Range(from: start + 2, upTo: min(sentence.upperBound, start + 20))
    return reach.first { text.tokens[$0].word == "," }.map { $0 + 1 }
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
    while index >= max(sentence.lowerBound, start - 6) {
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
}
