import NewsModel

/// What the tolls say. Little: early reports differ rightly, and one killed and three wounded is no rare toll.
enum TollEvidence {
  static func of(_ left: Account, _ right: Account) -> [Evidence] {
    [Measure.killed, .wounded].compactMap { measure in
      guard let one = left.tolls[measure], let two = right.tolls[measure] else { return nil }
      return meet(one, two)
        ? Evidence(.tollsOverlap(measure), 0.5) : Evidence(.tollsDiffer(measure), -0.5)
    }
  }

  private static func meet(_ left: Bounds, _ right: Bounds) -> Bool {
    guard let one = left.lowestStated, let two = right.lowestStated,
      let highOne = left.highestStated, let highTwo = right.highestStated
    else { return false }
    return one <= highTwo && two <= highOne
  }
}
