import ReferenceData

/// Finds phrases of place in a text: "in Chahar Darah district, Kunduz province", "the village of Barsalogho", "TACOMA, Wash.".
struct PlaceReader {
  let text: SourceText
  let words: NameWords
  /// Tokens that belong to the names of groups and people: never places.
  let taken: Set<Int>
  let countries: [Int: NameMention]
  /// The tokens behind countries' names.
  private let countryEnds: Set<Int>
  /// Names that people of the text bear.
  private let surnames: Set<String>
  /// Where "Nigerian" stands, with the country's code when there is but one.
  let peoples: [Int: String]

  /// In English "a" is no preposition.
  let isEnglish: Bool

  init(text: SourceText, words: NameWords, mentions: [NameMention], isEnglish: Bool) {
    self.isEnglish = isEnglish
    self.text = text
    self.words = words
    var taken: Set<Int> = []
    var countries: [Int: NameMention] = [:]
    var peoples: [Int: String] = [:]
    for mention in mentions {
      switch mention.thing {
      case .group: taken.formUnion(mention.tokens)
      case .people(let codes):
        taken.formUnion(mention.tokens)
        if mention.tokens.count == 1 {
          peoples[mention.tokens.lowerBound] = codes.count == 1 ? codes[0] : ""
        }
      case .country: countries[mention.tokens.lowerBound] = mention
      case .sharedGroup: break
      }
    }
    self.taken = taken
    self.countries = countries
    countryEnds = Set(countries.values.map(\.tokens.upperBound))
    self.peoples = peoples
    surnames = PlaceReader.surnames(in: text, words)
  }

  /// A preposition that says where.
  func isLocative(_ word: String) -> Bool {
    PlaceWords.locative.contains(word) && !(isEnglish && word == "a")
  }

