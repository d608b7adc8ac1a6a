import NewsModel
import ReferenceData

/// Finds the armed groups and forces of an incident with what they did.
struct GroupFinder {
  private let text: SourceText
  private let words: NameWords
  private let events: EventWords
  private let mentions: [NameMention]
  private let roles: GroupRoles
  private static let forces = ContextWords("roles.tsv", "force")
  /// Nameless fighters: "guerrillas", "rebels".
  private static let generic = ContextWords("roles.tsv", "generic")
  private static let between = ContextWords("roles.tsv", "between")

  /// The groups that the text names in full: their acronyms need no more support.
  private let spelledOut: Set<Int>
  private let evidence: CountryEvidence

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
  }

  /// Somebody who is named: a group of the table, or a force of a state.
  private struct Actor: Hashable {
    var name: String
    var short: String?
    var isForce: Bool
  }

  /// The groups that some sentences tell of, in the order in which they are named, those that act first.
  func groups(of sentences: [Int], country: String?) -> [Involvement] {
    var accounts: [Actor: GroupAccount] = [:]
    for (rank, sentence) in sentences.enumerated() {
      let weight = rank < 3 ? 1.0 : rank < 12 ? 0.7 : 0.4
      addGeneric(in: sentence, weight: weight, to: &accounts)
      for mention in mentions(in: sentence) {
        guard let (actor, tokens) = actor(of: mention, country: country) else { continue }
        let reading = roles.reading(of: tokens)
        if reading.isAside { continue }
        var account = accounts[actor] ?? GroupAccount(first: tokens.lowerBound)
        account.add(reading, weight: weight)
        if rank < 2, !events.hits[sentence].isEmpty { account.isInLead = true }
        accounts[actor] = account
      }
    }
    return involvements(accounts)
  }

  /// "The guerrillas attacked …": what nameless fighters do is the doing of the one group that the text has named before.
  private func addGeneric(
    in sentence: Int, weight: Double, to accounts: inout [Actor: GroupAccount]
  ) {
    let named = accounts.filter { !$0.key.isForce }
    guard named.count == 1, let actor = named.first?.key else { return }
    for index in text.sentences[sentence].tokens
    where GroupFinder.generic.contains(words.words[index]) && !belongsToName(index) {
      accounts[actor]?.add(roles.reading(of: index..<index + 1), weight: weight * 0.6)
    }
  }

  /// "FMLN guerrillas", "guerrillas of the FMLN": read with the name.
  private func belongsToName(_ index: Int) -> Bool {
    let near = index - 3..<index + 4
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

  private func actor(of mention: NameMention, country: String?) -> (Actor, Range<Int>)? {
    switch mention.thing {
    case .group(let number):
      let group = GroupTable.shared.all[number]
      guard isSupported(number, group, mention) else { return nil }
      return (Actor(name: group.name, short: group.short, isForce: false), mention.tokens)
    case .sharedGroup(let numbers):
      guard let number = holder(of: mention, among: numbers, country: country) else { return nil }
      let group = GroupTable.shared.all[number]
      return (Actor(name: group.name, short: group.short, isForce: false), mention.tokens)
    case .people(let codes):
      return force(behind: mention, code: codes.contains(country ?? "") ? country : codes.first)
    case .country(let code): return force(behind: mention, code: code)
    }
  }

  /// An acronym of few letters stands for a group only where the group is at home or named in full.
  private func isSupported(_ number: Int, _ group: Group, _ mention: NameMention) -> Bool {
    guard mention.tokens.count == 1, text.tokens[mention.tokens.lowerBound].isAllCapitals,
      words.words[mention.tokens.lowerBound].utf8.count <= 5, !spelledOut.contains(number)
    else { return true }
    return group.countries.contains { evidence.share(of: $0) > 0.1 }
  }

  /// Which of its holders an ambiguous name stands for: the one that the text names in full, else the only one at home in
  /// the country of the incident. A name of one holder (an everyday word, a short acronym) needs the full name beside it.
  private func holder(of mention: NameMention, among numbers: [Int], country: String?) -> Int? {
    let named = numbers.filter { spelledOut.contains($0) }
    if named.count == 1 { return named.first }
    guard let country, numbers.count > 1 || mention.tokens.count > 1 else { return nil }
    let fitting = numbers.filter { GroupTable.shared.all[$0].countries.contains(country) }
    guard fitting.count == 1, mention.tokens.count > 1 || isAcronym(mention) else { return nil }
    return fitting.first
  }

  private func isAcronym(_ mention: NameMention) -> Bool {
    !text.isAllCapitals && text.tokens[mention.tokens.lowerBound].isAllCapitals
  }

  /// "Malian army", "Somali National Army", "Israeli airstrikes", "U.S. drone strike".
  private func force(behind mention: NameMention, code: String?) -> (Actor, Range<Int>)? {
    guard let code, let country = CountryTable.shared.country(code: code) else { return nil }
    var index = mention.tokens.upperBound
    var steps = 0
    while index < words.words.count, steps < 3 {
      let word = words.words[index]
      if let kind = GroupFinder.forces.value(word) {
        let name = "\(country.demonyms.first ?? country.name) \(kind)"
        let actor = Actor(name: name, short: nil, isForce: true)
        return (actor, mention.tokens.lowerBound..<index + 1)
      }
      guard GroupFinder.between.contains(word) else { return nil }
      index += 1
      steps += 1
    }
    return nil
  }

  // MARK: Roles

  private func involvements(_ accounts: [Actor: GroupAccount]) -> [Involvement] {
    let ordered = accounts.sorted { $0.value.first < $1.value.first }
    var found: [Involvement] = []
    for (actor, account) in ordered {
      guard let role = account.role else { continue }
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
