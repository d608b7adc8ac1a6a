/// Groups and their parts as people type them: "JNIM (claimed), Malian army (target)". Without brackets a group acted.
public enum InvolvementTyping {
  /// The groups that a text names; nil where what stands in brackets is no part.
  public static func groups(_ text: String) -> [Involvement]? {
    var groups: [Involvement] = []
    for item in text.split(separator: ",") {
      let words = String(item).trimmedOfSpaces
      guard !words.isEmpty else { continue }
      guard let group = group(words) else { return nil }
      groups.append(group)
    }
    return groups
  }

  private static func group(_ words: String) -> Involvement? {
    guard words.hasSuffix(")"), let open = words.lastIndex(of: "(") else {
      return Involvement(name: words, role: .perpetrator)
    }
    let name = String(words[..<open]).trimmedOfSpaces
    let part = words[words.index(after: open)...].dropLast().lowercased()
    guard !name.isEmpty else { return nil }
    if part == "claimed" { return Involvement(name: name, role: .perpetrator, claimed: true) }
    return Involvement.Role(rawValue: part).map { Involvement(name: name, role: $0) }
  }

  /// A group as it is typed.
  public static func text(_ group: Involvement) -> String {
    if group.claimed { return "\(group.displayName) (claimed)" }
    return group.role == .perpetrator
      ? group.displayName : "\(group.displayName) (\(group.role.rawValue))"
  }
}

extension String {
  fileprivate var trimmedOfSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
