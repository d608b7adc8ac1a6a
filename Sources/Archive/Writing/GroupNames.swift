internal import GRDB
internal import NewsModel

/// The groups of the archive and the names they go by.
struct GroupNames {
  struct Names {
    var name: String
    var short: String?
  }

  let db: Database

  /// Takes groups in.
  ///
  /// - Returns: how many were new or have got other names.
  func register(_ groups: [Group]) throws -> Int {
    var changed = 0
    for group in groups {
      let before = db.totalChangesCount
      let id = try id(name: group.name, short: group.short)
      let update = try db.cachedStatement(
        sql:
          """
          UPDATE armed_group SET short = ?1, parent = ?2, countries = ?3, aliases = ?4
          WHERE id = ?5 AND (short, parent, countries, aliases) IS NOT (?1, ?2, ?3, ?4)
          """)
      try update.execute(arguments: [
        group.short, group.parent, TextList.column(group.countries), TextList.column(group.aliases),
        id,
      ])
      for name in [group.name] + [group.short].compactMap(\.self) + group.aliases {
        try alias(name, of: id, isAmbiguous: false)
      }
      for name in group.ambiguousAliases { try alias(name, of: id, isAmbiguous: true) }
      if db.totalChangesCount > before { changed += 1 }
    }
    return changed
  }

  /// The group that goes by this name, made when there is none. A name that several share finds none of them.
  func id(name: String, short: String?) throws -> Int64 {
    let exact = try db.cachedStatement(sql: "SELECT id FROM armed_group WHERE name = ?")
    if let id = try Int64.fetchOne(exact, arguments: [name]) { return id }
    let key = folded(name)
    let known = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT armed_group FROM group_alias WHERE folded = ? AND ambiguous = 0"),
      arguments: [key])
    if known.count == 1, let id = known.first { return id }
    try db.cachedStatement(sql: "INSERT INTO armed_group (name, short) VALUES (?, ?)")
      .execute(arguments: [name, short])
    let id = db.lastInsertedRowID
    try alias(name, of: id, isAmbiguous: false)
    if let short { try alias(short, of: id, isAmbiguous: false) }
    return id
  }

  /// The name and short name under which a group is known.
  func names(_ id: Int64) throws -> Names {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT name, short FROM armed_group WHERE id = ?"), arguments: [id])
    return Names(name: row?[0] ?? "", short: row?[1])
  }

  private func alias(_ name: String, of id: Int64, isAmbiguous: Bool) throws {
    let key = folded(name)
    guard !key.isEmpty else { return }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO group_alias VALUES (?, ?, ?)")
      .execute(arguments: [key, id, isAmbiguous])
  }
}
