import NewsModel
import ReferenceData

/// Finds the forces of states: "Malian army", "l'armée malienne", "Israeli airstrikes", "Russia attacked", "troops".
struct StateForces {
  private let text: SourceText
  private let words: NameWords

  private static let forces = ContextWords("roles.tsv", "force")
  private static let unnamed = ContextWords("roles.tsv", "unnamedForce")
  private static let between = ContextWords("roles.tsv", "between")
  private static let names = ContextWords("roles.tsv", "forceName")
  private static let strikes = ContextWords("roles.tsv", "countryStrikes")
  private static let deeds = ContextWords("roles.tsv", "forceDeed")
  private static let kills = ContextWords("roles.tsv", "forceKills")
  private static let foes = ContextWords("roles.tsv", "foe")
  private static let short = ContextWords("roles.tsv", "forceShort")
  private static let losses = ContextWords("roles.tsv", "loss")
  private static let ways = ContextWords("roles.tsv", "way")
  private static let crowds = ContextWords("roles.tsv", "crowd")

  init(text: SourceText, words: NameWords) {
    self.text = text
    self.words = words
  }

  /// "Malian military": what a force of a country is called.
  func actor(of code: String, _ kind: String) -> GroupActor? {
    guard let country = CountryTable.shared.country(code: code) else { return nil }
    let people = Self.names.value(code.lowercased()) ?? country.demonyms.first ?? country.name
    let short = kind == "military" ? Self.short.value(code.lowercased()) : nil
    return GroupActor(name: "\(people) \(kind)", short: short, isForce: true)
  }

  /// "Malian army", "Somali National Army", "Iranian security forces", "U.S.-led coalition": behind the name of a people.
  func force(behind name: Range<Int>, code: String?) -> (GroupActor, Range<Int>)? {
    if let coalition = coalition(behind: name, code: code) { return coalition }
    guard let code else { return nil }
    var index = name.upperBound
    var steps = 0
    while index < words.words.count, steps < 3 {
      let word = words.words[index]
      if let kind = Self.forces.value(word) {
        let between = words.words[name.upperBound..<index]
        // "guards" of no border are anybody's.
        if word == "guards", !between.contains("border") { return nil }
        let isSecurity = between.contains("security")
        let isAir = word == "force" && between.last == "air"
        return actor(of: code, isSecurity ? "security forces" : isAir ? "air force" : kind).map {
          ($0, name.lowerBound..<index + 1)
        }
      }
      guard Self.between.contains(word) || text.tokens[index].word == "'s" || word == "junta" else {
        return nil
      }
      index += 1
      steps += 1
    }
    return nil
  }

  /// "U.S.-led international coalition", "US-led strikes": known by its leader.
  func coalition(behind name: Range<Int>, code: String?) -> (GroupActor, Range<Int>)? {
    var index = name.upperBound
    while index < words.words.count, index < name.upperBound + 6 {
      let isDeed = Self.deeds.contains(words.words[index])
      if words.words[index] == "coalition" || isDeed {
        guard words.words[name.upperBound..<index].contains("led") else { return nil }
        let leader = code == "USA" ? "US" : text.string(tokens: name)
        let actor = GroupActor(name: leader + "-led coalition", short: nil, isForce: true)
        // "US-led coalition air strike"
        let deed = isDeed ? nil : [index + 1, index + 2].first { self.isDeed(at: $0) }
        return (actor, name.lowerBound..<(deed ?? index) + 1)
      }
      guard
        words.words[index] == "led" || Self.between.contains(words.words[index])
          || words.words[index] == "anti" || words.words[max(0, index - 2)] == "anti"
          || text.tokens[index].word == "-"
      else { return nil }
      index += 1
    }
    return nil
  }

  /// "l'armée malienne", "las fuerzas armadas colombianas": in lower case the people stands behind.
  func force(before name: Range<Int>, code: String?) -> (GroupActor, Range<Int>)? {
    var index = name.lowerBound - 1
    guard index >= 0, let code, !text.tokens[index + 1].isCapitalised, !text.isAllCapitals else {
      return nil
    }
    while index > 0, name.lowerBound - index < 6, Self.between.contains(words.words[index]),
      Self.forces.value(words.words[index]) == nil
    {
      index -= 1
    }
    guard let kind = Self.forces.value(words.words[index]) else { return nil }
    let isSecurity = words.words[index..<name.lowerBound].contains {
      $0.hasPrefix("securi") || $0 == "seguridad"
    }
    return actor(of: code, isSecurity ? "security forces" : kind).map {
      ($0, index..<name.upperBound)
    }
  }

