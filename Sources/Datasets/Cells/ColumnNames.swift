import NewsModel

/// Finds columns by their names, as different releases and programs write them.
public struct ColumnNames: Sendable {
  private let indices: [String: Int]

  /// Of two columns of one name, the first one counts; the second one is there as `name_2`.
  public init(_ columns: [String]) {
    var indices: [String: Int] = [:]
    for (index, column) in ColumnNames.numbered(columns).enumerated() {
      let name = ColumnNames.folded(column)
      if !name.isEmpty, indices[name] == nil { indices[name] = index }
    }
    self.indices = indices
  }

  /// The names, with a number behind those that another column had before: "killed", "killed_2".
  public static func numbered(_ columns: [String]) -> [String] {
    var counts: [String: Int] = [:]
    let all = Set(columns)
    return columns.map { column in
      counts[column, default: 0] += 1
      guard let count = counts[column], count > 1, !column.isEmpty else { return column }
      let name = "\(column)_\(count)"
      return all.contains(name) ? column : name
    }
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
