import NewsModel
import ReferenceData

/// Finds the armed groups and forces of an incident with what they did.
struct GroupFinder {
  private let text: SourceText
  private let words: NameWords
  private let events: EventWords
  private let mentions: [NameMention]
  private let roles: GroupRoles
  private let patterns: GroupPattern
  private let forces: StateForces
  /// Nameless fighters: "guerrillas", "rebels".
  private static let generic = ContextWords("roles.tsv", "generic")

  /// The groups that the text names in full: their acronyms need no more support.
  private let spelledOut: Set<Int>
  private let evidence: CountryEvidence
  private let coalition: (actor: GroupActor, tokens: Set<Int>)?

  init(
    text: SourceText, words: NameWords, events: EventWords, mentions: [NameMention],
    evidence: CountryEvidence
  ) {
    self.evidence = evidence
    spelledOut = Set(
      mentions.compactMap { mention in
        guard case .group(let number) = mention.thing, mention.tokens.count > 1 else { return nil }
        return number
      })
    self.text = text
    self.words = words
    self.events = events
    self.mentions = mentions
    roles = GroupRoles(text: text, words: words)
    forces = StateForces(text: text, words: words)
    coalition = GroupFinder.coalition(mentions, forces)
    patterns = GroupPattern(text: text, words: words, mentions: mentions)
  }

  /// The groups that some sentences tell of, in the order in which they are named, those that act first; and by their names
  /// the words by which the text calls them otherwise.
  func groups(of sentences: [Int], country: String?) -> (
    groups: [Involvement], wordings: [String: [String]]
  ) {
    var accounts: [GroupActor: GroupAccount] = [:]
    for (rank, sentence) in sentences.enumerated() {
      let weight = rank < 3 ? 1.0 : rank < 12 ? 0.7 : 0.4
      addGeneric(in: sentence, weight: weight, to: &accounts)
      for mention in mentions(in: sentence) {
        guard let (actor, tokens) = actor(of: mention, country: country) else { continue }
        var reading = roles.reading(of: tokens, as: actor.isForce ? .force : .known)
        if reading.isAside || isSpeaker(behind: mention.tokens) { continue }
        if actor.isForce, forces.isDeed(tokens, in: text.sentences[sentence].tokens) {
          reading.perpetrator += 1.5
        }
        var account = accounts[actor] ?? GroupAccount(first: tokens.lowerBound)
        account.add(reading, weight: weight)
        account.add(name: text.string(tokens: mention.tokens))
        if rank < 2, !events.matches[sentence].isEmpty { account.isInLead = true }
        accounts[actor] = account
      }
      addCoalition(in: sentence, weight: weight, to: &accounts)
      addPatterns(in: sentence, weight: weight, to: &accounts)
      addForces(in: sentence, country: country, weight: weight, to: &accounts)
      addCountries(in: sentence, country: country, weight: weight, to: &accounts)
    }
    uniteParts(of: &accounts)
    let isAccused =
      accounts.contains { $0.value.role == .target && !$0.key.isForce }
      && Accusation(text: text, words: words).stands(in: sentences)
    let groups = involvements(accounts, isAccused: isAccused)
    var wordings: [String: [String]] = [:]
    for (actor, account) in accounts where groups.contains(where: { $0.name == actor.name }) {
      let others = account.names.filter { $0 != actor.name && $0 != actor.short }
      if !others.isEmpty, !actor.isForce { wordings[actor.name] = others }
    }
    return (groups, wordings)
  }

  /// "Houthi sources", "Hamas-run": who says so, not who acts.
  private func isSpeaker(behind name: Range<Int>) -> Bool {
    let next = name.upperBound
    guard next < words.words.count else { return false }
    let isHyphen = text.tokens[next].word == "-" && next + 1 < words.words.count
    return GroupFinder.speakers.contains(words.words[isHyphen ? next + 1 : next])
  }

  private static let speakers = ContextWords("roles.tsv", "groupSpeaker")

