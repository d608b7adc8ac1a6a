import NewsModel

/// Which known word somebody may have meant.
enum Suggestion {
  /// The known word that is nearest to what was typed: with at most one slip in three letters (a letter too many, too
  /// few, wrong, or two in the wrong order), or the only one that begins with it. Nil where none is near.
  static func nearest(to typed: String, among known: [String]) -> String? {
    let typed = typed.lowercased()
    guard !typed.isEmpty else { return nil }
    let begun = known.filter { $0.lowercased().hasPrefix(typed) }
    if begun.count == 1, typed.count > 2 { return begun[0] }
    let room = max(1, typed.count / 3)
    return
      known.map { (word: $0, slips: NearName.slips(Array(typed), Array($0.lowercased()))) }
      .filter { $0.slips <= room && $0.slips < typed.count }
      .min { $0.slips < $1.slips }?.word
  }

  /// ". Did you mean 'list'?" or nothing.
  static func words(for typed: String, among known: [String]) -> String {
    nearest(to: typed, among: known).map { " Did you mean '\($0)'?" } ?? ""
  }
}
