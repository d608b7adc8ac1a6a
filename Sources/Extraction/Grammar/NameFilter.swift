/// Capitalised words that no person is called by.
enum NameFilter {
  static func isNoPerson(_ word: String) -> Bool { words.contains(word) }

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
