internal import GRDB
public import NewsModel

/// Filters with names, which everybody who opens the archive has.
extension IncidentStore {
  private static let prefix = "filter:"

  /// All of them, by name.
  public func savedFilters() throws -> [SavedFilter] { try read(Self.filters) }

  /// All of them, by name; interrupted when the task is cancelled.
  public func savedFilters() async throws -> [SavedFilter] {
    try await read { try Self.filters($0) }
  }

  private static func filters(_ db: Database) throws -> [SavedFilter] {
    try Row.fetchAll(
      db, sql: "SELECT name, value FROM setting WHERE name > ? AND name < ? ORDER BY name",
      arguments: [prefix, "filter;"]
    ).map { SavedFilter(name: String(($0[0] as String).dropFirst(prefix.count)), text: $0[1]) }
  }

  /// Gives a filter a name, or takes the name away from it where the text is nil.
  public func save(filter name: String, as text: String?) throws {
    try write { db in
      guard let text else {
        return try db.execute(
          sql: "DELETE FROM setting WHERE name = ?", arguments: [Self.prefix + name])
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting VALUES (?, ?)", arguments: [Self.prefix + name, text])
    }
  }
}
