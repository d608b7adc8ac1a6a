import Foundation
import NewsModel
import Testing

/// Coefficients against those of others' programs: kappa of scikit-learn 1.9, alpha of the Python package krippendorff
/// 0.8.1, over random codings with gaps.
struct ReferenceReliabilityTests {
  /// Each line: two codings, their kappa; codings of several with gaps (`.`), their nominal alpha; figures of several,
  /// their alpha by ratio.
  private static let cases = #"""
    ["0000110001011000", "0000110001111000", "0.8620689655172413", [".00011010110.111", "1110110101100111", "1100110100100100"], "0.5673076923076923", [". 0 5 0 1 10 0 10 0 7 20 25 . 20 27 20", "41 7 32 17 1 7 0 17 7 26 3 26 0 7 20 1", "31 11 0 22 20 20 0 7 0 17 9 17 0 20 0 0"], "0.2663276913667678"]
    ["100110101001000000110010010", "000111100001000000110100010", "0.5945945945945946", [".1000011.010000011101010.11", "10000.100.10000.10.1.011101", "111101100010.11.1.011101111", "11000110001001.11101..0.110"], "0.28880643166357456", [". 7 25 0 19 30 1 10 . 6 3 0 5 0 15 15 3 3 22 0 37 15 3 0 . 1 3", "50 0 0 17 0 . 1 0 0 . 1 0 11 10 0 . 1 0 . 1 . 30 1 20 32 14 1", "20 1 7 7 0 1 15 8 0 21 21 0 . 28 32 . 3 . 0 46 3 35 0 3 20 1 29", "1 37 0 0 25 7 33 25 0 0 1 9 13 23 . 10 16 1 22 25 . . 0 . 7 17 30"], "0.04217171729643754"]
    ["30022030111123211323", "31021320111133210303", "0.5286195286195285", ["1130122.011223200313", "113322223332.31.0132", "113.323..30223122312"], "0.33464566929133854", ["20 20 3 26 15 6 40 . 0 1 16 2 40 9 6 10 0 3 20 79", "14 16 9 60 22 2 2 40 25 34 19 14 . 9 20 . 0 7 9 6", "3 6 21 . 49 2 60 . . 22 0 31 2 21 28 10 2 9 20 6"], "0.07675754776518895"]
    ["34001413242211220014042001", "42010013312211220034042201", "0.5568181818181818", ["4.231310.0023.40420.223101", "2423344220220242411122.312"], "0.22189781021897814", ["31 . 41 14 20 68 1 0 . 27 2 40 27 . 30 0 4 14 0 . 36 40 21 30 0 22", "67 27 2 21 38 14 33 40 40 13 40 14 3 57 28 63 28 1 32 20 60 56 . 60 18 41"], "-0.15990573997648405"]
    """#

  private struct Case: Decodable {
    var coders: (String, String)
    var kappa: Double
    var codings: [String]
    var nominal: Double
    var figures: [String]
    var ratio: Double

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      coders = (try values.decode(String.self), try values.decode(String.self))
      kappa = Double(try values.decode(String.self)) ?? .nan
      codings = try values.decode([String].self)
      nominal = Double(try values.decode(String.self)) ?? .nan
      figures = try values.decode([String].self)
      ratio = Double(try values.decode(String.self)) ?? .nan
    }
  }

  @Test func coefficientsAreThoseOfReferenceImplementations() throws {
    let lines = Self.cases.split(separator: "\n")
    #expect(lines.count == 4)
    for line in lines {
      let made = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
      let kappa = Reliability.kappa(Array(zip(made.coders.0, made.coders.1)))
      expect(kappa, made.kappa)
      let codings = made.codings.map { Array($0) }
      let units = codings[0].indices.map { unit in codings.map { $0[unit] }.filter { $0 != "." } }
      expect(Reliability.nominalAlpha(units), made.nominal)
      let figures = made.figures.map { $0.split(separator: " ").map { Double($0) } }
      let counted = figures[0].indices.map { unit in figures.compactMap { $0[unit] } }
      expect(Reliability.ratioAlpha(counted), made.ratio)
    }
  }

  private func expect(_ found: Double?, _ wanted: Double) {
    #expect(abs((found ?? .infinity) - wanted) < 1e-9, "\(String(describing: found)) \(wanted)")
  }
}
