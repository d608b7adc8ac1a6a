internal import NewsModel

/// What makes a claim the same claim on the next import: its figure, whom it counts and who says it, and the how
/// manieth such claim of its report it is. Its place in the text and the rule that found it may change.
enum ClaimKey {
  /// One key for each claim, no two alike.
  static func keys(of claims: [Claim]) -> [String] {
    var seen: [String: Int] = [:]
    return claims.map { claim in
      let key = base(claim)
      seen[key, default: 0] += 1
      return "\(key)#\(seen[key, default: 1])"
    }
  }

  /// The key without its number.
  static func base(_ claim: Claim) -> String {
    let low = claim.bounds.low.map(String.init) ?? ""
    let high = claim.bounds.high.map(String.init) ?? ""
    return [
      claim.measure.rawValue, low, high, claim.qualifier.rawValue, claim.scope.rawValue,
      folded(claim.speaker.name ?? ""), claim.isPart ? "part" : "",
      claim.isBackground ? "background" : "", claim.isDenied ? "denied" : "",
    ].joined(separator: "|")
  }
}
