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
      known.map { (word: $0, slips: slips(Array(typed), Array($0.lowercased()))) }
      .filter { $0.slips <= room && $0.slips < typed.count }
      .min { $0.slips < $1.slips }?.word
  }

  /// ". Did you mean 'list'?" or nothing.
  static func words(for typed: String, among known: [String]) -> String {
    nearest(to: typed, among: known).map { " Did you mean '\($0)'?" } ?? ""
  }

  /// The distance of Damerau and Levenshtein, in which swapped neighbours are one slip.
  private static func slips(_ one: [Character], _ other: [Character]) -> Int {
    var rows = [Array(0...other.count)]
    for (index, letter) in one.enumerated() {
      var row = [index + 1]
      for (place, second) in other.enumerated() {
        var least = min(
          rows[index][place + 1] + 1, row[place] + 1,
          rows[index][place] + (letter == second ? 0 : 1))
        if index > 0, place > 0, letter == other[place - 1], one[index - 1] == second {
          least = min(least, rows[index - 1][place - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}
