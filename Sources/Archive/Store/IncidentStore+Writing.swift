internal import GRDB
public import NewsModel

extension IncidentStore {
  /// Takes names and aliases that filters and pickers find things by, and places with coordinates. Saying the same again
  /// changes nothing.
  ///
  /// - Parameters:
  ///   - countries: with the names they go by.
  ///   - groups: with the names they go by.
  ///   - places: with their coordinates.
  ///   - version: what `setting("names")` says from then on, in the same transaction; nil leaves it.
  /// - Returns: how many groups and places were new or have changed.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func register(
    countries: [Country] = [], groups: [Group] = [], places: [Place] = [],
    as version: String? = nil
  ) throws -> (groups: Int, places: Int) {
    try write { db in
      try CountryNames(db: db).register(countries)
      let newGroups = try GroupNames(db: db).register(groups)
      let newPlaces = try PlaceNames(db: db).register(places)
      if let version {
        try db.execute(
          sql: "INSERT OR REPLACE INTO setting VALUES ('names', ?)", arguments: [version])
      }
      // What a name finds may have changed.
      try Tallies().flush(db)
      return (newGroups, newPlaces)
    }
  }

  /// A place that the rows of datasets have taught; nil where none or several of its country have the name.
  public func learntPlace(named name: String, in country: String) throws -> Place? {
    try read { try PlaceNames(db: $0).place(named: name, in: country) }
  }

  /// Stores incidents with their reports and claims, all or none.
  ///
  /// Incidents and reports are the same when their keys are. What is known already and unchanged is left alone; what
  /// has changed is replaced and its earlier version kept. Reports that are not mentioned stay.
  @discardableResult
  public func store(_ dossiers: [Dossier], source: ImportSource) throws -> ImportOutcome {
    var batch: [Dossier]? = dossiers
    return try store(source: source) {
      defer { batch = nil }
      return batch
    }
  }

  /// Stores batches until there are no more, all in one transaction: killed in the middle, nothing has changed.
  ///
  /// `nextBatch` gives the next incidents, nil at the end; an error it throws undoes everything.
  @discardableResult
  public func store(
    source: ImportSource, nextBatch: () throws -> [Dossier]?
  ) throws -> ImportOutcome {
    try write { db in
      let writer = try DossierWriter(db, source: source)
      while let batch = try nextBatch() {
        for dossier in batch { try writer.store(dossier) }
      }
      return try writer.finish()
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    if let db = stepDatabase { return try body(db) }
    return try writing { try database.write(body) }
  }

  /// Refuses where nothing may be written, and says what went wrong in the archive's own words.
  func writing<Value>(_ body: () throws -> Value) throws -> Value {
    guard mode == .readWrite else { throw ArchiveError.readOnly(path: path) }
    guard isInPlace else { throw ArchiveError.replaced(path: path) }
    do {
      return try body()
    } catch {
      throw ArchiveError.translating(error, path: path)
    }
  }
}
