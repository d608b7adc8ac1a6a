import NewsModel
import ReferenceData

/// Finds the armed groups and forces of an incident with what they did.
struct GroupFinder {
  let text: SourceText
  let words: NameWords
  private let events: EventWords
  let mentions: [NameMention]
  private let roles: GroupRoles
  private let patterns: GroupPattern
  private let forces: StateForces
  /// Nameless fighters: "guerrillas", "rebels".
  private static let generic = ContextWords("roles.tsv", "generic")

  /// The groups that the text names in full: their acronyms need no more support.
  let spelledOut: Set<Int>
  let evidence: CountryEvidence
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
    let mentions = mentions.filter { !GroupFinder.isTail($0, of: text, among: mentions) }
    self.mentions = mentions
    roles = GroupRoles(text: text, words: words)
    forces = StateForces(text: text, words: words)
    coalition = GroupFinder.coalition(mentions, forces)
    patterns = GroupPattern(text: text, words: words, mentions: mentions)
  }

  /// Reads the groups that some sentences tell of into the context of their incident, whose country is known: in the order in
  /// which they are named, those that act first; by their names the words by which the text calls them otherwise.
  func read(_ sentences: [Int], into context: inout IncidentContext) {
    let country = context.country
    var accounts: [GroupActor: GroupAccount] = [:]
    for (rank, sentence) in sentences.enumerated() {
      let weight = rank < 3 ? 1.0 : rank < 12 ? 0.7 : 0.4
      addGeneric(in: sentence, weight: weight, to: &accounts)
      for mention in mentions(in: sentence) where !isAcronymOfNamed(mention) {
        guard let (actor, tokens) = actor(of: mention, country: country) else { continue }
        var reading = roles.reading(of: tokens, as: actor.isForce ? .force : .known)
        if isUnderLabel(sentence) { reading.suspected += 3 }
        if reading.isAside || isSpeaker(behind: mention.tokens) { continue }
        if actor.isForce, forces.isDeed(tokens, in: text.sentences[sentence].tokens) {
          // "died in US strikes" befalls others.
          reading.target = 0
          reading.perpetrator += 1.5
        }
        var account = accounts[actor] ?? GroupAccount(first: tokens.lowerBound)
        account.add(reading, weight: weight)
        account.add(name: text.string(tokens: actor.isForce ? tokens : mention.tokens))
        if rank < 3, isViolent(sentence), !roles.isSpeakerAside(tokens) { account.isInLead = true }
        accounts[actor] = account
      }
      addCoalition(in: sentence, weight: weight, to: &accounts)
      addPatterns(in: sentence, country: country, weight: weight, to: &accounts)
      addForces(in: sentence, country: country, weight: weight, to: &accounts)
      addCountries(in: sentence, country: country, weight: weight, to: &accounts)
    }
    uniteParts(of: &accounts)
    let isAccused =
      accounts.contains { $0.value.role == .target && !$0.key.isForce }
      && Accusation(text: text, words: words).stands(in: sentences)
    let groups = involvements(accounts, isAccused: isAccused)
    for (actor, account) in accounts where groups.contains(where: { $0.name == actor.name }) {
      let others = account.names.filter { $0 != actor.name && $0 != actor.short }
      if !others.isEmpty { context.wordings[actor.name] = others }
      if actor.isForce || ArmedGroupNames.isMission(actor.name) {
        context.forces.insert(actor.name)
      }
    }
    context.groups = groups
  }

  /// "Karen National Liberation Army": the words of one group's name behind a people that is not at home with it.
  private static func isTail(_ mention: NameMention, of text: SourceText, among all: [NameMention])
    -> Bool
  {
    guard case .group(let number) = mention.thing, mention.tokens.count > 1 else { return false }
    let home = GroupTable.shared.all[number].countries
    let before = mention.tokens.lowerBound - 1
    guard before >= 0, text.tokens[before].isCapitalised, !text.isAllCapitals else { return false }
    // "Karen National Liberation Army", whatever "Karen" is.
    if before > 0, text.tokens[before - 1].word == "the",
      genericNames.contains(text.tokens[mention.tokens.lowerBound].word),
      !GroupRoles.isHead(text.tokens[before].word)
    {
      return !all.contains { $0.tokens.upperBound == mention.tokens.lowerBound }
    }
    return all.contains { other in
      guard other.tokens.upperBound == mention.tokens.lowerBound else { return false }
      switch other.thing {
      case .people(let codes): return !codes.contains(where: home.contains)
      case .country(let code): return !home.contains(code)
      case .group, .sharedGroup: return false
      }
    }
  }

  /// What names of many groups begin with.
  static let genericNames = ContextWords("roles.tsv", "genericName")

  /// "Houthi sources", "Hamas-run": who says so, not who acts.
  private func isSpeaker(behind name: Range<Int>) -> Bool {
    let next = name.upperBound
    guard next < words.words.count else { return false }
    let isHyphen = text.tokens[next].word == "-" && next + 1 < words.words.count
    return GroupFinder.speakers.contains(words.words[isHyphen ? next + 1 : next])
  }

  private static let speakers = ContextWords("roles.tsv", "groupSpeaker")

  /// Whether a sentence tells of violence, a fight included.
  private func isViolent(_ sentence: Int) -> Bool {
    !events.matches[sentence].isEmpty
      || text.sentences[sentence].tokens.contains { GroupRoles.clashes.contains(words.words[$0]) }
  }

  /// "Suspected belligerents" as a line of its own over the line with the names (Airwars' pages).
  private func isUnderLabel(_ sentence: Int) -> Bool {
    guard sentence > 0 else { return false }
    let label = text.sentences[sentence - 1].tokens
    guard label.count <= 4, let first = label.first,
      GroupRoles.suspicion.contains(words.words[first])
    else { return false }
    return label.contains { words.words[$0].hasPrefix("belligerent") }
  }

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
      guard let code,
        let named = forces.coalition(behind: mention.tokens, code: code)
          ?? forces.coalition(ledBy: mention.tokens, code: code)
      else { continue }
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
        accounts[actor]?.add(name: text.string(tokens: tokens))
        accounts[actor]?.reading.perpetrator += 2 * weight
        continue
      }
      let least = text.isAllCapitals || !forces.kills(tokens, in: range) ? 2.5 : 2
      guard reading.suspected >= 2 || reading.perpetrator >= least, reading.target == 0,
        let actor = forces.actor(of: country, kind)
      else { continue }
      add(reading, to: actor, at: index, weight, &accounts)
      accounts[actor]?.add(name: text.string(tokens: tokens))
    }
  }

  /// "Russia attacked Kyiv": a country that strikes in another one is its military.
  private func addCountries(
    in sentence: Int, country: String?, weight: Double,
    to accounts: inout [GroupActor: GroupAccount]
  ) {
    for mention in mentions(in: sentence) {
      guard case .country(let code) = mention.thing, code != country,
        let actor = forces.actor(of: code, "military")
      else { continue }
      let reading = roles.reading(of: mention.tokens, as: .known)
      // "Israel said it had struck a school"
      let isOwnWord = reading.claimed > 0 && forces.says(mention.tokens)
      guard forces.strikes(mention.tokens) && reading.perpetrator >= 2 || isOwnWord,
        reading.target == 0
      else { continue }
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
    in sentence: Int, country: String?, weight: Double,
    to accounts: inout [GroupActor: GroupAccount]
  ) {
    for name in patterns.names(in: text.sentences[sentence].tokens)
    where !isInside(name.tokens, mentionsOf: sentence)
      && !isKnown(name.tokens, mentionsOf: sentence, country)
    {
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

  /// "JEM fighters": of a group that the table holds for this country.
  private func isKnown(_ tokens: Range<Int>, mentionsOf sentence: Int, _ country: String?) -> Bool {
    mentions(in: sentence).contains {
      guard case .sharedGroup = $0.thing, $0.tokens.lowerBound == tokens.lowerBound else {
        return false
      }
      return actor(of: $0, country: country) != nil
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
      if let force = forces.force(of: mention.tokens, code: code) { return force }
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

  // MARK: Roles

  /// The involvements that some accounts add up to. Where the text tells deeds of the people who are sought (`isAccused`),
  /// a group that is raided for its attacks is the one that stands accused, not just the one that was hit.
  private func involvements(_ accounts: [GroupActor: GroupAccount], isAccused: Bool)
    -> [Involvement]
  {
    let ordered = accounts.sorted { ($0.value.first, $0.key.name) < ($1.value.first, $1.key.name) }
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
