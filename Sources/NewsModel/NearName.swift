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
    let bag = LetterBag(typed)
    let near = known.enumerated().compactMap { index, name -> (index: Int, slips: Int)? in
      // A hundred thousand places are looked through while somebody types.
      guard bag.mayBe(name, within: room), abs(name.count - letters.count) <= room else {
        return nil
      }
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

  /// The letters of a plain name without their order: names with too many others need no closer look.
  private struct LetterBag {
    private let counts: [Int]
    private let isPlain: Bool

    init(_ name: String) {
      var counts = Array(repeating: 0, count: 128)
      isPlain = name.utf8.allSatisfy { $0 < 0x80 }
      for letter in name.utf8 where letter < 0x80 { counts[Int(letter)] += 1 }
      self.counts = counts
    }

    /// False where so few slips cannot lead from one name to the other.
    func mayBe(_ name: String, within room: Int) -> Bool {
      guard isPlain else { return true }
      return withUnsafeTemporaryAllocation(of: Int.self, capacity: 128) { left in
        left.initialize(repeating: 0)
        var strange = 0
        var length = 0
        for letter in name.utf8 {
          guard letter < 0x80 else { return true }
          let index = Int(letter)
          left[index] += 1
          length += 1
          if left[index] > counts[index] { strange += 1 }
          if strange > room { return false }
        }
        return length - strange >= counts.reduce(0, +) - room
      }
    }
  }
}
