internal import Foundation
internal import GRDB
public import NewsModel

extension IncidentStore {
  /// A run of at most `limit` rows of the list. A row given in the request must be one that a page of the same order
  /// has shown.
  public func page(
    _ query: IncidentQuery, _ request: PageRequest, limit: Int
  ) throws -> IncidentPage {
    try read { try PageReader(db: $0, setCache: setCache).page(query, request, limit: limit) }
  }

  /// A run of rows of the list, interrupted when the task is cancelled.
  public func page(
    _ query: IncidentQuery, _ request: PageRequest, limit: Int
  ) async throws -> IncidentPage {
    try await read { [setCache] in
      try PageReader(db: $0, setCache: setCache).page(query, request, limit: limit)
    }
  }

  /// Rows of the list as they are now, in the order of their numbers; those that are gone are left out. Interrupted when
  /// the task is cancelled.
  public func summaries(ids: [Int64]) async throws -> [IncidentSummary] {
    try await read { try SummaryReader(db: $0).summaries(ids) }
  }

  /// How many incidents a filter has, exactly.
  public func count(_ filter: Filter) throws -> Int {
    try read { try CountReader(db: $0, setCache: setCache).count(filter) }
  }

  /// How many incidents a filter has, interrupted when the task is cancelled.
  public func count(_ filter: Filter) async throws -> Int {
    try await read { [setCache] in try CountReader(db: $0, setCache: setCache).count(filter) }
  }

  /// An incident whole, nil when it is gone.
  public func dossier(id: Int64) throws -> Dossier? {
    try read { try DossierReader(db: $0).dossier(id: id) }
  }

  /// An incident whole, interrupted when the task is cancelled.
  public func dossier(id: Int64) async throws -> Dossier? {
    try await read { try DossierReader(db: $0).dossier(id: id) }
  }

  /// An incident whole by its key, nil when there is none.
  public func dossier(key: String) throws -> Dossier? {
    try read { db in
      try IncidentFinder(db: db).id(ofKey: key).flatMap(DossierReader(db: db).dossier)
    }
  }

  /// How many incidents of a filter each value has, most frequent first.
  public func facet(_ field: FacetField, _ filter: Filter) throws -> [FacetCount] {
    try read { try FacetReader(db: $0, setCache: setCache).counts(field, filter) }
  }

  /// Counts by value, interrupted when the task is cancelled.
  public func facet(_ field: FacetField, _ filter: Filter) async throws -> [FacetCount] {
    try await read { [setCache] in try FacetReader(db: $0, setCache: setCache).counts(field, filter)
    }
  }

  /// Hands over the incidents of a query one by one, in its order, as they were when the call began; `body` returns
  /// false to stop.
  public func forEachDossier(
    _ query: IncidentQuery, limit: Int = .max, _ body: (Dossier) throws -> Bool
  ) throws {
    try readOnce { db in
      let pages = PageReader(db: db, setCache: setCache)
      let reader = DossierReader(db: db)
      var request = PageRequest.first
      var left = limit
      while left > 0 {
        let page = try pages.page(query, request, limit: min(left, 500))
        for row in page.rows {
          guard let dossier = try reader.dossier(id: row.id) else { continue }
          guard try body(dossier) else { return }
        }
        left -= page.rows.count
        guard let last = page.rows.last, page.hasAfter else { return }
        request = .after(last)
      }
    }
  }

  /// The incidents of a filter, newest first: for exports that fit into memory.
  public func dossiers(_ filter: Filter, limit: Int = .max) throws -> [Dossier] {
    var result: [Dossier] = []
    try forEachDossier(IncidentQuery(filter: filter), limit: limit) {
      result.append($0)
      return true
    }
    return result
  }

  /// What a report said before imports changed it, with its claims then; latest first.
  public func versions(ofReport key: String) throws -> [Report] {
    try read { try VersionReader(db: $0).versions(ofReport: key) }
  }

  /// What the archive holds.
  public func info() throws -> ArchiveInfo {
    try read { try InfoReader(db: $0, path: path, setCache: setCache).info() }
  }

  /// Reads what one state of the archive says. What was read of a file without locks while somebody else wrote is read
  /// again, once.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    if let db = stepDatabase { return try body(db) }
    do {
      let first = try connections.reader()
      let value = Result { try first.writer.read(body) }
      if connections.isUnchanged(first.unlocked) { return try value.get() }
      return try readOnce(body)
    } catch {
      throw ArchiveError.translating(error, path: path)
    }
  }

  /// The same for a body that may run only once.
  func readOnce<Value>(_ body: (Database) throws -> Value) throws -> Value {
    if let db = stepDatabase { return try body(db) }
    do {
      let reader = try connections.reader()
      let value = Result { try reader.writer.read(body) }
      guard connections.isUnchanged(reader.unlocked) else {
        throw ArchiveError.changed(path: path)
      }
      return try value.get()
    } catch {
      throw ArchiveError.translating(error, path: path)
    }
  }

  func read<Value: Sendable>(
    _ body: @Sendable @escaping (Database) throws -> Value
  ) async throws -> Value {
    do {
      for attempt in 0...1 {
        let reader = try connections.reader()
        do {
          let value = try await reader.writer.read(body)
          if connections.isUnchanged(reader.unlocked) { return value }
        } catch  where attempt == 0 && !connections.isUnchanged(reader.unlocked) {
          continue
        }
      }
      throw ArchiveError.changed(path: path)
    } catch {
      throw ArchiveError.translating(error, path: path)
    }
  }
}
