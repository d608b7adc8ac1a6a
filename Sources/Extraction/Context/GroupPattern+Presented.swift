import ReferenceData

/// Names that a text presents as an armed group's, before or behind them: "the separatist group X", "X, a little-known splinter
/// of the Taliban", "les bandits de la coalition X".
extension GroupPattern {
  /// Bodies that only armed people form.
  private static let armed = ContextWords("roles.tsv", "armedBody")
  /// Bodies of any people.
  private static let bodies = ContextWords("roles.tsv", "anyBody")
  /// What makes a body of any people an armed one.
  private static let marks = ContextWords("roles.tsv", "armedMark")

  func presented(at index: Int, in sentence: Range<Int>) -> Name? {
    guard !text.isAllCapitals, let whole = run(at: index, end: sentence.upperBound) else {
      return nil
    }
    let run = numbered(withoutCreed(bare(whole), in: sentence), end: sentence.upperBound)
    guard !run.isEmpty, !overlapsTable(run),
      isPresented(before: run, in: sentence)
        || run.count > 1 && isPresented(behind: run, in: sentence) || isNamed(run, in: sentence)
        || isOfMembers(run, in: sentence) || isOfFighters(run, in: sentence)
    else { return nil }
    return name(withFighters(run, in: sentence), end: sentence.upperBound)
  }

  /// "Suspected Kuki militants": the capital of the first word is the sentence's.
  private func withoutCreed(_ run: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    guard run.count > 1, run.lowerBound == sentence.lowerBound,
      GroupPattern.creeds.contains(words.words[run.lowerBound])
    else { return run }
    return run.lowerBound + 1..<run.upperBound
  }

  private func withFighters(_ run: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    isOfFighters(run, in: sentence) ? run.lowerBound..<run.upperBound + 1 : run
  }

  /// "Barrio 18": a number of at most three digits behind the name.
  private func numbered(_ run: Range<Int>, end: Int) -> Range<Int> {
    let next = run.upperBound
    guard next < end, text.tokens[next].isNumber, text.tokens[next].word.utf8.count < 4,
      next + 1 == end || !text.tokens[next + 1].isWord || words.words[next + 1].utf8.count < 4
    else { return run }
    return run.lowerBound..<next + 1
  }

  /// "the separatist group X", "el grupo criminal X", "miembros de la pandilla X": the noun within two words before the name.
  private func isPresented(before run: Range<Int>, in sentence: Range<Int>) -> Bool {
    let near = max(sentence.lowerBound, run.lowerBound - 3)..<run.lowerBound
    guard let noun = near.last(where: { isBody($0) }),
      // "the gang leader X", "the group killed X": the noun's own words only.
      (noun + 1..<run.lowerBound).allSatisfy({
        GroupPattern.marks.contains(words.words[$0]) || text.tokens[$0].word == "\""
          || GroupRoles.nounLinks.contains(words.words[$0])
      })
    else { return false }
    if GroupPattern.armed.contains(words.words[noun]) { return true }
    return (max(sentence.lowerBound, noun - 4)..<run.lowerBound).contains {
      GroupPattern.marks.contains(words.words[$0])
    }
  }

  /// "X, a separatist group,", "X, a faction of the Taliban": the noun within seven words behind the comma and its article.
  private func isPresented(behind run: Range<Int>, in sentence: Range<Int>) -> Bool {
    let comma = run.upperBound
    guard comma + 2 < sentence.upperBound, text.tokens[comma].word == ",",
      GroupRoles.nounArticles.contains(words.words[comma + 1])
    else { return false }
    var hasMark = false
    for index in Range(from: comma + 2, upTo: min(sentence.upperBound, comma + 9)) {
      let word = words.words[index]
      if GroupPattern.marks.contains(word) { hasMark = true }
      if GroupPattern.armed.contains(word) { return !isHeldBy(index, sentence) }
      if GroupPattern.bodies.contains(word), !isHeldBy(index, sentence) {
        return hasMark
          || index + 1 < sentence.upperBound
            && GroupPattern.marks.contains(words.words[index + 1])
      }
      if text.tokens[index].word == "," { return false }
    }
    return false
  }

  /// "integrantes de los Comandos de la Sierra", "fighters of the Front for X": a noun of armed groups anywhere in a name behind
  /// its people.
  private func isOfMembers(_ run: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard run.count > 1, hasAnyBanner(run) else { return false }
    var index = run.lowerBound - 1
    while index > sentence.lowerBound,
      GroupRoles.memberLinks.contains(words.words[index])
    {
      index -= 1
    }
    return index >= sentence.lowerBound && index < run.lowerBound - 1
      && GroupPattern.isMember(words.words[index])
  }

  /// "Kuki militants": one word that nobody knows before the noun of many fighters; the noun belongs to the name.
  private func isOfFighters(_ run: Range<Int>, in sentence: Range<Int>) -> Bool {
    let noun = run.upperBound
    guard run.count == 1, noun < sentence.upperBound, run.lowerBound > sentence.lowerBound,
      GroupPattern.fighters.contains(words.words[noun]), !peoples.contains(run.lowerBound)
    else { return false }
    let word = words.words[run.lowerBound]
    return !GroupPattern.creeds.contains(word) && Lexicon.english.words[word] == nil
      && !Gazetteer.shared.hasPlace(folded: word)
  }

  private static let trades = ContextWords("roles.tsv", "trade")
  private static let fighters = ContextWords("roles.tsv", "fighters")
  private static let creeds = ContextWords("roles.tsv", "creed")

  /// "the New Dawn militia", "members of the Red Scarf gang": a name behind "the" and its noun.
  private func isNamed(_ run: Range<Int>, in sentence: Range<Int>) -> Bool {
    let noun = pastTrade(run.upperBound)
    guard noun + 1 < sentence.upperBound, run.lowerBound > sentence.lowerBound,
      GroupPattern.armed.contains(words.words[noun])
        || GroupPattern.bodies.contains(words.words[noun]) && claims(behind: noun, sentence),
      !isHeldBy(noun, sentence),
      words.words[run.lowerBound - 1] == "the"
        || PlaceWords.articles.contains(words.words[run.lowerBound - 1])
          && text.tokens[run.lowerBound - 1].isCapitalised
    else { return false }
    return !peoples.isSuperset(of: run)
  }

  /// "the X drug cartel": the noun behind what the body deals in.
  private func pastTrade(_ index: Int) -> Int {
    guard index + 1 < words.words.count, text.tokens[index].isWord,
      GroupPattern.trades.contains(words.words[index])
    else { return index }
    return index + 1
  }

  /// "the Hafiz Gul Bahadur group claimed responsibility": a body of any people that claims a deed.
  private func claims(behind noun: Int, _ sentence: Range<Int>) -> Bool {
    Range(from: noun + 1, upTo: min(sentence.upperBound, noun + 4)).contains {
      GroupRoles.claims.contains(words.words[$0])
        || words.words[$0] == "claimed" && $0 + 1 < sentence.upperBound
          && GroupRoles.claims.contains(words.words[$0 + 1])
    }
  }

  /// "a gang leader", "a rebel group's commander": a person rather than the body.
  private func isHeldBy(_ noun: Int, _ sentence: Range<Int>) -> Bool {
    guard noun + 1 < sentence.upperBound else { return false }
    let next = words.words[noun + 1]
    return GroupRoles.groupPeople.contains(
      next) || text.tokens[noun + 1].word == "'s"
  }

  private func isBody(_ index: Int) -> Bool {
    GroupPattern.armed.contains(words.words[index])
      || GroupPattern.bodies.contains(words.words[index])
  }
}
