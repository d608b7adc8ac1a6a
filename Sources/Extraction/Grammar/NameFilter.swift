import NewsModel
import ReferenceData

/// Capitalised words that no person is called by.
enum NameFilter {
  static func isNoPerson(_ word: String) -> Bool { words.contains(word) }

  /// "Haiti" alone, or at the end of a name; "Malawi Sahib" is somebody.
  static func isCountry(_ word: String) -> Bool {
    countries.contains(word) || shortCountries.contains(word)
  }

  /// Names of countries of one word that nobody bears as his own.
  private static let countries: Set<String> = {
    let names = CountryTable.shared.all.flatMap { [$0.name] + $0.aliases }
    return Set(
      names.map { NameFolding.fold($0) }.filter {
        !$0.contains(" ") && $0.count > 3 && !borne.contains($0)
      })
  }()

  private static let shortCountries = ContextWords("claims.tsv", "shortCountry")
  private static let borne = ContextWords("claims.tsv", "borneCountry")
  private static let words = ContextWords("claims.tsv", "noPerson")
}
