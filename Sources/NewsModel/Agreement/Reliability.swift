/// How far coders agree beyond chance.
///
/// - Cohen, J. (1960), "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20(1).
/// - Krippendorff, K. (2011), "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania.
public enum Reliability {
  /// Cohen's κ of two coders: 1 for full agreement, 0 for what chance gives.
  ///
  /// - Parameter pairs: the values that the first and the second coder gave a unit; units that one has left out are none.
  /// - Returns: nil without pairs, and where both have used one and the same value throughout: then nothing can be told.
  public static func kappa<Value: Hashable>(_ pairs: [(Value, Value)]) -> Double? {
    guard !pairs.isEmpty else { return nil }
    var first: [Value: Int] = [:]
    var second: [Value: Int] = [:]
    for (one, other) in pairs {
      first[one, default: 0] += 1
      second[other, default: 0] += 1
    }
    let count = pairs.count
    // In whole numbers: κ = (n·agreed − Σ) / (n² − Σ) with Σ the sum of both coders' counts of each value.
    let chance = first.reduce(0) { $0 + $1.value * second[$1.key, default: 0] }
    let agreed = pairs.reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
    guard count * count > chance else { return nil }
    return Double(count * agreed - chance) / Double(count * count - chance)
  }

  /// Krippendorff's α of any number of coders, some of whom may have left units out.
  ///
  /// - Parameters:
  ///   - units: the values that coders gave each unit; those with fewer than two count for nothing.
  ///   - distance: the squared difference of two values, 0 for equal ones.
  /// - Returns: nil where nothing can be compared, or all values are the same.
  public static func alpha<Value: Hashable>(
    _ units: [[Value]], distance: (Value, Value) -> Double
  ) -> Double? {
    let paired = units.filter { $0.count > 1 }
    var totals: [Value: Int] = [:]
    var observed = 0.0
    for unit in paired {
      for value in unit { totals[value, default: 0] += 1 }
      var sum = 0.0
      for (index, value) in unit.enumerated() {
        for other in unit[(index + 1)...] { sum += 2 * distance(value, other) }
      }
      observed += sum / Double(unit.count - 1)
    }
    let values = Array(totals)
    var expected = 0.0
    for (index, value) in values.enumerated() {
      for other in values[(index + 1)...] {
        expected += 2 * Double(value.value * other.value) * distance(value.key, other.key)
      }
    }
    guard expected > 0 else { return nil }
    let count = totals.reduce(0) { $0 + $1.value }
    return 1 - Double(count - 1) * observed / expected
  }

  /// α where values are the same or not.
  public static func nominalAlpha<Value: Hashable>(_ units: [[Value]]) -> Double? {
    alpha(units) { $0 == $1 ? 0 : 1 }
  }

  /// α of counts, where 1 and 2 lie as far apart as 50 and 100.
  public static func ratioAlpha(_ units: [[Double]]) -> Double? {
    alpha(units) { one, other in
      guard one + other != 0 else { return 0 }
      let share = (one - other) / (one + other)
      return share * share
    }
  }
}
