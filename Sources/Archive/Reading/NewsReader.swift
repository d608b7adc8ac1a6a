internal import GRDB
internal import NewsModel

/// Up to where somebody knows an archive.
public struct ArchiveMark: Hashable, Sendable {
  /// The last import, how many captures there are, the journal's last entry.
  fileprivate var imports: Int64 = 0
  fileprivate var captures: Int64 = 0
  fileprivate var entries: Int64 = 0
  /// What beside incidents is shown, as far as its changes show.
  fileprivate var other: [String] = []
}

/// Reads what has changed since a mark. Imports change anything; decisions change the incidents that their entries name
/// and those that follow from them; what an archive knows of its desks is shown nowhere.
struct NewsReader {
  let db: Database

  /// More decisions than these are not looked through one by one.
  private static let mostEntries: Int64 = 200

  func mark() throws -> ArchiveMark {
    var mark = ArchiveMark()
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT coalesce((SELECT max(id) FROM import), 0), (SELECT count(*) FROM capture),
            coalesce((SELECT max(id) FROM journal), 0)
          """))
    if let row { (mark.imports, mark.captures, mark.entries) = (row[0], row[1], row[2]) }
    mark.other = try Self.other.compactMap {
      try String.fetchOne(db.cachedStatement(sql: $0))
    }
    return mark
  }

  private static let other = [
    "SELECT group_concat(name || ' ' || value, char(10)) FROM setting WHERE name <> 'surveyed'",
    """
    SELECT group_concat(address || name || coalesce(folder, '') || paused || coalesce(fetched, '')
      || coalesce(problem, '') || new_entries || kept || aside, char(10)) FROM feed
    """,
    "SELECT count(*) || ' ' || coalesce(max(id), 0) FROM aside",
    "SELECT count(*) || ' ' || coalesce(max(score), 0) FROM link_proposal",
  ]

  func news(since last: ArchiveMark, until now: ArchiveMark) throws -> ArchiveNews {
    guard now.imports == last.imports, now.captures == last.captures,
      (0...Self.mostEntries).contains(now.entries - last.entries)
    else { return .whole }
    var news = ArchiveNews(hasOther: now.other != last.other)
    guard now.entries > last.entries else { return news }
    let bodies = try String.fetchAll(
      db.cachedStatement(sql: "SELECT body FROM journal WHERE id > ?"), arguments: [last.entries])
    let affected = AffectedIncidents(db: db)
    var keys: Set<String> = []
    for body in bodies {
      guard let entry = JournalText.entry(body) else { return .whole }
      let changes = entry.before.parts + entry.after.parts
      keys.formUnion(try affected.keys(of: changes, about: entry.incident))
      news.aspects.formUnion(entry.before.aspects.union(entry.after.aspects))
      // An article that was set aside stands in no incident.
      if changes.contains(where: { $0.aspects.isEmpty }) { news.hasOther = true }
    }
    news.incidents = Set(try affected.ids(around: keys.sorted()))
    return news
  }
}
