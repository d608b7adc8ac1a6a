/// Which known name somebody may have meant.
public enum NearName {
  /// The known names that are nearest to what was typed, the nearest first: with at most one slip in three letters.
  ///
  /// - Parameters:
  ///   - typed: what was typed, folded as the names are.
  ///   - known: the names.
  /// - Returns: indices of known names.
  public static func nearest(to typed: String, among known: [String]) -> [Int] {
    let letters = Array(typed)
    let room = max(1, letters.count / 3)
    let near = known.enumerated().compactMap { index, name -> (index: Int, slips: Int)? in
      guard abs(name.count - letters.count) <= room else { return nil }
      let slips = slips(letters, Array(name))
      return slips <= room && slips < letters.count ? (index, slips) : nil
    }
    return near.sorted { ($0.slips, $0.index) < ($1.slips, $1.index) }.map(\.index)
  }

  /// The distance of Damerau and Levenshtein: a letter too many, too few, wrong, or two in the wrong order is one slip.
  public static func slips(_ one: [Character], _ other: [Character]) -> Int {
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
