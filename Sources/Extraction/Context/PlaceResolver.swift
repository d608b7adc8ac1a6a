import Foundation
import NewsModel
import ReferenceData

/// A place of the text with its country, division and position as far as they can be told.
struct ResolvedPlace: Hashable, Sendable {
  var name: String?
  var admin1: String?
  var country: String?
  var latitude: Double?
  var longitude: Double?
  var level: PlaceLevel
  /// True where the gazetteer or a country's name stands behind it.
  var isCertain: Bool
  /// A country of which the text names a part ("eastern Afghanistan").
  var isSide = false
}

/// Decides between namesakes by the parts of the phrase, the evidence of the text, and size.
struct PlaceResolver: Sendable {
  let evidence: CountryEvidence

  /// What a phrase stands for. A name that the gazetteer lacks keeps its name and takes its position from what it lies in.
  func resolve(_ phrase: PlacePhrase) -> ResolvedPlace {
    let country = country(of: phrase)
    let division = division(of: phrase, country: country)
    var place = ResolvedPlace(
      name: nil, admin1: division?.name, country: division?.country ?? country,
      latitude: division?.latitude, longitude: division?.longitude,
      level: division == nil ? .country : .province, isCertain: division != nil || country != nil,
      isSide: phrase.isSide)
    for part in phrase.parts.reversed() where part.country == nil {
      if part.isBeside, phrase.parts.count > 1 {
        place.country = place.country ?? best(towns(part, country, nil))?.country
        continue
      }
      if part.level == .province, division?.name != nil, isDivision(part, division) { continue }
      // "near the X Mosque in Gaza City": the city.
      if place.name != nil, part.level == nil, PlaceWords.isBuilding(part.folded),
        !Gazetteer.shared.hasPlace(folded: part.folded)
      {
        continue
      }
      add(part, into: &place)
    }
    return place
  }

  /// The country that the phrase names, or that a state of the United States lies in.
  private func country(of phrase: PlacePhrase) -> String? {
    if phrase.parts.contains(where: \.isState) { return "USA" }
    let named = phrase.parts.last { $0.country != nil }
    // "Atlanta, Georgia": the state, unless the text is about the country.
    if let named, named.country == "GEO", phrase.parts.count > 1,
      let city = phrase.parts.first,
      Gazetteer.shared.places(folded: city.folded).contains(where: { $0.admin1 == "Georgia" })
    {
      return "USA"
    }
    return named?.country
  }

  /// The first-level division among the parts.
  private func division(of phrase: PlacePhrase, country: String?) -> Place? {
    for part in phrase.parts.reversed() {
      let isNamesake = part.country == "GEO" && country == "USA"
      if part.country != nil && !isNamesake {
        if let land = land(part) { return land }
        continue
      }
      let isPlain = part.level == nil && !part.isState
      if part.isBeside || part.level == .district || part.level == .village || part.level == .city {
        continue
      }
      let candidates = Gazetteer.shared.divisions(folded: part.folded)
        .filter { (country == nil || $0.country == country) && evidence.admits($0) }
      guard let best = candidates.max(by: { rank($0, of: phrase) < rank($1, of: phrase) }) else {
        continue
      }
      // "the department of Caldas … in Caldas": not the town of that name elsewhere.
      if isPlain, !hasTown(best, of: phrase),
        let town = self.best(towns(part, country, nil)), isTown(town, best, phrase),
        !evidence.provinces.contains(part.folded) || town.admin1 == best.name
      {
        continue
      }
      if isPlain, part == phrase.parts.first, phrase.parts.count > 1 { continue }
      return best
    }
    return nil
  }

  /// How likely a division is: rather one that has the town before it ("Quezaltepeque, La Libertad") than a bigger namesake.
  private func rank(_ division: Place, of phrase: PlacePhrase) -> Double {
    likelihood(division) + (hasTown(division, of: phrase) ? 2 : 0)
  }

  private func hasTown(_ division: Place, of phrase: PlacePhrase) -> Bool {
    phrase.parts.dropLast().contains { part in
      part.country == nil
        && Gazetteer.shared.places(folded: part.folded).contains {
          $0.country == division.country && $0.admin1 == division.name
        }
    }
  }

