import NewsModel

/// Reads from an incident's dead whose side was hit: where all but a few were fighters and a force of a state acted, the armed
/// group that the text names is the target, whatever it is blamed for besides.
struct GroupsAmongVictims {
  let claims: [Claim]
  /// The names of those groups that are forces of a state.
  let forces: Set<String>

  /// The groups with the roles that the dead give them.
  func groups(_ groups: [Involvement]) -> [Involvement] {
    let fighters = groups.indices.filter { !forces.contains(groups[$0].name) }
    guard let dead = deadFighters, fighters.count == 1, let fighter = fighters.first,
      !groups[fighter].claimed, dead >= least(for: groups[fighter], among: groups)
    else { return groups }
    var result = groups
    result[fighter].role = .target
    return result
  }

  /// How many dead fighters make their group the target: any, where a force of a state acted; else more, the surer it is that
  /// the group did.
  private func least(for group: Involvement, among groups: [Involvement]) -> Int {
    if groups.contains(where: { forces.contains($0.name) && $0.role == .perpetrator }) { return 1 }
    switch group.role {
    case .suspected: return 3
    case .perpetrator: return 10
    case .target, .denied: return .max
    }
  }

  /// How many fighters were killed, where they are five times all other dead together; nil where they are not.
  private var deadFighters: Int? {
    let killed = claims.filter { $0.measure == .killed && !$0.isDenied }
    let ofFighters = killed.filter { $0.scope == .attackers }
    guard let fighters = ofFighters.compactMap(\.bounds.low).max(), fighters > 0 else {
      return nil
    }
    // "15 dead: 14 guerrillas and a soldier": the whole counts the fighters, too.
    let isPart = ofFighters.contains { $0.partOf != nil && $0.bounds.low == fighters }
    let figures = killed.filter { $0.scope != .attackers && $0.partOf == nil }
      .compactMap(\.bounds.low)
    let others = Set(figures).subtracting([fighters]).reduce(0, +) - (isPart ? fighters : 0)
    return fighters / 5 >= others ? fighters : nil
  }
}