  /// The phrases of a range of tokens, in their order.
  func phrases(in range: Range<Int>) -> [PlacePhrase] {
    var found: [PlacePhrase] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let phrase = phrase(at: index, end: range.upperBound) {
        found.append(phrase)
        index = phrase.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: One phrase

  private func phrase(at start: Int, end: Int) -> PlacePhrase? {
    if let capital = capital(at: start, end: end) { return capital }
    guard let first = part(at: start, end: end, isParent: false) else { return nil }
    var parts = [first]
    var index = first.tokens.upperBound
    // "en direction du Niger, dans la région de Ménaka": a neighbour lies in nothing.
    let isNeighbour = first.country != nil && CountryEvidence.isNeighbour(start, in: words)
    while parts.count < 4, !isNeighbour, !isSibling(at: index, of: first),
      let next = parent(at: index, end: end),
      !isLandmark(next, behind: parts[parts.count - 1]), !isFiner(next, than: first)
    {
      parts.append(next)
      index = next.tokens.upperBound
    }
    if parts.count == 1, let site = site(behind: index, end: end),
      let next = parent(at: site, end: end)
    {
      parts.append(next)
      index = next.tokens.upperBound
    }
    if isBorne(first) { return nil }
    // "attacked Yagoye in Kankara"
    if parts.count == 1, isStruck(first), !isKnown(first), liesInPlace(first),
      let town = part(at: index + 1, end: end, isParent: true)
    {
      parts.append(town)
      index = town.tokens.upperBound
    }
    let support = support(of: first, whole: parts)
    if isNoPlace(parts, of: start..<index, end: end, support: support) { return nil }
    return PlacePhrase(
      isOffice: isOffice(before: start), isSide: first.country != nil && isSide(before: start),
      isWholeSentence: isWholeSentence(start..<index), isOfEarlier: isBehindEarlier(start),
      parts: parts, support: support, tokens: start..<index)
  }

  /// Whether the words name no place where something happened: an opening, a building's end, a seat, a neighbour, a surname,
  /// an acronym.
  private func isNoPlace(
    _ parts: [PlacePhrase.Part], of tokens: Range<Int>, end: Int, support: PlacePhrase.Support
  ) -> Bool {
    let first = parts[0]
    let start = tokens.lowerBound
    if isOpening(first, of: parts) || isSmallWord(first) { return true }
    // "la avenida Adolfo López Mateos": a road named after somebody.
    if start > 0, PlaceWords.streets.contains(words.words[start - 1]) { return true }
    if parts.count == 1, first.country == nil, first.level == nil, !isKnown(first),
      support < .beside
    {
      return true
    }
    // "trasladados al Hospital Regional José Padilla, en la ciudad de Aguachica": the end of a building's name.
    if parts.count == 1 || first.level == nil && !isKnown(first),
      isSpoiled(first, behind: parts.count == 1 ? tokens.upperBound : end, end: end)
    {
      return true
    }
    if CountryNamesake.isAged(tokens, in: words) { return true }
    if isSeat(tokens) || parts.count == 1 && isBetweenPeople(first, at: start) {
      return true
    }
    // "near the border with Mali", "près du Togo": on this side of it.
    if first.country == nil, CountryEvidence.isNeighbourDivision(start, in: words) { return true }
    if parts.count == 1, first.country != nil,
      CountryEvidence.isNeighbour(start, in: words)
        || start > 1 && words.words[start - 1] == "with" && words.words[start - 2] == "border"
    {
      return true
    }
    if support < .locative, first.tokens.count == 1, surnames.contains(first.folded) { return true }
    // "attribuée aux ADF": an acronym that no table of places has.
    if first.country == nil, first.level == nil, !text.isAllCapitals,
      first.tokens.count == 1, text.tokens[start].isAllCapitals, !isKnown(first),
      (2...5).contains(text.tokens[start].end - text.tokens[start].start),
      !words.isShouted(start)
    {
      return true
    }
    // "Forces Conduct Precision Strike" in a headline: no name has as many words that nobody knows.
    if first.level == nil, first.country == nil, first.tokens.count > 3, !isKnown(first),
      text.sentences[text.sentence(ofToken: start)].isLine
    {
      return true
    }
    return false
  }

  /// A name with its designator, before or behind it.
  private func part(at index: Int, end: Int, isParent: Bool) -> PlacePhrase.Part? {
    guard text.tokens[index].isWord, !taken.contains(index) else { return nil }
    if let mention = countries[index], case .country(let code) = mention.thing,
      mention.tokens.upperBound <= end, !isNamesake(mention.tokens, end: end),
      // "Gaza City", "Guatemala City"
      knownName(at: index, end: end).map({ $0.upperBound <= mention.tokens.upperBound }) ?? true
    {
      if isAdjective(mention.tokens, end: end) { return nil }
      return countryPart(code, mention.tokens)
    }
    guard let name = name(at: index, end: end), !isInstitution(name) else { return nil }
    let level = designator(around: name, end: end)
    // "jihadistes du Sahel", "the Middle East": wider than any country.
    if level == nil, PlaceWords.wide.contains(fold(name)) { return nil }
    let upper = name.upperBound + (level?.behind ?? 0)
    let written = text.string(tokens: name)
    var part = PlacePhrase.Part(
      name: written, folded: fold(name), level: level?.level, tokens: name.lowerBound..<upper)
    part.isCounty = upper > name.upperBound && words.words[name.upperBound] == "county"
    return part
  }

  private func countryPart(_ code: String, _ tokens: Range<Int>) -> PlacePhrase.Part {
    PlacePhrase.Part(
      name: text.string(tokens: tokens), folded: fold(tokens), level: .country, country: code,
      tokens: tokens)
  }

  /// ", Kunduz province", "in Helmand province", "(Kismaayo, Lower Shabelle)", "of Wardak province", ", Calif.".
  private func parent(at index: Int, end: Int) -> PlacePhrase.Part? {
    var next = index
    guard next < end else { return nil }
    let mark = text.tokens[next].word
    if text.tokens[next].isCapitalised, let part = part(at: next, end: end, isParent: true),
      Gazetteer.shared.hasDivision(folded: part.folded)
    {
      return part
    }
    let isOwned = mark == "'s" && countryEnds.contains(next)
    guard PlaceReader.joints.contains(mark) || isOwned else { return nil }
    if mark == "'s" && !isOwned || mark == "-" && text.tokens[next].isGlued { return nil }
    let lead = next + 1
    next = pastLead(lead, behind: mark, end: end)
    guard next < end else { return nil }
    if let state = state(at: next, after: mark) { return state }
    guard var part = part(at: next, end: end, isParent: true) else { return nil }
    if mark == ",", isOfOffice(part, behind: lead..<next, end: end) { return nil }
    if part.country != nil, CountryEvidence.isNeighbour(next, in: words) { return nil }
    part.isBeside = (lead..<next).contains {
      PlaceWords.distances.contains(words.words[$0]) || text.tokens[$0].isNumber
    }
    if part.country != nil || part.level != nil { return part }
    let isDivision = !Gazetteer.shared.divisions(folded: part.folded).isEmpty
    let isTown = mark == "," || mark == "(" ? Gazetteer.shared.hasPlace(folded: part.folded) : false
    return isDivision || isTown ? part : nil
  }

  private static let joints = ContextWords("places.tsv", "joint")

  /// Past the words that lead from a place to the one it lies in or near: ", a village in northern …", ", 50 km north of
  /// …", ", dans la région de …", "the central province of …".
  private func pastLead(_ start: Int, behind mark: String, end: Int) -> Int {
    var index = start
    let isApposed = mark == "," || mark == "("
    var steps = 0
    while index < end, steps < 12 {
      let word = words.words[index]
      let isOf =
        PlaceWords.ofs.contains(word) && steps > 0
        && (PlaceWords.before.contains(words.words[index - 1])
          || PlaceWords.directions.contains(words.words[index - 1]))
      let isSmall =
        isDirection(index)
        || PlaceWords.articles.contains(word) && !text.tokens[index].isCapitalised
        || peoples[index] != nil
        || PlaceWords.before.contains(word) && !text.tokens[index].isCapitalised
      let isApposition =
        isApposed
        && (PlaceWords.distances.contains(word) || text.tokens[index].isNumber
          || PlaceWords.locative.contains(word) && steps < 9 || word == "from"
          || word == "de" && PlaceWords.distances.contains(words.words[max(0, index - 1)]))
      // "13 kilometres (eight miles) north of"
      if isApposed, steps > 1, let close = endOfBracket(at: index, end: end) {
        index = close
        continue
      }
      guard isOf || isSmall || isApposition else { break }
      index += 1
      steps += 1
    }
    return index
  }

  // MARK: Names

  /// The tokens of a name: in mixed case a run of capitalised words, in capitals the longest name that the gazetteer has.
  private func name(at index: Int, end: Int) -> Range<Int>? {
    text.isAllCapitals ? knownName(at: index, end: end) : capitalisedName(at: index, end: end)
  }

  private func capitalisedName(at index: Int, end: Int) -> Range<Int>? {
    guard canBegin(index) else { return nil }
    let known = knownName(at: index, end: end)
    // "Estado de Chihuahua": what it is, and then its name.
    if known?.count ?? 0 < 2, index + 2 < end, PlaceWords.ofs.contains(words.words[index + 1]),
      PlaceLevel(PlaceWords.before.value(words.words[index])) != nil,
      text.tokens[index + 2].isCapitalised
    {
      return nil
    }
    // "Southern Philippines": a direction is a name only with what follows it.
    if PlaceWords.directions.contains(text.tokens[index].word), known?.count ?? 0 < 2 {
      return nil
    }
    if isSideOfCountry(index, end: end) { return nil }
    if known?.count ?? 1 == 1, isDeed(index),
      !continues(index + 1, end: end) || text.sentences[text.sentence(ofToken: index)].isLine
    {
      return nil
    }
    if let known, known.count > 1 || !continues(known.upperBound, end: end),
      !isSaint(known, end: end)
    {
      return known
    }
    if let known, isOwner(known) { return known }
    var upper = index + 1
    while upper < end, upper < index + 6, continues(upper, end: end) { upper += 1 }
    if upper == index + 1, isWordOfPeople(index) { return nil }
    // "Loralai Balochistan": a town with its province and no comma between.
    if let known, known.upperBound < upper,
      Gazetteer.shared.hasDivision(folded: fold(known.upperBound..<upper))
    {
      return known
    }
    return index..<upper
  }

  private func continues(_ index: Int, end: Int) -> Bool {
    guard index < end, !taken.contains(index) else { return false }
    // "Tal al-Hawa" is one name.
    if isArticle(index) { return true }
    let token = text.tokens[index]
    if token.isWord {
      if PlaceWords.after.contains(token.word) { return false }
      // "Kaura Local Government Area"
      if token.word == "local", index + 1 < end, words.words[index + 1] == "government" {
        return false
      }
      // "invaded Gwaska Saturday"
      if CalendarWords.weekdays.contains(token.word) { return false }
      if token.isCapitalised { return countries[index] == nil && token.word != "'s" }
      guard PlaceWords.particles.contains(token.word), index + 1 < end, index > 0 else {
        return false
      }
      let (before, next) = (text.tokens[index - 1], text.tokens[index + 1])
      // "Milagro de la Roca"
      if PlaceWords.particles.contains(next.word), index + 2 < end {
        return before.isCapitalised && text.tokens[index + 2].isCapitalised
      }
      return next.isCapitalised
        && (before.isCapitalised || PlaceWords.particles.contains(before.word))
    }
    guard token.word == "-" || token.word == "'", index + 1 < end else { return false }
    return token.isGlued && text.tokens[index + 1].isGlued && text.tokens[index + 1].isWord
  }

  private func canBegin(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if isArticle(index) { return true }
    // Inside "Al-Zahra" nothing begins.
    if index > 0, token.isGlued, text.tokens[index - 1].word == "-", text.tokens[index - 1].isGlued
    {
      return false
    }
    guard token.isCapitalised, token.end - token.start > 1, token.word != "'s" else { return false }
    if CalendarWords.months.contains(token.word) || CalendarWords.weekdays.contains(token.word) {
      return false
    }
    return !PlaceWords.everyday.contains(token.word) || isNamesArticle(index)
  }

  /// The longest name from here that is a place or a division.
  private func knownName(at index: Int, end: Int) -> Range<Int>? {
    guard text.isAllCapitals || text.tokens[index].isCapitalised, canBegin(index) else {
      return nil
    }
    var key = ""
    var best: Range<Int>?
    var position = index
    var count = 0
    while position < end, count < 5, !taken.contains(position) {
      let token = text.tokens[position]
      if token.isMark {
        guard token.isGlued, token.word == "-" || token.word == "." || token.word == "'" else {
          break
        }
        if token.word == "." && words.words[position - 1].utf8.count > 3 { break }
        position += 1
        continue
      }
      guard token.isWord else { break }
      // "L'Aquila" is one word in the gazetteer.
      if count > 0, !text.tokens[position - 1].word.hasSuffix("'") { key += " " }
      key += words.words[position]
      count += 1
      position += 1
      let isName =
        Gazetteer.shared.hasPlace(folded: key) || Gazetteer.shared.hasDivision(folded: key)
      // "Nord-ouest": what a hyphen joins needs no capital.
      let isJoined = position - 2 > index && text.tokens[position - 2].word == "-"
      if isName, text.isAllCapitals || token.isCapitalised || isJoined, isUsable(key, count) {
        best = index..<position
      }
    }
    return best
  }

  /// In a text in capitals a name of one everyday word is no place.
  private func isUsable(_ key: String, _ count: Int) -> Bool {
    guard text.isAllCapitals, count == 1 else { return true }
    return key.utf8.count > 3 && !NameWords.everydayCapitals.contains(key)
      && !PlaceWords.directions.contains(key)
  }

  func isKnown(_ part: PlacePhrase.Part) -> Bool {
    Gazetteer.shared.hasPlace(folded: part.folded)
      || Gazetteer.shared.hasDivision(folded: part.folded)
  }

  func fold(_ range: Range<Int>) -> String {
    var key = ""
    for index in range where !words.words[index].isEmpty {
      if !key.isEmpty, !text.tokens[index - 1].word.hasSuffix("'") { key += " " }
      key += words.words[index]
    }
    return key
  }
}
