import NewsModel

/// Finds columns by their names, as different releases and programs write them.
public struct ColumnNames: Sendable {
  private let indices: [String: Int]

  /// Of two columns of one name, the first one counts.
  public init(_ columns: [String]) {
    var indices: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      let name = ColumnNames.folded(column)
      if !name.isEmpty, indices[name] == nil { indices[name] = index }
    }
    self.indices = indices
  }

  /// The place of the first of these names that there is, in any case.
  public subscript(_ names: String...) -> Int? {
    for name in names {
      if let index = indices[ColumnNames.folded(name)] { return index }
    }
    return nil
  }

  /// Whether all of these columns are there.
  public func contains(all names: [String]) -> Bool {
    names.allSatisfy { indices[ColumnNames.folded($0)] != nil }
  }

  /// "Région" as "region", "N°" as "n".
  private static func unaccented(_ word: Substring) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return String(word) }
    let letters = NameFolding.letters(word)
    return letters.isEmpty ? String(word) : letters
  }

  /// Lower case, blanks and dots as `_`, without a byte order mark: R writes `event.date` for `event date`.
  private static func folded(_ name: String) -> String {
    let plain = name.hasPrefix("\u{FEFF}") ? String(name.dropFirst()) : name
    let words = plain.lowercased().split { " \t\r\n._".contains($0) }
    guard plain.utf8.contains(where: { $0 >= 0x80 }) else { return words.joined(separator: "_") }
    return words.map(unaccented).joined(separator: "_")
  }
}
