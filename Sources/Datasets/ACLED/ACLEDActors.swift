import NewsModel

/// Who took part in an event, and who suffered it.
///
/// "Actor 1" is not "the aggressor" (ACLED Codebook): in battles both sides acted. Civilians and, where they are the
/// ones attacked, protesters are no groups but targets.
struct ACLEDActors {
  private(set) var involvements: [Involvement] = []
  private(set) var targets: [String] = []
  /// "Al Shabaab – Military Forces of Somalia".
  private(set) var words: String?

  init(_ row: Row, _ columns: ACLEDColumns, groups: KnownGroups) {
    let isOneSided = ACLEDActors.isOneSided(row.text(columns.eventType))
    let sides = [
      Side(row, columns.actor1, columns.associated1, columns.inter1, groups),
      Side(row, columns.actor2, columns.associated2, columns.inter2, groups),
    ]
    for (index, side) in sides.enumerated() {
      guard !side.isUnarmed || (index == 0 && sides[1].names.isEmpty) else {
        targets += side.words.map { targets.contains($0) ? [] : [$0] } ?? []
        targets += side.associates.filter { !targets.contains($0) }
        continue
      }
      add(side, role: index == 1 && isOneSided ? .target : .perpetrator)
    }
    let both = sides.compactMap(\.words)
    words = both.isEmpty ? nil : both.joined(separator: isOneSided ? " against " : " – ")
  }

  private mutating func add(_ side: Side, role: Involvement.Role) {
    for name in side.names where !involvements.contains(where: { $0.name == name.name }) {
      involvements.append(Involvement(name: name.name, short: name.short, role: role))
    }
  }

  /// In these kinds of events one side uses force and the other does not.
  private static func isOneSided(_ eventType: String?) -> Bool {
    guard let type = eventType?.lowercased() else { return false }
    return type.contains("against civilians") || type.contains("explosions")
      || type.contains("remote violence")
  }

  /// One side as its three columns give it.
  private struct Side {
    var names: [KnownGroups.Names] = []
    var associates: [String] = []
    /// Civilians and protesters, by `inter` (6 and 7, or the words) and by name.
    var isUnarmed = false
    var words: String?

    init(_ row: Row, _ actor: Int?, _ associated: Int?, _ inter: Int?, _ groups: KnownGroups) {
      guard let name = row.text(actor), !Row.isBlankWord(name) else { return }
      let kind = row.text(inter)?.lowercased() ?? ""
      isUnarmed =
        ["6", "7", "civilians", "protesters"].contains(kind) || name.hasPrefix("Civilians")
        || name.hasPrefix("Protesters")
      associates = row.text(associated).map { KnownGroups.parts(of: $0, separator: 0x3B) } ?? []
      if isUnarmed {
        words = Side.withoutCountry(name)
        names = [KnownGroups.Names(name: name, short: nil)]
      } else {
        names = groups.groups(in: name, separator: 0)
        words = names.first?.displayName
      }
    }

    /// "civilians" for "Civilians (Somalia)".
    private static func withoutCountry(_ name: String) -> String {
      let bare = name.prefix { $0 != "(" }
      return Row(fields: [bare.lowercased()]).text(0) ?? name
    }
  }
}

/// ACLED's way to write actors: "Military Forces of Mali (2021-)", "JNIM: Group for Support of Islam and Muslims".
enum ACLEDActorName {
  /// The name without the years of a government, and the acronym before a colon as the short name.
  static func read(_ actor: String) -> KnownGroups.Names {
    let name = withoutYears(actor)
    guard let colon = name.firstIndex(of: ":"), colon > name.startIndex else {
      return KnownGroups.Names(name: name, short: nil)
    }
    let short = String(name[..<colon])
    guard let long = Row(fields: [String(name[name.index(after: colon)...])]).text(0),
      short.utf8.count <= 16, !short.contains(" ")
    else { return KnownGroups.Names(name: name, short: nil) }
    return KnownGroups.Names(name: long, short: short)
  }

  private static func withoutYears(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return name }
    let inside = name[name.index(after: open)...].dropLast()
    let isYears = !inside.isEmpty && inside.allSatisfy { $0.isNumber || $0 == "-" || $0 == "–" }
    guard isYears else { return name }
    return Row(fields: [String(name[..<open])]).text(0) ?? name
  }
}
