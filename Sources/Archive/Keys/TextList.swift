/// Several short texts in one column, kept apart by the unit separator, which none of them holds.
enum TextList {
  private static let separator: Character = "\u{1F}"

  static func column(_ items: [String]) -> String {
    items.map { $0.filter { $0 != separator } }.joined(separator: String(separator))
  }

  static func items(_ column: String) -> [String] {
    column.isEmpty
      ? [] : column.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