  /// "Al Qaeda gunmen … Al Qaeda in the Islamic Maghreb": the short name of a longer one is the same group.
  private func uniteParts(of accounts: inout [GroupActor: GroupAccount]) {
    // "Sudanese paramilitaries … the RSF": those that the text names.
    if accounts.keys.contains(where: { !$0.isForce }) {
      for actor in accounts.keys where actor.isForce && actor.name.hasSuffix(" paramilitaries") {
        accounts[actor] = nil
      }
    }
    for (actor, account) in accounts {
      let longer = accounts.keys.filter { $0.name.hasPrefix(actor.name + " ") && !$0.isForce }
      guard longer.count == 1, let whole = longer.first, !actor.isForce else { continue }
      accounts[whole]?.add(account.reading, weight: 1)
      accounts[actor] = nil
    }
  }

  /// "A coalition air strike": the one whose leader the text names elsewhere.
  private func addCoalition(
    in sentence: Int, weight: Double, to accounts: inout [GroupActor: GroupAccount]
  ) {
    guard let coalition else { return }
    for index in text.sentences[sentence].tokens
    where words.words[index] == "coalition" && !coalition.tokens.contains(index) {
      var reading = roles.reading(of: index..<index + 1, as: .force)
      if forces.isDeed(behind: index..<index + 1) { reading.perpetrator += 1.5 }
      add(reading, to: coalition.actor, at: index, weight, &accounts)
    }
  }

  /// The coalition that the text names by its leader, with the tokens of all its names.
  private static func coalition(
    _ mentions: [NameMention], _ forces: StateForces
  ) -> (actor: GroupActor, tokens: Set<Int>)? {
    var found: (actor: GroupActor, tokens: Set<Int>)?
    for mention in mentions {
      let code: String? =
        switch mention.thing {
        case .country(let code): code
        case .people(let codes): codes.first
        default: nil
        }
      guard let code, let named = forces.coalition(behind: mention.tokens, code: code) else {
        continue
      }
      found = (found?.actor ?? named.0, (found?.tokens ?? []).union(named.1))
    }
    return found
  }

  /// "the army", "troops", "security forces" without a country are the country's own, where they act or are blamed. In a text
  /// in capitals, where names and nouns look alike, only for what is plainly theirs.
  private func addForces(
    in sentence: Int, country: String?, weight: Double,
    to accounts: inout [GroupActor: GroupAccount]
  ) {
    guard let country else { return }
    let range = text.sentences[sentence].tokens
    let names = patterns.names(in: range)
    for index in range {
      guard let (tokens, kind) = forces.unnamed(at: index, in: range),
        !belongsToName(index, reach: forces.plainlyKills(tokens) ? 0 : 3),
        !names.contains(where: { $0.tokens.contains(index) })
      else { continue }
      let reading = roles.reading(of: tokens, as: .force)
      if forces.plainlyKills(tokens),
        let actor = forces.actor(of: forces.country(ofAcronym: tokens) ?? country, kind)
      {
        add(reading, to: actor, at: index, weight, &accounts)
        accounts[actor]?.reading.perpetrator += 2 * weight
        continue
      }
      let least = text.isAllCapitals || !forces.kills(tokens, in: range) ? 2.5 : 2
      guard reading.suspected >= 2 || reading.perpetrator >= least, reading.target == 0,
        let actor = forces.actor(of: country, kind)
      else { continue }
      add(reading, to: actor, at: index, weight, &accounts)
    }
  }

  /// "Russia attacked Kyiv": a country that strikes in another one is its military.
  private func addCountries(
    in sentence: Int, country: String?, weight: Double,
    to accounts: inout [GroupActor: GroupAccount]
  ) {
    for mention in mentions(in: sentence) {
      guard case .country(let code) = mention.thing, code != country,
        forces.strikes(mention.tokens), let actor = forces.actor(of: code, "military")
      else { continue }
      let reading = roles.reading(of: mention.tokens, as: .known)
      guard reading.perpetrator >= 2, reading.target == 0 else { continue }
      add(reading, to: actor, at: mention.tokens.lowerBound, weight, &accounts)
    }
  }

  private func add(
    _ reading: GroupRoles.Reading, to actor: GroupActor, at token: Int, _ weight: Double,
    _ accounts: inout [GroupActor: GroupAccount]
  ) {
    var account = accounts[actor] ?? GroupAccount(first: token)
    account.add(reading, weight: weight)
    accounts[actor] = account
  }

