extension LensMaterial {
  /// Sums of the disjoint scopes of one speaker in one report, for reports that give no figure for everyone
  /// ("12 soldiers and four civilians" is 16). Ends that are open stay open.
  static func sums(of stated: [Candidate]) -> [Candidate] {
    struct Account: Hashable {
      var report: Int
      var speaker: Speaker
    }
    let complete = Set(stated.filter { $0.scope == .everyone }.map(\.position.report))
    let rest = stated.filter { !complete.contains($0.position.report) }
    let groups = Dictionary(grouping: rest) {
      Account(report: $0.position.report, speaker: $0.speaker)
    }
    return groups.values.compactMap(sum).sorted { $0.position < $1.position }
  }

  private static func sum(_ candidates: [Candidate]) -> Candidate? {
    let scopes = Set(candidates.map(\.scope))
    let victims = scopes.contains(.victims) ? [.victims] : Scope.disjointVictims(among: scopes)
    // Whoever counts one kind of victims only, and attackers, tells of both sides.
    let alone = victims.isEmpty ? [Scope.civilians, .securityForces].filter(scopes.contains) : []
    let parts = (victims + alone + [.attackers]).compactMap { scope in
      candidates.first { $0.scope == scope }
    }
    guard parts.count > 1, var sum = parts.min(by: { $0.position < $1.position }) else {
      return nil
    }
    sum.scope = .everyone
    sum.parts = parts.map(\.position).sorted()
    sum.bounds = Bounds(low: total(parts.map(\.bounds.low)), high: total(parts.map(\.bounds.high)))
    if sum.bounds.isUnknown { return nil }
    sum.qualifier = parts.allSatisfy(\.isDefinite) ? .exact : qualifier(of: sum.bounds)
    return sum
  }

  /// Nil when an end is open: a sum with an open part is open.
  private static func total(_ ends: [Int?]) -> Int? {
    let known = ends.compactMap(\.self)
    return known.count == ends.count ? known.reduce(0, +) : nil
  }

  private static func qualifier(of bounds: Bounds) -> Qualifier {
    switch (bounds.low, bounds.high) {
    case (_, nil): .atLeast
    case (nil, _): .upTo
    case (let low, let high): low == high ? .about : .between
    }
  }
}
