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
  private static let kills = ContextWords("roles.tsv", "forceKills").joined(KillingForms.all)
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
    // "groupe d'origine ougandaise Forces démocratiques alliées": whence a group comes.
    if name.lowerBound > 0, PlaceWords.origins.contains(words.words[name.lowerBound - 1]) {
      return nil
    }
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

  /// "the Arab coalition in Yemen, led by Saudi Arabia".
  func coalition(ledBy name: Range<Int>, code: String) -> (GroupActor, Range<Int>)? {
    var agent = name.lowerBound - 1
    if agent > 2, PlaceWords.articles.contains(words.words[agent]) { agent -= 1 }
    guard agent > 1, GroupRoles.agents.contains(words.words[agent]),
      Self.leading.contains(words.words[agent - 1])
    else { return nil }
    let before = max(0, agent - 11)..<agent - 1
    guard let noun = before.last(where: { Self.coalitions.contains(words.words[$0]) }),
      let country = CountryTable.shared.country(code: code)
    else { return nil }
    let leader = code == "USA" ? "US" : code == "SAU" ? "Saudi" : country.name
    return (
      GroupActor(name: leader + "-led coalition", short: nil, isForce: true), noun..<noun + 1
    )
  }

  private static let leading = ContextWords("roles.tsv", "leading")
  private static let coalitions = ContextWords("roles.tsv", "coalition")

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

  /// "el Ejército de Nigeria", "frappes d'Israël", "soldiers of Mali": a force before "of" and its country.
  func force(of name: Range<Int>, code: String) -> (GroupActor, Range<Int>)? {
    var index = name.lowerBound - 1
    while index > 0, PlaceWords.articles.contains(words.words[index]) { index -= 1 }
    guard index > 0, PlaceWords.ofs.contains(words.words[index]) else { return nil }
    let near = Range(from: max(0, index - 3), upTo: index)
    guard
      let noun = near.last(where: {
        Self.forces.value(words.words[$0]) != nil || words.words[$0] == "junta"
      }), (noun + 1..<index).allSatisfy({ Self.between.contains(words.words[$0]) }),
      // "ataques en la frontera de": whose attack it is stands right behind.
      !Self.anybodys.contains(words.words[noun])
    else { return nil }
    let kind = Self.forces.value(words.words[noun]) ?? "military"
    return actor(of: code, kind).map { ($0, noun..<name.upperBound) }
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
    if let unit = unit(at: index, in: sentence) { return (unit, "military") }
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

  /// "the 27th Infantry Battalion": a numbered body of a military.
  private func unit(at index: Int, in sentence: Range<Int>) -> Range<Int>? {
    let first = words.words[index]
    guard first.utf8.count > 2, first.first?.isNumber == true,
      Self.ordinalEnds.contains(String(first.suffix(2)))
    else { return nil }
    let reach = Range(from: index + 1, upTo: min(sentence.upperBound, index + 4))
    guard let noun = reach.first(where: { Self.units.contains(words.words[$0]) }),
      (index + 1...noun).allSatisfy({ text.tokens[$0].isCapitalised || text.isAllCapitals })
    else { return nil }
    return index..<noun + 1
  }

  private static let units = ContextWords("roles.tsv", "unit")
  private static let ordinalEnds = ContextWords("roles.tsv", "ordinalEnd")
  private static let ownWords = ContextWords("roles.tsv", "ownWord")

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

  /// "Israel said it": who speaks right behind the name.
  func says(_ name: Range<Int>) -> Bool {
    guard name.upperBound + 1 < words.words.count,
      GroupRoles.sayings.contains(words.words[name.upperBound])
    else { return false }
    return Self.ownWords.contains(words.words[name.upperBound + 1])
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
    var next = pastPlace(name.upperBound)
    // "L'armée a abattu"
    if next < words.words.count, GroupRoles.auxiliaries.contains(words.words[next]) { next += 1 }
    if next < words.words.count, Self.directDeeds.contains(words.words[next]) { return true }
    // "A junta airstrike on a camp killed 29"
    if isDeed(behind: name) || name.count > 1 && isDeed(at: name.upperBound - 1),
      text.sentences[text.sentence(ofToken: name.lowerBound)].tokens.contains(where: {
        Self.losses.contains(words.words[$0])
      })
    {
      return true
    }
    var before = name.lowerBound - 1
    if before > 0, PlaceWords.articles.contains(words.words[before]) { before -= 1 }
    return before > 0 && GroupRoles.agents.contains(words.words[before])
      && Self.directDeeds.contains(words.words[before - 1])
  }

  /// Behind "in Myanmar", "of Jos": the first token behind a place that stands right behind a force.
  private func pastPlace(_ start: Int) -> Int {
    guard start + 1 < words.words.count, PlaceWords.locative.contains(words.words[start]),
      text.tokens[start + 1].isCapitalised
    else { return start }
    var index = start + 1
    while index < words.words.count, index < start + 4, text.tokens[index].isCapitalised {
      index += 1
    }
    return index
  }

  private static let anybodys = ContextWords("roles.tsv", "anybodysForce")
  private static let directDeeds = ContextWords("roles.tsv", "directDeed").joined(KillingForms.all)
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
    // "frappes israéliennes": the deed stands first.
    guard let last = name.last,
      Self.deeds.contains(words.words[last]) || Self.deeds.contains(words.words[name.lowerBound])
    else { return false }
    return sentence.contains { Self.losses.contains(words.words[$0]) }
  }
}
