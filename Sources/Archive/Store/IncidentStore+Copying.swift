internal import GRDB
public import NewsModel

/// Whole copies: incidents with what was imported for them and with the journal's entries about them.
extension IncidentStore {
  /// A dossier with what it is made of, where anything is decided about it.
  public func withSources(_ dossier: Dossier) throws -> Dossier {
    try read { db in
      var result = dossier
      result.sources = try SourcesReader(db: db).sources(of: dossier.incident.key)
      return result
    }
  }

  /// Hands over every incident of a filter in the order in which they came into the archive, each with what it is made
  /// of: imported in this order, a copy has the same order.
  public func forEachWhole(_ filter: Filter, _ body: (Dossier) throws -> Void) throws {
    try readOnce { db in
      let reader = DossierReader(db: db)
      for id in try SetReader(db, setCache).set(filter).ids {
        guard var dossier = try reader.dossier(id: id) else { continue }
        dossier.sources = try SourcesReader(db: db).sources(of: dossier.incident.key)
        try body(dossier)
      }
    }
  }

  /// Takes the entries in that a copy of some incidents carries. Where an entry's forerunner in its chain is about an
  /// incident that was not copied, it is missing here, and `verifyJournal` says how many are.
  ///
  /// - Returns: how many entries are new.
  /// - Throws: `ArchiveError.forged` when an entry is not what its hash says: nothing is taken.
  @discardableResult
  public func receive(copied entries: [JournalEntry]) throws -> Int {
    guard !entries.isEmpty else { return 0 }
    return try write { try JournalMerge(db: $0, allowsGaps: true).run(entries) }
  }

  /// Whether an entry is what its hash says.
  public static func isGenuine(_ entry: JournalEntry) -> Bool {
    guard let hash = entry.hash, let body = try? JournalText.body(of: entry) else { return false }
    return JournalText.sha256(body) == hash
  }

  /// An entry with the hash that its text has, whatever it said before; nil where it cannot be written as text.
  public static func sealed(_ entry: JournalEntry) -> JournalEntry? {
    guard let body = try? JournalText.body(of: entry) else { return nil }
    var sealed = entry
    sealed.hash = JournalText.sha256(body)
    return sealed
  }
}