  /// "Gaza Strip", "West Bank": a division by whose name its country goes, which has a name of its own.
  private func land(_ part: PlacePhrase.Part) -> Place? {
    guard let country = part.country,
      CountryTable.shared.country(code: country).map({ NameFolding.fold($0.name) }) != part.folded
    else { return nil }
    return Gazetteer.shared.divisions(folded: part.folded).first { $0.country == country }
  }

  /// Whether a bare name means the town rather than the division that shares it: alone it mostly does, behind a finer part
  /// only where the division is small or elsewhere.
  private func isTown(_ town: Place, _ division: Place, _ phrase: PlacePhrase) -> Bool {
    if phrase.parts.count == 1 { return town.population >= division.population / 40 }
    return likelihood(town) > likelihood(division) + 0.3
  }

  private func isDivision(_ part: PlacePhrase.Part, _ division: Place?) -> Bool {
    guard let division else { return false }
    return Gazetteer.shared.divisions(folded: part.folded).contains(division)
  }

  /// Narrows a place down by a part that lies in it.
  private func add(_ part: PlacePhrase.Part, into place: inout ResolvedPlace) {
    if part.isState || isDivisionName(part, of: place) { return }
    let found =
      best(towns(part, place.country, place.admin1))
      ?? (place.level <= .province ? best(towns(part, place.country, nil)) : nil)
    if let found, part.level != .district || place.name == nil {
      place.name = spelled(part, found)
      place.latitude = found.latitude
      place.longitude = found.longitude
      place.country = found.country
      if place.admin1 == nil { place.admin1 = found.admin1 }
      place.level = part.level == .district ? .district : .city
      place.isCertain = true
    } else if part.level == nil, let division = best(divisions(part, place.country)) {
      if place.admin1 == nil { place.admin1 = division.name }
      place.name = place.name ?? division.name
      place.country = division.country
      if place.latitude == nil {
        place.latitude = division.latitude
        place.longitude = division.longitude
      }
      place.level = .province
      place.isCertain = true
    } else {
      place.name = PlaceResolver.cased(part.name)
      place.level = part.level ?? .village
    }
  }

  /// "Jenin", though the gazetteer calls it Janin: the text's own spelling, unless it stands in capitals; "Menaka" gets its
  /// accents.
  private func spelled(_ part: PlacePhrase.Part, _ found: Place) -> String {
    guard NameFolding.fold(found.name) != part.folded,
      part.name.contains(where: \.isLowercase)
    else { return found.name }
    return part.name
  }

  /// "HUALIEN" of a dateline.
  static func cased(_ name: String) -> String {
    name.utf8.count > 3 && name == name.uppercased() ? name.capitalized : name
  }

  private func isDivisionName(_ part: PlacePhrase.Part, of place: ResolvedPlace) -> Bool {
    guard part.level == .province, let admin1 = place.admin1 else { return false }
    return NameFolding.fold(admin1) == part.folded
  }

  private func towns(_ part: PlacePhrase.Part, _ country: String?, _ admin1: String?) -> [Place] {
    Gazetteer.shared.places(folded: part.folded).filter {
      (country == nil || $0.country == country) && (admin1 == nil || $0.admin1 == admin1)
        && evidence.admits($0) && (country != nil || evidence.allows($0, as: part.folded))
        && (!part.isCounty || PlaceWords.countyLands.contains($0.country))
    }
  }

  private func divisions(_ part: PlacePhrase.Part, _ country: String?) -> [Place] {
    Gazetteer.shared.divisions(folded: part.folded).filter {
      (country == nil || $0.country == country) && evidence.admits($0)
    }
  }

  /// The likeliest of some namesakes.
  private func best(_ places: [Place]) -> Place? {
    places.max { likelihood($0) < likelihood($1) }
  }

  /// "in Cauca. … in the municipality of El Tambo": the one in the province that the text names.
  private func isInProvince(_ place: Place) -> Bool {
    guard let province = place.admin1, !evidence.provinces.isEmpty else { return false }
    return evidence.provinces.contains(NameFolding.fold(province))
  }

  private func likelihood(_ place: Place) -> Double {
    log10(Double(max(place.population, 300))) + 5 * evidence.share(of: place.country)
      + (evidence.named.contains(place.country) ? 1.5 : 0) + (isInProvince(place) ? 1.5 : 0)
  }
}