  /// Groups that no table has count for what they plainly do or suffer.
  private func addPatterns(
    in sentence: Int, weight: Double, to accounts: inout [GroupActor: GroupAccount]
  ) {
    for name in patterns.names(in: text.sentences[sentence].tokens)
    where !isInside(name.tokens, mentionsOf: sentence) {
      let reading = roles.reading(of: name.tokens, as: .unknown)
      if reading.isAside { continue }
      let actor =
        accounts.keys.first { $0.name == name.name }
        ?? GroupActor(name: name.name, short: name.short, isForce: false)
      var account = accounts[actor] ?? GroupAccount(first: name.tokens.lowerBound)
      account.add(reading, weight: weight)
      accounts[actor] = account
    }
  }

  /// "Liberation Army" of a "Baloch Liberation Army" that is known.
  private func isInside(_ tokens: Range<Int>, mentionsOf sentence: Int) -> Bool {
    mentions(in: sentence).contains { mention in
      switch mention.thing {
      case .group, .sharedGroup:
        mention.tokens.lowerBound < tokens.lowerBound && mention.tokens.contains(tokens.lowerBound)
      default: false
      }
    }
  }

  /// "The guerrillas attacked …": what nameless fighters do is the doing of the one group that the text has named before.
  private func addGeneric(
    in sentence: Int, weight: Double, to accounts: inout [GroupActor: GroupAccount]
  ) {
    let named = accounts.filter { !$0.key.isForce }
    guard named.count == 1, let actor = named.first?.key else { return }
    for index in text.sentences[sentence].tokens
    where GroupFinder.generic.contains(words.words[index]) && !belongsToName(index) {
      var reading = roles.reading(of: index..<index + 1, as: .known)
      // "The army killed 12 terrorists in return" hits somebody, and makes an attacker no victim.
      reading.target *= 0.4
      accounts[actor]?.add(reading, weight: weight * 0.6)
    }
  }

  /// "FMLN guerrillas", "guerrillas of the FMLN": read with the name.
  private func belongsToName(_ index: Int, reach: Int = 3) -> Bool {
    let near = index - 3..<index + reach + 1
    let low = lowerBound(of: near.lowerBound)
    return low < mentions.count && mentions[low].tokens.lowerBound < near.upperBound
  }

  private func mentions(in sentence: Int) -> ArraySlice<NameMention> {
    let range = text.sentences[sentence].tokens
    let low = lowerBound(of: range.lowerBound)
    let high = lowerBound(of: range.upperBound)
    return mentions[low..<high]
  }

