import NewsModel
import ReferenceData

/// Chooses the place of an incident among the phrases of its sentences and the dateline.
struct EventPlace {
  let events: EventWords
  let phrases: [[PlacePhrase]]
  let dateline: PlacePhrase?
  let resolver: PlaceResolver
  /// The lead tells of several attacks: only the lead says where they all were.
  let isWave: Bool

  /// The place of the incident that these sentences tell of, nil when neither they nor the dateline name one.
  func place(of sentences: [Int], isMain: Bool) -> ResolvedPlace? {
    var best: (score: Double, place: ResolvedPlace)?
    var fine: (score: Double, place: ResolvedPlace)?
    var towns: [(score: Double, place: ResolvedPlace)] = []
    var chosen = 0
    var isBeside = false
    for (rank, sentence) in sentences.enumerated() {
      if isMain, isWave, rank > 1, best != nil { break }
      for phrase in phrases[sentence] {
        let place = resolver.resolve(phrase)
        let score = score(phrase, place, sentence, rank)
        if score > best?.score ?? 0 {
          best = (score, place)
          chosen = sentence
          isBeside = phrase.support == .beside
        }
        if place.level > .country, score > fine?.score ?? 0 { fine = (score, place) }
        if place.level > .province, score >= 8, !phrase.isOfEarlier { towns.append((score, place)) }
      }
      if rank > 60 { break }
    }
    // "a village south of Khartoum" in the lead, "attacked the village of Um Adam" below it.
    if let town = best, isBeside, let village = namedVillage(in: sentences) {
      best?.place = village
      best?.place.country = village.country ?? town.place.country
    }
    if let country = best, country.place.level == .country, let fine,
      let place = finer(fine.place, scoring: fine.score, than: country.place, in: sentences)
    {
      best = (fine.score, place)
    }
    // "in Sulu" in the headline, "in Patikul, Sulu" in the lead.
    if let found = best, found.place.level == .province, let admin1 = found.place.admin1, !isWave,
      let town = towns.filter({ $0.place.admin1 == admin1 }).max(by: { $0.score < $1.score })
    {
      best = town
    }
    if let found = best, found.place.level > .province, isNamedLikeDivision(found.place),
      let inside = finer(in: sentences, than: found.place)
    {
      best = inside
    }
    if let found = best { best = (found.score, joined(found.place, in: chosen)) }
    if isMain, !isWave, let found = best,
      found.place.level == .province || found.place.level == .district, found.place.isCertain,
      let village = onlyVillage(in: sentences, of: found.place)
    {
      best = (found.score, village)
    }
    guard isMain, let dateline, !isWave || best == nil else { return best?.place }
    let home = resolver.resolve(dateline)
    if let best, best.score >= 5 || home.country == nil { return refined(best.place, by: home) }
    return home
  }

  /// The finer place where it stands for its country, nil where the country is all that is sure.
  private func finer(
    _ fine: ResolvedPlace, scoring score: Double, than country: ResolvedPlace, in sentences: [Int]
  ) -> ResolvedPlace? {
    // "in Ecuador" in the headline, "in Guayaquil" in the lead.
    if score >= 6, fine.country == country.country,
      dateline.map({ resolver.resolve($0).country == fine.country }) ?? true
    {
      return fine
    }
    // "raided the Gakurdi village … in Nigeria": a village that no table has lies in the country that is told.
    guard score >= 8, fine.country == nil, fine.level == .village || fine.level == .city,
      isSaidToBePlace(fine, in: sentences)
    else { return nil }
    var village = fine
    village.country = country.country
    return village
  }

  /// The first village that a deed befell ("attacked the village of Um Adam") or where it was ("in the village of Manilha").
  private func namedVillage(in sentences: [Int]) -> ResolvedPlace? {
    for sentence in sentences.prefix(10) {
      let named = phrases[sentence].first {
        $0.support == .target && $0.parts[0].level != .country
          || $0.support == .locative && ($0.parts[0].level ?? .country) > .district
      }
      if let named { return resolver.resolve(named) }
    }
    return nil
  }

  /// Whether the text calls it a village or town somewhere.
  private func isSaidToBePlace(_ place: ResolvedPlace, in sentences: [Int]) -> Bool {
    sentences.contains { sentence in
      phrases[sentence].contains { phrase in
        phrase.support >= .locative && phrase.parts[0].level != nil
          && PlaceResolver.cased(phrase.parts[0].name) == place.name
      }
    }
  }

  private func isNamedLikeDivision(_ place: ResolvedPlace) -> Bool {
    guard let name = place.name, let division = place.admin1 else { return false }
    return NameFolding.fold(name) == NameFolding.fold(division)
  }

  /// "in Kaduna" in the headline, "in the town of Kuriga, in Kaduna State" in the lead: whoever says Kaduna may mean the state.
  private func finer(in sentences: [Int], than city: ResolvedPlace) -> (
    score: Double, place: ResolvedPlace
  )? {
    guard !isWave else { return nil }
    for (rank, sentence) in sentences.prefix(6).enumerated() {
      for phrase in phrases[sentence] where phrase.parts.count > 1 && phrase.support >= .locative {
        let place = resolver.resolve(phrase)
        guard place.level > .province, place.admin1 == city.admin1, place.name != city.name,
          place.name != nil
        else { continue }
        return (score(phrase, place, sentence, rank), place)
      }
    }
    return nil
  }

