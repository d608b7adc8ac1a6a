import NewsModel
import Testing

/// Coefficients against published examples, worked out by hand in fractions.
struct ReliabilityTests {
  /// Wikipedia's first example of Cohen's kappa: 50 proposals, 20 twice yes, 5 and 10 mixed, 15 twice no.
  @Test func cohensKappaIsThatOfTheTextbook() {
    let pairs =
      Array(repeating: (true, true), count: 20) + Array(repeating: (true, false), count: 5)
      + Array(repeating: (false, true), count: 10) + Array(repeating: (false, false), count: 15)
    expect(Reliability.kappa(pairs), 0.4)
  }

  @Test func kappaIsOneForTwoWhoAgreeAndUnknownWhereNothingVaries() {
    #expect(Reliability.kappa([(1, 1), (2, 2)]) == 1)
    #expect(Reliability.kappa([(1, 1), (1, 1)]) == nil)
    #expect(Reliability.kappa([(Int, Int)]()) == nil)
    expect(Reliability.kappa([(1, 2), (2, 1)]), -1)
  }

  /// Krippendorff (2011), example A: binary data, two observers, no data missing.
  @Test func binaryDataOfTwoObservers() {
    let units = units("0100000010", "1110010000")
    expect(Reliability.nominalAlpha(units), 2.0 / 21)
  }

  /// Krippendorff (2011), example B: nominal data, two observers, no data missing.
  @Test func nominalDataOfTwoObservers() {
    let units = units("aabbdcccedda", "babbbccceddd")
    expect(Reliability.nominalAlpha(units), 155.0 / 224)
  }

  /// Krippendorff (2011), example C: four observers, some data missing.
  @Test func dataOfFourObserversWithGaps() {
    let units = units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    expect(Reliability.nominalAlpha(units), 113.0 / 152)
    let numbers = units.map { $0.compactMap { Double(String($0)) } }
    expect(Reliability.ratioAlpha(numbers), 18_222_619.0 / 22_852_465)
  }

  @Test func alphaIsUnknownWhereNothingVariesOrNothingPairs() {
    #expect(Reliability.nominalAlpha([["a", "a"], ["a", "a"]]) == nil)
    #expect(Reliability.nominalAlpha([["a"], ["b"]]) == nil)
    #expect(Reliability.ratioAlpha([[0, 0], [5, 5]]) == 1)
  }

  private func units(_ observers: String...) -> [[Character]] {
    let rows = observers.map(Array.init)
    return rows[0].indices.map { unit in rows.map { $0[unit] }.filter { $0 != "." } }
  }

  private func expect(_ found: Double?, _ wanted: Double) {
    #expect(abs((found ?? .infinity) - wanted) < 1e-9, "\(String(describing: found))")
  }
}
