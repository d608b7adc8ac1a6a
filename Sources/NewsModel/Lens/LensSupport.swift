/// How many origins agree with a number: what rules mean by "corroborated" and "most likely".
struct LensSupport {
  let candidates: [LensMaterial.Candidate]

  /// The numbers that are stated, lowest first.
  var numbers: [Int] {
    Set(candidates.flatMap { [$0.bounds.low, $0.bounds.high].compactMap(\.self) }).sorted()
  }

  /// The origins whose claims allow a number.
  func voices(for number: Int) -> Set<String> {
    Set(candidates.filter { $0.allows(number) }.map(\.voice))
  }

  /// The origins that state just this number, hedged or not.
  func statedBy(_ number: Int) -> Set<String> {
    Set(
      candidates.filter { $0.bounds.low == number || $0.bounds.high == number }.map(\.voice))
  }

  /// The number that most origins agree with; of equals, one that is stated without a hedge, then the lowest.
  var bestSupported: Int? {
    numbers.max { left, right in
      let (leftRank, rightRank) = (rank(left), rank(right))
      return leftRank == rightRank ? left > right : leftRank < rightRank
    }
  }

  private func rank(_ number: Int) -> Rank {
    Rank(
      voices: voices(for: number).count,
      isDefinite: candidates.contains { $0.isDefinite && $0.bounds.low == number })
  }

  private struct Rank: Comparable {
    var voices: Int
    var isDefinite: Bool

    static func < (left: Rank, right: Rank) -> Bool {
      left.voices == right.voices
        ? !left.isDefinite && right.isDefinite : left.voices < right.voices
    }
  }
}
