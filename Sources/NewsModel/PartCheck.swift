/// Parts that come to more than the whole that they are parts of: one of the figures is wrong, or counts others.
///
/// A part is measured by the least that it states, the whole by the most that it allows: nothing exceeds "more than 70",
/// and "about 100" allows a tenth more. Only scopes that share nobody are added up, as "81 identified" and "50 students"
/// may be the same people.
public enum PartCheck {
  private static let disjoint: [Scope] = [.civilians, .securityForces, .attackers]

  /// What is wrong with the parts of a row: "120 civilians are more than the whole, 100"; nil where nothing is.
  public static func excess(of row: Comparison.Row) -> String? {
    guard let most = most(of: row.claim) else { return nil }
    let whole = FigureText.words(row.claim)
    for part in row.parts where part.claim.measure == row.claim.measure {
      guard let least = part.claim.bounds.low, least > most else { continue }
      return
        "\(FigureText.grouped(least)) \(part.claim.scope.rawValue) are more than the whole, \(whole)"
    }
    let counts = disjoint.compactMap { scope in
      row.parts.filter { $0.claim.scope == scope && $0.claim.measure == row.claim.measure }
        .compactMap(\.claim.bounds.low).min()
    }
    let sum = counts.reduce(0, +)
    guard counts.count > 1, sum > most else { return nil }
    let words = counts.map(FigureText.grouped).joined(separator: " and ")
    return "the parts \(words) come to more than the whole, \(whole)"
  }

  /// The greatest number that a whole allows; nil where it is open above.
  private static func most(of claim: Claim) -> Int? {
    guard let high = claim.bounds.high else { return nil }
    return claim.qualifier == .about || claim.qualifier == .closerTo ? high + high / 10 : high
  }
}
