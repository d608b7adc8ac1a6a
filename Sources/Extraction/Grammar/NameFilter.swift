import NewsModel
import ReferenceData

/// Capitalised words that no person is called by.
enum NameFilter {
  static func isNoPerson(_ word: String) -> Bool { words.contains(word) }

  /// "Haiti" alone, or at the end of a name; "Malawi Sahib" is somebody.
  static func isCountry(_ word: String) -> Bool { countries.contains(word) }

  /// Names of countries of one word that nobody bears as his own.
  private static let countries: Set<String> = {
    let names = CountryTable.shared.all.flatMap { [$0.name] + $0.aliases }
    let borne: Set<String> = ["chad", "jordan", "israel", "georgia", "cuba", "ireland", "holland"]
    return Set(names.map { NameFolding.fold($0) }.filter { !$0.contains(" ") && $0.count > 3 })
      .subtracting(borne)
  }()

  private static let words: Set<String> = [
    "street", "avenue", "road", "county", "city", "university", "college", "hospital", "department",
    "facebook", "twitter", "news", "park", "hotel", "church", "mosque", "school", "center",
    "centre",
    "airport", "north", "south", "east", "west", "eastern", "western", "northern", "southern",
    "province", "district", "island", "lake", "river", "bridge", "highway", "square", "market",
    "strip", "camp", "attack", "shooting", "gaza", "israel", "syria", "iraq", "afghanistan",
    "pakistan", "usa", "america", "mexico",
    "colombia", "peru", "guatemala", "nicaragua", "honduras", "panama", "chile", "bolivia",
  ]
}
