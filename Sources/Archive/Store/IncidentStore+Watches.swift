internal import GRDB
public import NewsModel

/// Filters that tell when something new matches them.
extension IncidentStore {
  /// All watches, by name.
  public func watches() throws -> [Watch] { try read { try WatchTable(db: $0).all() } }

  /// All watches, by name; interrupted when the task is cancelled.
  public func watches() async throws -> [Watch] { try await read { try WatchTable(db: $0).all() } }

  /// Keeps a watch; one of the same name gives way.
  ///
  /// - Throws: `ArchiveError`.
  public func save(_ watch: Watch) throws { try write { try WatchTable(db: $0).save(watch) } }

  /// Keeps when a watch was looked at.
  ///
  /// - Throws: `ArchiveError`.
  public func see(watch name: String, at moment: Int) throws {
    try write { try WatchTable(db: $0).see(name, at: moment) }
  }

  /// Forgets a watch.
  ///
  /// - Throws: `ArchiveError`.
  public func remove(watch name: String) throws {
    try write { try WatchTable(db: $0).remove(name) }
  }

  /// What has come since a moment about the incidents of a filter: new ones, wider spreads, new claims, in this order
  /// and each the newest first.
  ///
  /// - Parameters:
  ///   - filter: which incidents are watched.
  ///   - since: in seconds since 1970.
  /// - Returns: one match for each incident; none for reports without claims.
  /// - Throws: `ArchiveError`.
  public func news(of filter: Filter, since: Int) throws -> [WatchMatch] {
    try read { db in
      let arrivals = ArrivalReader(db: db, setCache: setCache, since: since)
      var (new, known) = try arrivals.touched()
      let wanted = try SetReader(db, setCache).set(filter)
      new.formIntersection(wanted)
      known.formIntersection(wanted)
      guard new.count + known.count > 0 else { return [] }
      let fresh = try arrivals.freshReports()
      let reader = DossierReader(db: db)
      let rows = try SummaryReader(db: db).summaries((new.ids + known.ids).reversed())
      let matches = try rows.compactMap { row -> WatchMatch? in
        guard let now = try reader.dossier(id: row.id) else { return nil }
        let isNew = new.contains(row.id)
        return WatchMatch(
          row, isNew: isNew, before: isNew ? nil : try arrivals.before(now, fresh: fresh), now: now,
          fresh: fresh)
      }
      return WatchMatch.Kind.allCases.flatMap { kind in matches.filter { $0.kind == kind } }
    }
  }

  /// How many incidents of watches have news since they were last looked at, without reading any; interrupted when the
  /// task is cancelled. What a watch cannot read of its filter counts as none.
  ///
  /// - Throws: `ArchiveError`.
  public func watchedNews() async throws -> Int {
    try await read { [setCache] db in
      var all = IncidentSet()
      for watch in try WatchTable(db: db).all() {
        guard let seen = watch.seen, let filter = try? FilterParser.parse(watch.text) else {
          continue
        }
        var (new, known) = try ArrivalReader(db: db, setCache: setCache, since: seen).touched()
        new.formUnion(known)
        new.formIntersection(try SetReader(db, setCache).set(filter))
        all.formUnion(new)
      }
      return all.count
    }
  }
}
