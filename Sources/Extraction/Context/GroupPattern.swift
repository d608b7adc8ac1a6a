/// Finds armed groups that no table has, by how names of groups are built and brought in: "the self-styled Northern Freedom
/// Front", "a group calling itself the Sons of X", "the People's Valley Defence Army (PVDA)".
struct GroupPattern {
  /// A name with its place in the text.
  struct Name: Hashable {
    var name: String
    /// The acronym in brackets behind it.
    var short: String?
    /// Name and brackets.
    var tokens: Range<Int>
  }

  let text: SourceText
  let words: NameWords
  /// Tokens of names that tables know.
  private let taken: Set<Int>
  /// Tokens of the names of countries and peoples: "the Haitian gang" has no name.
  let peoples: Set<Int>
  private static let banners = ContextWords("roles.tsv", "banner")
  private static let rebels = ContextWords("roles.tsv", "bannerRebel")
  private static let states = ContextWords("roles.tsv", "bannerState")
  private static let introductions = ContextWords("roles.tsv", "introduction")
  private static let heads = ContextWords("roles.tsv", "head")

  init(text: SourceText, words: NameWords, mentions: [NameMention]) {
    self.text = text
    self.words = words
    var taken: Set<Int> = []
    var peoples: Set<Int> = []
    for mention in mentions {
      switch mention.thing {
      case .group: taken.formUnion(mention.tokens)
      case .people, .country: peoples.formUnion(mention.tokens)
      case .sharedGroup: break
      }
    }
    self.taken = taken
    self.peoples = peoples
  }