  /// The first mention at or behind a token.
  private func lowerBound(of token: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func actor(of mention: NameMention, country: String?) -> (GroupActor, Range<Int>)? {
    switch mention.thing {
    case .group(let number):
      let group = GroupTable.shared.all[number]
      guard isSupported(number, group, mention) else { return nil }
      return (GroupActor(name: group.name, short: group.short, isForce: false), mention.tokens)
    case .sharedGroup(let numbers):
      guard let number = holder(of: mention, among: numbers, country: country) else { return nil }
      let group = GroupTable.shared.all[number]
      return (GroupActor(name: group.name, short: group.short, isForce: false), mention.tokens)
    case .people(let codes):
      let code = codes.contains(country ?? "") ? country : codes.first
      return forces.force(behind: mention.tokens, code: code)
        ?? forces.force(before: mention.tokens, code: code)
    case .country(let code):
      // "killed in Ukraine drone strike": where, not whose.
      let before = mention.tokens.lowerBound - 1
      if before >= 0, PlaceWords.locative.contains(words.words[before]),
        // "A US strike": no French "à" stands before letters and a deed.
        words.words[before] != "a"
          || !forces.isDeed(behind: mention.tokens)
            && forces.force(behind: mention.tokens, code: code) == nil
      {
        return nil
      }
      // "Nigeria attacks kill five": where, too.
      if code == country, forces.isDeed(behind: mention.tokens) { return nil }
      return forces.force(behind: mention.tokens, code: code)
    }
  }

  /// An acronym of few letters stands for a group only where the group is at home or named in full.
  private func isSupported(_ number: Int, _ group: Group, _ mention: NameMention) -> Bool {
    if isAnothersAcronym(mention, than: group) || isEverydayWord(mention, of: group) {
      return false
    }
    guard mention.tokens.count == 1, text.tokens[mention.tokens.lowerBound].isAllCapitals,
      words.words[mention.tokens.lowerBound].utf8.count <= 3, !spelledOut.contains(number),
      !CountryEvidence.global.contains(group.name)
    else { return true }
    return group.countries.contains { evidence.share(of: $0) > 0.34 }
  }

  /// "Let Pan Kyin": the short name of a group ("LeT") as a word of a longer name.
  private func isEverydayWord(_ mention: NameMention, of group: Group) -> Bool {
    let first = mention.tokens.lowerBound
    guard mention.tokens.count == 1, !text.isAllCapitals, !text.tokens[first].isAllCapitals,
      let short = group.short, short.count < 5, short.dropFirst().contains(where: \.isUppercase),
      first + 1 < text.tokens.count
    else { return false }
    return text.tokens[first + 1].isWord && text.tokens[first + 1].isCapitalised
  }

  /// "the Coalition to Save the Preserves (CSP)": an acronym in brackets belongs to the name before it.
  private func isAnothersAcronym(_ mention: NameMention, than group: Group) -> Bool {
    let open = mention.tokens.lowerBound - 1
    guard mention.tokens.count == 1, open > 0, ["(", "["].contains(text.tokens[open].word),
      text.tokens[open - 1].isWord, text.tokens[open - 1].isCapitalised, !text.isAllCapitals
    else { return false }
    let names = ([group.name] + group.aliases).flatMap { NameWords.words(of: $0) }
    let known = Set(names.filter { $0.utf8.count > 3 }.map { $0.prefix(5) })
    return !(max(0, open - 8)..<open).contains { known.contains(words.words[$0].prefix(5)) }
  }

  /// Which of its holders an ambiguous name stands for: the one that the text names in full, else the only one at home in
  /// the country of the incident. A name of one holder (an everyday word, a short acronym) needs the full name beside it.
  private func holder(of mention: NameMention, among numbers: [Int], country: String?) -> Int? {
    let named = numbers.filter { spelledOut.contains($0) }
    if named.count == 1 { return named.first }
    if numbers.count == 1, isBorne(mention, by: numbers[0], in: country) { return numbers[0] }
    guard let country, numbers.count > 1 || mention.tokens.count > 1 else { return nil }
    let fitting = numbers.filter { GroupTable.shared.all[$0].countries.contains(country) }
    // "Maoists" are those of the country.
    let isLong =
      numbers.count > 1 && !text.isAllCapitals && words.words[mention.tokens.lowerBound].count > 5
    guard fitting.count == 1, mention.tokens.count > 1 || isAcronym(mention) || isLong else {
      return nil
    }
    return fitting.first
  }

  /// "IS fighters": an acronym before a noun for its people, of a group that is at home there or anywhere.
  private func isBorne(_ mention: NameMention, by number: Int, in country: String?) -> Bool {
    let next = mention.tokens.upperBound
    guard isAcronym(mention), next < words.words.count, GroupRoles.isHead(words.words[next]) else {
      return false
    }
    let group = GroupTable.shared.all[number]
    return CountryEvidence.global.contains(group.name)
      || country.map { group.countries.contains($0) } ?? false
  }

  private func isAcronym(_ mention: NameMention) -> Bool {
    !text.isAllCapitals && text.tokens[mention.tokens.lowerBound].isAllCapitals
  }

  // MARK: Roles

  /// The involvements that some accounts add up to. Where the text tells deeds of the people who are sought (`isAccused`),
  /// a group that is raided for its attacks is the one that stands accused, not just the one that was hit.
  private func involvements(_ accounts: [GroupActor: GroupAccount], isAccused: Bool)
    -> [Involvement]
  {
    let ordered = accounts.sorted { $0.value.first < $1.value.first }
    var found: [Involvement] = []
    for (actor, account) in ordered {
      guard var role = account.role else { continue }
      if role == .target, isAccused, !actor.isForce { role = .suspected }
      found.append(
        Involvement(
          name: actor.name, short: actor.short, role: role, claimed: account.isClaimed))
    }
    if !found.contains(where: { $0.role == .perpetrator || $0.role == .suspected }) {
      // A group that the lead names beside the violence, and no role at all: suspected, not stated.
      for (actor, account) in ordered
      where !actor.isForce && account.isInLead && account.role == nil {
        found.append(Involvement(name: actor.name, short: actor.short, role: .suspected))
        break
      }
    }
    return found.sorted { rank($0.role) < rank($1.role) }
  }

  private func rank(_ role: Involvement.Role) -> Int {
    switch role {
    case .perpetrator: 0
    case .suspected: 1
    case .target: 2
    case .denied: 3
    }
  }
}