  /// "the army", "security forces", and "police" where they face a crowd.
  func unnamed(at index: Int, in sentence: Range<Int>) -> (Range<Int>, String)? {
    if index + 1 < sentence.upperBound {
      switch (words.words[index], words.words[index + 1]) {
      case ("armed", "forces"): return (index..<index + 2, "military")
      case ("air", "force"): return (index..<index + 2, "air force")
      case ("security", "forces"): return (index..<index + 2, "security forces")
      case ("government", "forces"), ("regime", "forces"), ("government", "troops"):
        return (index..<index + 2, "military")
      default: break
      }
    }
    if country(ofAcronym: index..<index + 1) != nil { return (index..<index + 1, "military") }
    if words.words[index] == "junta", index + 1 < sentence.upperBound,
      Self.forces.value(words.words[index + 1]) == "military"
    {
      return (index..<index + 2, "military")
    }
    if words.words[index] == "military", plainlyKills(index..<index + 1) {
      return (index..<index + 1, "military")
    }
    guard let kind = Self.unnamed.value(words.words[index]) else { return nil }
    if kind == "police", !sentence.contains(where: { Self.crowds.contains(words.words[$0]) }) {
      return nil
    }
    return (index..<index + 1, kind)
  }

  /// "Russia attacked Kyiv": the verb stands right behind the country.
  func strikes(_ name: Range<Int>) -> Bool {
    guard name.upperBound < words.words.count else { return false }
    if name.lowerBound > 0,
      PlaceWords.locative.contains(words.words[name.lowerBound - 1])
        || Self.ways.contains(words.words[name.lowerBound - 1])
    {
      return false
    }
    return Self.strikes.contains(words.words[name.upperBound])
  }

  /// "troops killed nine bandits", "security forces had opened fire on protesters", "killed by police": a deed, and a crowd or
  /// foes whom it met.
  func kills(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard
      sentence.contains(where: {
        Self.crowds.contains(words.words[$0]) || Self.foes.contains(words.words[$0])
      })
    else { return false }
    let before = max(sentence.lowerBound, name.lowerBound - 4)..<name.lowerBound
    let end = max(name.upperBound, min(sentence.upperBound, name.upperBound + 4))
    return (Array(before) + Array(name.upperBound..<end)).contains {
      Self.kills.contains(words.words[$0])
    }
  }

  /// "Government forces killed three", "The military bombed a village", "killed by the army", "a junta airstrike killed": the
  /// deed stands right beside the name.
  func plainlyKills(_ name: Range<Int>) -> Bool {
    // "Troops", "soldiers": anybody's.
    let last = words.words[name.upperBound - 1]
    if name.count == 1, Self.anybodys.contains(last) {
      return false
    }
    let next = name.upperBound
    if next < words.words.count, Self.directDeeds.contains(words.words[next]) { return true }
    var before = name.lowerBound - 1
    if before > 0, PlaceWords.articles.contains(words.words[before]) { before -= 1 }
    return before > 0 && words.words[before] == "by"
      && Self.directDeeds.contains(words.words[before - 1])
  }

  private static let anybodys = ContextWords("roles.tsv", "anybodysForce")
  private static let directDeeds = ContextWords("roles.tsv", "directDeed")
  private static let acronyms = ContextWords("roles.tsv", "forceAcronym")

  /// "IDF", "FARDC": the country of a force that goes by its letters.
  func country(ofAcronym name: Range<Int>) -> String? {
    guard name.count == 1, !text.isAllCapitals else { return nil }
    let token = text.tokens[name.lowerBound]
    guard token.isAllCapitals || token.word == "fama" && token.isCapitalised else { return nil }
    return Self.acronyms.value(words.words[name.lowerBound])
  }

  /// A word for a deed right behind the name.
  func isDeed(behind name: Range<Int>) -> Bool {
    isDeed(at: name.upperBound)
      || isDeed(at: name.upperBound + 1) && words.words[name.upperBound] == "air"
  }

  private func isDeed(at token: Int) -> Bool {
    token < words.words.count && Self.deeds.contains(words.words[token])
  }

  /// "Israeli attacks", "Russian shelling": a force named by its deed, in a sentence that tells of losses.
  func isDeed(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard let last = name.last, Self.deeds.contains(words.words[last]) else { return false }
    return sentence.contains { Self.losses.contains(words.words[$0]) }
  }
}