  /// "in the Oromia region … carrying out this attack in the Wollega area": the one name beside the words of violence that
  /// no table has, in the province that is told.
  private func onlyVillage(in sentences: [Int], of province: ResolvedPlace) -> ResolvedPlace? {
    var found: ResolvedPlace?
    var told = -1
    for sentence in sentences.prefix(8) where !events.matches[sentence].isEmpty {
      for phrase in phrases[sentence] where phrase.support >= .locative {
        let place = resolver.resolve(phrase)
        guard place.name != nil, !place.isCertain, place.admin1 == nil,
          place.country == nil || place.country == province.country,
          !PlaceWords.isBuilding(phrase.parts[0].folded),
          // Within a district only what the text calls a village: "in the village of Bukokoma", not "Pul-e" of its own name.
          province.level == .province || (phrase.parts[0].level ?? .country) > .district
        else { continue }
        if let found {
          // Two in one sentence: the deed's own comes first.
          if found.name != place.name, told != sentence { return nil }
          continue
        }
        (found, told) = (place, sentence)
      }
    }
    found?.country = province.country
    found?.admin1 = province.admin1
    return found
  }

  /// "in Masau, a village ten kilometres from Oicha, in North Kivu province": a place that no table has lies in the one
  /// province that its sentence names, whichever of the two weighs more.
  private func joined(_ place: ResolvedPlace, in sentence: Int) -> ResolvedPlace {
    guard !isWave else { return place }
    let resolved = phrases[sentence].map { ($0, resolver.resolve($0)) }
    let provinces = resolved.filter {
      $0.1.isCertain && $0.1.admin1 != nil && isOfText($0.1)
    }
    guard let province = provinces.first?.1,
      provinces.allSatisfy({ $0.1.admin1 == province.admin1 })
    else { return place }
    if place.level == .province {
      let villages = resolved.filter {
        $0.0.support >= .locative && $0.0.isAlone && $0.1.name != nil && !$0.1.isCertain
          && $0.1.admin1 == nil && !PlaceWords.isBuilding($0.0.parts[0].folded)
      }
      guard villages.count == 1, var village = villages.first?.1 else { return place }
      (village.country, village.admin1) = (place.country, place.admin1)
      return village
    }
    guard place.name != nil, !place.isCertain, place.admin1 == nil,
      place.country == nil || place.country == province.country
    else { return place }
    var place = place
    (place.country, place.admin1) = (province.country, province.admin1)
    return place
  }

  /// "les villages de Gangafani et de Yoro": no province of a country that the text does not speak of.
  private func isOfText(_ place: ResolvedPlace) -> Bool {
    guard let country = place.country, let likely = resolver.evidence.likely else { return true }
    // The United States are named everywhere, and so count as named nowhere.
    return country == likely || country == "USA" || resolver.evidence.named.contains(country)
  }

  /// A country or nothing finer gives way to the dateline's city in the same country.
  private func refined(_ place: ResolvedPlace, by home: ResolvedPlace) -> ResolvedPlace {
    if place.level == .country, place.country == home.country, home.name != nil {
      // "KABUL: a bomb in eastern Afghanistan": the capital is only where it is written.
      return place.isSide && isCapital(home) ? place : home
    }
    // "in Ohio" under "DAYTON, Ohio (AP)": crime is reported from where it was.
    if place.level == .province, home.name != nil, home.country == "USA",
      place.admin1 == home.admin1, place.country == "USA"
    {
      return home
    }
    var place = place
    if place.country == nil, !place.isCertain { place.country = home.country }
    return place
  }

  private func isCapital(_ place: ResolvedPlace) -> Bool {
    guard let country = place.country, let name = place.name else { return false }
    return CountryTable.shared.capital(of: country).map(NameFolding.fold) == NameFolding.fold(name)
  }

  private func score(
    _ phrase: PlacePhrase, _ place: ResolvedPlace, _ sentence: Int, _ rank: Int
  ) -> Double {
    var score = max(0, 6 - Double(rank) * 0.7)
    switch phrase.support {
    case .target: score += rank < 3 ? 6.3 : 4.8
    case .locative: score += 4
    case .beside: break
    case .weak: score += 1
    case .none: score -= 1
    }
    if phrase.isOffice { score -= 3 }
    if phrase.isOfEarlier { score -= 6 }
    // "Morelia, Michoacán." alone above the story: where it was written.
    if phrase.isWholeSentence { score -= 5 }
    score += Double(min(phrase.parts.count - 1, 2))
    switch place.level {
    case .country: score -= 2
    // "Gaza", "the West Bank": as wide as a country.
    case .province where phrase.parts.count == 1 && phrase.parts[0].country != nil: score -= 2
    case .province: score += 0.5
    default: score += 1.5
    }
    if !place.isCertain { score -= 2.5 }
    if let name = phrase.parts.first?.folded, phrase.parts.count == 1, !place.isCertain,
      PlaceWords.isBuilding(name)
    {
      score -= 5
    }
    if !events.matches[sentence].isEmpty { score += 2 }
    if let country = place.country {
      let share = resolver.evidence.share(of: country)
      score += 2 * share
      // "Federal", "Eden": a name without a preposition of place in a country that the text does not speak of.
      if phrase.support == .none, share < 0.3 { score -= 4 }
    }
    return score
  }
}
