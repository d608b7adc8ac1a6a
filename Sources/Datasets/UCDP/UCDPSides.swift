import NewsModel

/// Who took part in an event.
///
/// In fights both sides acted: a dyad does not say who attacked whom. In one-sided violence side A acted, and side B is
/// "Civilians", which is no group. Governments stand behind the armed groups, which is whom lists are read for.
struct UCDPSides {
  private(set) var involvements: [Involvement] = []
  private(set) var targetsCivilians = false
  /// "FPRC – UPC", "LRA against civilians".
  private(set) var words: String?
  /// What the sides are called where their deaths are told.
  private(set) var nameA: String?
  private(set) var nameB: String?

  init(_ row: Row, _ columns: UCDPEventColumns, kind: UCDPViolence?, groups: KnownGroups) {
    nameA = row.text(columns.sideA)
    nameB = row.text(columns.sideB)
    targetsCivilians = nameB == "Civilians" || kind == .oneSided
    if let nameA { add(groups.groups(in: nameA)) }
    if let nameB, nameB != "Civilians" { add(groups.groups(in: nameB)) }
    involvements =
      involvements.filter { !Self.isGovernment($0) } + involvements.filter(Self.isGovernment)
    words = sentence(groups)
  }

  private mutating func add(_ names: [KnownGroups.Names]) {
    for name in names where !involvements.contains(where: { $0.name == name.name }) {
      involvements.append(Involvement(name: name.name, short: name.short, role: .perpetrator))
    }
  }

  private func sentence(_ groups: KnownGroups) -> String? {
    guard let nameA else { return nil }
    let first = groups.groups(in: nameA).map(\.displayName).joined(separator: ", ")
    if targetsCivilians { return first + " against civilians" }
    guard let nameB else { return first }
    return first + " – " + groups.groups(in: nameB).map(\.displayName).joined(separator: ", ")
  }

  private static func isGovernment(_ group: Involvement) -> Bool {
    group.name.utf8.starts(with: "Government of".utf8)
  }
}
