import ReferenceData

/// The country that a cell names.
enum CountryCell {
  /// - Parameters:
  ///   - name: a name or a code; nil where the cell is empty.
  ///   - remarks: gets a clause where the country is not known. A sea is no country, and that is no mistake.
  /// - Returns: ISO 3166-1 alpha-3.
  static func code(_ name: String?, _ remarks: inout [String]) -> String? {
    guard let name else { return nil }
    if let found = CountryTable.shared.find(name) { return found.code }
    if !isWater(name) { remarks.append("the country “\(Row.excerpt(name))” is not known") }
    return nil
  }

  /// Seas, gulfs, straits and oceans, which ACLED has in the place of a country since 2026.
  static func isWater(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }
    let kinds: Set<Substring> = [
      "sea", "seas", "ocean", "gulf", "strait", "straits", "bay", "channel", "waters", "lake",
    ]
    return words.contains(where: kinds.contains) || name.lowercased().hasPrefix("bab el")
      || name.lowercased().hasPrefix("bab al")
  }
}
