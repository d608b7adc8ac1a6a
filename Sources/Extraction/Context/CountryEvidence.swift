import NewsModel
import ReferenceData

/// How much a text speaks of each country: what decides between namesakes, and the country where no place is named.
struct CountryEvidence: Sendable {
  /// Groups whose name says nothing of a country.
  static let global: Set<String> = ["Islamic State", "al-Qaeda"]

  private(set) var scores: [String: Double] = [:]

  /// The countries that names alone speak for, before places are looked at: in a text in capitals every word may be a
  /// place, so there only these count.
  var trusted: Set<String>?

  /// The country with the most evidence, the first by code among equals; nil when there is none.
  var best: String? {
    scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The same, where it is more than where somebody comes from or what lies across a border.
  var likely: String? { best.flatMap { (scores[$0] ?? 0) > 0.055 ? $0 : nil } }

  /// The share of a country in the evidence for the strongest one, 0 to 1.
  func share(of country: String) -> Double {
    guard let score = scores[country], let top = scores.values.max(), top > 0 else { return 0 }
    return score / top
  }

  /// Limits places to countries that are named as often as a third of the foremost one.
  mutating func trustNames() {
    trusted = Set(scores.keys.filter { share(of: $0) >= 0.34 })
  }

  /// Whether a place may stand for a name of the text.
  func admits(_ place: Place) -> Bool {
    guard let trusted else { return true }
    return trusted.contains(place.country)
  }

  /// Whether a small place may stand for a name when the text speaks plainly of other countries: there the name is a
  /// quarter's or a street's.
  func allows(_ place: Place, as name: String) -> Bool {
    guard place.population < 200_000 || !place.isOwn(name), let best, (scores[best] ?? 0) >= 0.4
    else { return true }
    return share(of: place.country) >= 0.25
  }

  /// Countries that the text names, or whose people or forces at home it names.
  private(set) var named: Set<String> = []

  mutating func name(_ mention: NameMention, bearing: Double) {
    guard bearing >= 0.9 else { return }
    switch mention.thing {
    case .country(let code): named.insert(code)
    case .people(let codes) where codes.count == 1: named.formUnion(codes)
    default: break
    }
    named.remove("USA")
  }

  mutating func add(_ country: String, _ weight: Double) {
    scores[country, default: 0] += weight
  }

  /// Adds the words of a text that are at home in one country, each a little and all of one country at most `1.5`.
  mutating func addHints(of words: NameWords) {
    var found: [String: Double] = [:]
    for (index, word) in words.words.enumerated() {
      if let code = PlaceWords.hints.value(word), !isPlainWord(index, word, in: words),
        word != "county" || !named.contains(where: { PlaceWords.countyLands.contains($0) })
      {
        found[code, default: 0] += 0.3
      } else if CountryEvidence.isCallSign(index, in: words) {
        found["USA", default: 0] += 0.5
      }
    }
    for (code, weight) in found { add(code, min(weight, 1.5)) }
  }

  /// "Swat", a valley, where "SWAT" is a team: an acronym in small letters.
  private func isPlainWord(_ index: Int, _ word: String, in words: NameWords) -> Bool {
    CountryEvidence.acronyms.contains(word) && !words.tokens[index].isAllCapitals
  }

  private static let acronyms = ContextWords("places.tsv", "hintAcronym")

  /// "KTVU", "WSMV": stations of the United States.
  private static func isCallSign(_ index: Int, in words: NameWords) -> Bool {
    let token = words.tokens[index]
    guard token.isAllCapitals, !words.isAllCapitals, token.end - token.start == 4,
      let first = words.words[index].utf8.first
    else { return false }
    return (first == UInt8(ascii: "k") || first == UInt8(ascii: "w")) && !words.isShouted(index)
  }

  /// How much the words around a name leave of it: victims' nationalities and borders say little of where a story is set.
  static func bearing(of mention: NameMention, in words: NameWords) -> Double {
    let start = mention.tokens.lowerBound
    let end = mention.tokens.upperBound
    if case .country = mention.thing, CountryNamesake.stands(at: mention.tokens, in: words) {
      return 0
    }
    if end < words.words.count {
      if words.words[end] == "border" { return 0.2 }
      if persons.contains(words.words[end]) { return 0.3 }
      if airborne.contains(words.words[end]) { return 0.1 }
      if isForceAbroad(mention, in: words) { return 0.05 }
    }
    // "una persona de origen guatemalteco", "a man of Nigerian descent"
    if start > 0,
      PlaceWords.origins.contains(words.words[start - 1])
        || end < words.words.count && PlaceWords.origins.contains(words.words[end])
    {
      return 0.1
    }
    // "near the border with Mali": on this side of it.
    if start > 1, words.words[start - 1] == "with", words.words[start - 2] == "border" {
      return 0.05
    }
    if case .country = mention.thing, isNeighbour(start, in: words) { return 0.05 }
    return 1
  }

  /// "près du Togo et du Bénin", "bordering Niger": a country that only says where in another one.
  static func isNeighbour(_ start: Int, in words: NameWords) -> Bool {
    neighbourWord(before: start, in: words) != nil
  }

  /// "colindante con el estado de Jalisco": a division that only says where in another one.
  static func isNeighbourDivision(_ start: Int, in words: NameWords) -> Bool {
    neighbourWord(before: start, in: words) == "any"
  }

  private static func neighbourWord(before start: Int, in words: NameWords) -> String? {
    (max(0, start - 6)..<start).reversed().first {
      !PlaceWords.neighbourJoints.contains(words.words[$0])
        && CountryTable.shared.find(words.words[$0]) == nil
    }.flatMap { PlaceWords.nears.value(words.words[$0]) }
  }

  /// "Russian forces", "Israeli troops".
  private static func isForceAbroad(_ mention: NameMention, in words: NameWords) -> Bool {
    guard case .people(let codes) = mention.thing,
      codes.contains(where: { PlaceWords.abroad.contains($0.lowercased()) })
    else { return false }
    return PlaceWords.forces.contains(words.words[mention.tokens.upperBound])
  }

  /// What comes from elsewhere.
  private static let airborne = ContextWords("places.tsv", "airborne")

  private static let persons = ContextWords("places.tsv", "bearerNoun")

  /// Adds what a name says about the country of the story.
  mutating func add(_ mention: NameMention, weight: Double) {
    switch mention.thing {
    case .country(let code): add(code, weight * (code == "USA" ? 0.5 : 1))
    case .people(let codes):
      let each = 0.6 / Double(codes.count)
      for code in codes { add(code, weight * each * (code == "USA" ? 0.4 : 1)) }
    case .group(let number):
      let group = GroupTable.shared.all[number]
      if CountryEvidence.global.contains(group.name) { return }
      if let home = group.countries.first { add(home, weight * 0.4) }
    case .sharedGroup: break
    }
  }

  /// Names that the text calls a province or department somewhere, folded.
  private(set) var provinces: Set<String> = []

  /// Adds the countries of a phrase of place.
  mutating func add(_ phrase: PlacePhrase, weight: Double) {
    let factor = phrase.support >= .locative ? 1.0 : 0.4
    let home = home(of: phrase)
    for part in phrase.parts {
      if part.level == .province { provinces.insert(part.folded) }
      if part.isState {
        add("USA", weight * 2)
      } else if part.country == nil {
        addName(part, in: home, weight: weight * factor)
      }
    }
  }

  /// "Naga area of Manipur": the one country of what a place lies in, nil where that is open.
  private func home(of phrase: PlacePhrase) -> String? {
    guard phrase.parts.count > 1, let last = phrase.parts.last, !last.isBeside else { return nil }
    if let country = last.country { return country }
    let countries = Set(Gazetteer.shared.divisions(folded: last.folded).map(\.country))
    return countries.count == 1 ? countries.first : nil
  }

  /// A name that only one country has, or nearly so, speaks for it.
  private mutating func addName(
    _ part: PlacePhrase.Part, in home: String?, weight: Double
  ) {
    let divisions = Gazetteer.shared.divisions(folded: part.folded)
    let cities = part.level == .province ? [] : Gazetteer.shared.places(folded: part.folded)
    let all = (divisions + cities).filter { admits($0) && (home == nil || $0.country == home) }
    // "Palma" where Mozambique is named: the small one there, rather than the big one elsewhere.
    let near = all.filter { named.contains($0.country) }
    let candidates = near.isEmpty ? all : near
    guard let first = candidates.first else { return }
    // "Mambasa", another name of Mombasa: maybe a town that no table has.
    let weight = candidates.contains { $0.isOwn(part.folded) } ? weight : weight * 0.25
    // A small place is a weak witness: its name may be a street's or a quarter's elsewhere.
    if Set(candidates.map(\.country)).count == 1 {
      add(first.country, weight * CountryEvidence.size(candidates.map(\.population).max() ?? 0))
      return
    }
    let peopled = candidates.sorted { $0.population > $1.population }
    guard let biggest = peopled.first,
      let rival = peopled.first(where: { $0.country != biggest.country }),
      biggest.population > 8 * max(rival.population, 1_000)
    else { return }
    add(biggest.country, weight * 0.6 * CountryEvidence.size(biggest.population))
  }

  private static func size(_ population: Int) -> Double {
    population >= 500_000 ? 1 : population >= 100_000 ? 0.6 : 0.25
  }
}

extension Place {
  /// Whether a folded name is the place's own, not another name or spelling of it.
  func isOwn(_ name: String) -> Bool { NameFolding.fold(self.name) == name }
}
