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

  private let text: SourceText
  private let words: NameWords

  private static let actors = ContextWords("roles.tsv", "actor")
  private static let heads = ContextWords("roles.tsv", "head")
  private static let nouns = ContextWords("roles.tsv", "noun")
  private static let suspicion = ContextWords("roles.tsv", "suspect")
  private static let targets = ContextWords("roles.tsv", "target")
  private static let hits = ContextWords("roles.tsv", "hit")
  private static let passive = ContextWords("roles.tsv", "passive")
  private static let linked = ContextWords("roles.tsv", "linked")
  private static let ties = ContextWords("roles.tsv", "tie")

  init(text: SourceText, words: NameWords) {
    self.text = text
    self.words = words
  }

  /// What the sentence says of the group named at these tokens.
  func reading(of name: Range<Int>) -> Reading {
    let sentence = text.sentences[text.sentence(ofToken: name.lowerBound)].tokens
    var reading = Reading()
    if isAside(name, sentence) {
      reading.isAside = true
      return reading
    }
    let tail = tail(behind: name, sentence)
    readRight(from: tail, name: name, sentence, into: &reading)
    readLeft(of: name, sentence, into: &reading)
    if isSuspected(name.lowerBound, sentence) {
      reading.suspected += reading.perpetrator + 1
      reading.perpetrator = 0
    }
    return reading
  }

  /// "suspected Boko Haram militants", "alleged members of the ELN".
  private func isSuspected(_ start: Int, _ sentence: Range<Int>) -> Bool {
    let near = max(sentence.lowerBound, start - 4)..<start
    return near.contains {
      ["suspected", "alleged", "presumed", "purported", "apparent"].contains(words.words[$0])
    }
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
    if end < sentence.upperBound,
      ["linked", "affiliated", "inspired", "affiliate"].contains(words.words[end])
    {
      return true
    }
    return hasTie(before: name.lowerBound, sentence)
  }

  /// "linked to", "ties with", "an offshoot of", "allegiance to", with at most a few words between.
  private func hasTie(before start: Int, _ sentence: Range<Int>) -> Bool {
    var index = start - 1
    var isBound = false
    while index >= max(sentence.lowerBound, start - 4) {
      let word = words.words[index]
      if GroupRoles.ties.contains(word) { return isBound }
      if ["to", "with", "of"].contains(word) {
        isBound = true
      } else if !["the", "group", "and", ""].contains(word) {
        return false
      }
      index -= 1
    }
    return false
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
          let close = (index..<min(index + 12, sentence.upperBound)).first(where: {
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

  private func readRight(
    from start: Int, name: Range<Int>, _ sentence: Range<Int>, into reading: inout Reading
  ) {
    var isPassive = false
    var isNegated = false
    var index = start
    let end = min(sentence.upperBound, start + 9)
    if start < end, GroupRoles.nouns.contains(words.words[start]) { reading.perpetrator += 1 }
    while index < end {
      let word = words.words[index]
      if word.isEmpty, text.tokens[index].word != ",", text.tokens[index].word != "-" { break }
      if ["not", "no", "never", "without"].contains(word) { isNegated = true }
      if GroupRoles.passive.contains(word) { isPassive = true }
      if word == "responsibility" || word == "reivindico" || word == "revendique" {
        if !isNegated { reading.claimed += 3 }
        if hasWord(["denied", "denies", "deny"], in: start..<index) { reading.denied += 4 }
        return
      }
      if word == "denied" || word == "denies" || word == "rejected" { reading.denied += 2 }
      if ["suspected", "blamed", "accused", "believed"].contains(word) {
        reading.suspected += 2
        return
      }
      if isPassive && GroupRoles.hits.contains(word) {
        reading.target += 2.5
        return
      }
      if GroupRoles.actors.contains(word), !isNegated {
        if isPassive, !word.hasSuffix("ing") {
          reading.target += 1.5
        } else {
          reading.perpetrator += 2
        }
        if word == "claimed", index + 1 < end {
          readClaim(at: index, end: sentence.upperBound, into: &reading)
        }
        return
      }
      index += 1
    }
  }

  /// "claimed responsibility", "claimed the attack", "claimed to have killed".
  private func readClaim(at index: Int, end: Int, into reading: inout Reading) {
    let ahead = index + 1..<min(end, index + 7)
    let isResponsible = hasWord(
      [
        "responsibility", "attack", "bombing", "killing", "blast", "assault", "explosion", "it",
        "credit",
      ],
      in: ahead)
    if isResponsible { reading.claimed += 3 }
  }

  // MARK: To the left

  private func readLeft(of name: Range<Int>, _ sentence: Range<Int>, into reading: inout Reading) {
    var index = name.lowerBound - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 9 {
      let word = words.words[index]
      if word.isEmpty {
        let mark = text.tokens[index].word
        if mark == "." || mark == ";" || mark == ":" || mark == "," && steps > 1 { return }
      } else if step(word, at: index, steps: steps, sentence, into: &reading) {
        return
      }
      index -= 1
      steps += 1
    }
  }

  /// Reads one word to the left; true when nothing beyond it can belong to the name.
  private func step(
    _ word: String, at index: Int, steps: Int, _ sentence: Range<Int>, into reading: inout Reading
  ) -> Bool {
    if word == "by" {
      readAgent(before: index, sentence, into: &reading)
      return true
    }
    if word == "blamed" || word == "blames" || word == "attributed" {
      reading.suspected += 2.5
      return true
    }
    if GroupRoles.suspicion.contains(word), steps < 5 {
      reading.suspected += 1.5
      return false
    }
    if GroupRoles.targets.contains(word), steps < 6 {
      reading.target += 2
      return true
    }
    if ["on", "in", "near"].contains(word), steps < 3 {
      if index > sentence.lowerBound, GroupRoles.nouns.contains(words.words[index - 1]) {
        reading.target += 1.5
      }
      return true
    }
    if GroupRoles.hits.contains(word), steps < 6 {
      reading.target += 2
      return true
    }
    return false
  }

  /// "claimed by G", "attacked by G", "killed by suspected G".
  private func readAgent(before index: Int, _ sentence: Range<Int>, into reading: inout Reading) {
    let near = max(sentence.lowerBound, index - 8)..<index
    let isClaim = near.contains {
      ["claimed", "claim", "responsibility"].contains(words.words[$0])
    }
    if isClaim, !hasWord(["not", "no"], in: near) {
      reading.claimed += 3
      return
    }
    let isViolent = near.contains {
      GroupRoles.actors.contains(words.words[$0]) || GroupRoles.nouns.contains(words.words[$0])
        || GroupRoles.hits.contains(words.words[$0])
    }
    reading.perpetrator += isViolent ? 2.5 : 0.4
  }

  private func hasWord(_ list: Set<String>, in range: Range<Int>) -> Bool {
    range.contains { list.contains(words.words[$0]) }
  }
}