  /// The names of a sentence, in their order.
  func names(in sentence: Range<Int>) -> [Name] {
    var found: [Name] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let name = introduced(at: index, end: sentence.upperBound)
        ?? presented(at: index, in: sentence) ?? bannered(at: index, in: sentence)
      {
        found.append(name)
        index = name.tokens.upperBound
      } else {
        // The tail of a name is no name: "The Human Rights Front".
        index = text.isAllCapitals ? index + 1 : end(ofRunAt: index, in: sentence)
      }
    }
    return found
  }

  /// Behind the words with capitals at a token, but for those behind a known group and an "and": "Islamic State and the X Front".
  private func end(ofRunAt index: Int, in sentence: Range<Int>) -> Int {
    guard let run = run(at: index, end: sentence.upperBound) else { return index + 1 }
    let joint = run.dropFirst().first {
      taken.contains($0 - 1) && GroupRoles.ands.contains(words.words[$0])
    }
    return joint.map { $0 + 1 } ?? run.upperBound
  }

  // MARK: Names that a text brings in

  /// "self-styled X", "calling itself the X", "a group called X", "un grupo denominado X".
  private func introduced(at index: Int, end: Int) -> Name? {
    guard !text.isAllCapitals, GroupPattern.introductions.contains(words.words[index]) else {
      return nil
    }
    var start = index + 1
    while start < end, start < index + 4, GroupPattern.fillers.contains(text.tokens[start].word) {
      start += 1
    }
    guard let run = run(at: start, end: end), !overlapsTable(run) else { return nil }
    let isGroup = (max(0, index - 4)..<index).contains { isGroupNoun($0) }
    let isSelf = GroupRoles.selfStyled.contains(
      words.words[index])
    guard isGroup || isSelf || hasBanner(run) else { return nil }
    return name(run, end: end)
  }

  private func isGroupNoun(_ index: Int) -> Bool {
    GroupPattern.bands.contains(words.words[index])
  }

  private static let fillers = ContextWords("roles.tsv", "nameFiller")
  private static let bands = ContextWords("roles.tsv", "bandNoun")

  // MARK: Names that say what they are

  /// "Eastern Hills Liberation Front", in capitals only with its acronym behind it.
  private func bannered(at index: Int, in sentence: Range<Int>) -> Name? {
    if text.isAllCapitals { return bracketed(at: index, in: sentence) }
    guard let whole = run(at: index, end: sentence.upperBound),
      hasBanner(whole) || isClaimant(whole, in: sentence)
    else { return nil }
    let run = bare(whole)
    // "Agentes de la Guardia Civil y del Ejército": people of two bodies.
    if isPeople(run.lowerBound) { return nil }
    guard run.count > 1, hasBanner(run) || isClaimant(run, in: sentence), !overlapsTable(run)
    else { return nil }
    return name(run, end: sentence.upperBound)
  }

  private func isPeople(_ index: Int) -> Bool {
    [Lexicon.french, .spanish].contains {
      $0.words[text.tokens[index].word]?.classes.contains(.pluralPerson) == true
    }
  }

  /// "Imam Shamil Battalion, an al-Qaeda affiliate, claimed responsibility": who claims an attack is no unit of a state.
  private func isClaimant(_ run: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard let last = run.last, GroupPattern.banners.contains(words.words[last]) else {
      return false
    }
    // "the raid was the work of the Valley Brigade"
    let before = max(sentence.lowerBound, run.lowerBound - 4)..<run.lowerBound
    if before.contains(where: { GroupRoles.works.contains(words.words[$0]) }) {
      return true
    }
    let behind = run.upperBound..<max(run.upperBound, min(sentence.upperBound, run.upperBound + 14))
    guard let claim = behind.first(where: { words.words[$0] == "claimed" }) else { return false }
    return Range(from: claim, upTo: min(sentence.upperBound, claim + 4)).contains {
      words.words[$0] == "responsibility"
    }
  }

  /// Without what stands before the name at the start of a sentence: "The …", "Fighters of the …".
  func bare(_ run: Range<Int>) -> Range<Int> {
    var start = run.lowerBound
    if start + 2 < run.upperBound, GroupPattern.heads.contains(words.words[start]),
      isParticle(start + 1)
    {
      start += 1
    }
    while start + 1 < run.upperBound,
      isParticle(start) && text.tokens[start + 1].word != "-"
        || PlaceWords.articles.contains(words.words[start])
    {
      start += 1
    }
    return start..<run.upperBound
  }

  /// In a text in capitals: the words between "THE" and "(ZPLF)".
  private func bracketed(at index: Int, in sentence: Range<Int>) -> Name? {
    guard index > sentence.lowerBound,
      GroupRoles.nameOpeners.contains(words.words[index - 1]),
      !words.words[index].isEmpty
    else { return nil }
    var end = index
    while end < sentence.upperBound, end < index + 9,
      !words.words[end].isEmpty
        || text.tokens[end].word == "-"
    {
      end += 1
    }
    let run = index..<end
    guard run.count > 1, hasBanner(run), !overlapsTable(run),
      let name = name(run, end: sentence.upperBound),
      name.short != nil
    else { return nil }
    return name
  }

  func name(_ run: Range<Int>, end: Int) -> Name? {
    var name = Name(name: text.string(tokens: run), short: nil, tokens: run)
    let open = run.upperBound
    if open + 2 < end, ["(", "["].contains(text.tokens[open].word),
      [")", "]"].contains(text.tokens[open + 2].word), text.tokens[open + 1].isAllCapitals,
      !taken.contains(open + 1)
    {
      name.short = text.string(tokens: open + 1..<open + 2)
      name.tokens = run.lowerBound..<open + 3
    }
    return name
  }

  /// Words with a capital and the small words between them.
  func run(at start: Int, end: Int) -> Range<Int>? {
    guard start < end, isNameWord(start) else { return nil }
    var last = start
    var index = start + 1
    while index < end, index < start + 9 {
      if isNameWord(index) {
        last = index
      } else if !isParticle(index), !isHyphened(index) {
        break
      }
      index += 1
    }
    // "Black Sunrise fighters": the noun behind is no part of the name.
    return start..<last + 1
  }

  /// "Mahaz-e-Shariat": a small word between hyphens.
  private func isHyphened(_ index: Int) -> Bool {
    index > 0 && text.tokens[index].isGlued && text.tokens[index - 1].word == "-"
  }

  func isNameWord(_ index: Int) -> Bool {
    text.tokens[index].isWord && text.tokens[index].isCapitalised && words.words[index].count > 1
  }

  private func isParticle(_ index: Int) -> Bool {
    [
      "of", "the", "for", "and", "de", "la", "du", "des", "del", "pour", "para", "y", "et", "'s",
      "al", "-", "'", "d'", "l'", "in",
    ].contains(text.tokens[index].word)
  }

  /// A noun of armed groups, and nothing that makes it a state's, a church's or a street's.
  private func hasBanner(_ run: Range<Int>) -> Bool {
    let list = run.map { words.words[$0] }
    guard list.contains(where: GroupPattern.banners.contains) else { return false }
    if list.contains(where: GroupPattern.rebels.contains) {
      return !list.contains { $0 == "salvation" || $0 == "human" || $0 == "party" }
    }
    let isState = list.contains { GroupPattern.states.contains($0) }
    let isBattle = list.contains {
      GroupRoles.namedUnits.contains($0)
    }
    let last = list.last ?? ""
    return !isState && !isBattle && GroupPattern.banners.contains(last) && last != "union"
  }

  func hasAnyBanner(_ run: Range<Int>) -> Bool {
    let list = run.map { words.words[$0] }
    return list.contains(where: GroupPattern.banners.contains)
      && !list.contains(where: GroupPattern.states.contains)
  }

  static func isBanner(_ word: String) -> Bool { banners.contains(word) }

  static func isMember(_ word: String) -> Bool { heads.contains(word) }

  func overlapsTable(_ run: Range<Int>) -> Bool { run.contains { taken.contains($0) } }
}
