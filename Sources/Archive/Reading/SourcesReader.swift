internal import GRDB
internal import NewsModel

/// Reads what an incident is made of, for a whole copy.
struct SourcesReader {
  let db: Database

  /// Nil where nothing is decided, so that the dossier itself is what was imported.
  func sources(of key: String) throws -> DossierSources? {
    let keys = try related(to: key)
    let journal = try keys.flatMap { key in
      try String.fetchAll(
        db.cachedStatement(sql: "SELECT body FROM journal WHERE incident_key = ?"), arguments: [key]
      ).compactMap(JournalText.entry)
    }
    guard !journal.isEmpty else { return nil }
    let finder = IncidentFinder(db: db)
    let imported = try keys.compactMap { key in
      try finder.id(ofKey: key).flatMap { try DossierReader(db: db).importedOnly($0) }
    }
    return DossierSources(
      imported: imported,
      journal: journal.sorted {
        ($0.moment, $0.chain, $0.number) < ($1.moment, $1.chain, $1.number)
      })
  }

  /// The incident, then by their keys those that were joined to it, and those out of which its reports were taken; each
  /// once.
  private func related(to key: String) throws -> [String] {
    var found = [key]
    var index = 0
    while index < found.count {
      let next = found[index]
      let joined = try LinkReader(db: db).joined(to: next)
        .compactMap { try IncidentFinder(db: db).key(of: $0) }
      let homes = try SplitReader(db: db).sources(of: next).map(\.incident)
      for other in joined + homes where !found.contains(other) { found.append(other) }
      index += 1
    }
    return [key] + found.dropFirst().sorted()
  }
}
