internal import GRDB

/// Finds the rows in which words follow one another, from the positions at which the index has them.
struct PhraseReader {
  let pages: WordPages

  /// Nil without a word, and where pages or lists are of a kind that is not known here.
  func set(_ tokens: [String]) throws -> IncidentSet? {
    guard let first = tokens.first, var rows = try pages.set(first) else { return nil }
    guard tokens.count > 1 else { return rows }
    // The last words first: the first one's positions are read only where the others stand as they should.
    var beginnings: [UInt64]?
    for (shift, token) in tokens.enumerated().reversed() {
      guard let positions = try pages.positions(of: token, in: rows, shift: shift) else {
        return nil
      }
      let common = beginnings.map { PhraseReader.common($0, positions) } ?? positions
      rows = IncidentSet()
      for position in common { rows.insert(Int64(position >> WordPositions.positionBits)) }
      beginnings = common
    }
    return rows
  }

  /// What two ascending lists share.
  private static func common(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    var common: [UInt64] = []
    var (one, other) = (0, 0)
    while one < left.count, other < right.count {
      if left[one] == right[other] { common.append(left[one]) }
      let advance = left[one] <= right[other]
      if left[one] >= right[other] { other += 1 }
      if advance { one += 1 }
    }
    return common
  }
}
