/// What the acting groups and the kind of violence say. In one conflict the same few groups act every day, so that
/// agreeing on one is worth no more than agreeing on the day.
enum ActorEvidence {
  static func of(_ left: Account, _ right: Account) -> [Evidence] {
    [groups(left, right), kind(left, right)].compactMap { $0 }
  }

  private static func groups(_ left: Account, _ right: Account) -> Evidence? {
    guard !left.groups.isEmpty, !right.groups.isEmpty else { return nil }
    let shared = left.groups.intersection(right.groups)
    guard let name = shared.min() else { return Evidence(.otherGroups, -1.5) }
    return Evidence(.sameGroup(name), 1.5)
  }

  private static func kind(_ left: Account, _ right: Account) -> Evidence? {
    guard let one = left.kind, let two = right.kind else { return nil }
    return one == two ? Evidence(.sameKind, 0.5) : Evidence(.otherKinds, -0.5)
  }
}
