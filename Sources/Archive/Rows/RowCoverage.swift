internal import Datasets
internal import GRDB
internal import NewsModel

/// What a file of a dataset covers, and which rows it has: a row of the dataset in a country and year that the file covers
/// and that it does not have is gone.
struct RowCoverage {
  private struct Scope: Hashable {
    var country: String?
    var year: Int?
  }

  private var scopes: Set<Scope> = []
  private var last: Scope?
  private var seen = IncidentSet()
  /// The latest revision of a row in the file: what was revised later it could not have.
  private var latest: Int?

  /// Whether the file has had a row before.
  func contains(_ id: Int64) -> Bool { seen.contains(id) }

  mutating func note(_ entry: DatasetEntry, _ id: Int64) {
    seen.insert(id)
    latest = [latest, entry.revision].compactMap(\.self).max()
    let incident = entry.incident
    let scope = Scope(country: incident.country, year: incident.date?.start.civil.year)
    guard scope != last else { return }
    last = scope
    scopes.insert(scope)
  }

  /// Marks the rows that are gone. A row of a later release or revision is not: the file is older than it.
  ///
  /// - Returns: how many were not marked before.
  func markGone(
    _ number: Int64, _ release: DatasetRelease, _ age: RowAge, dataset: Int64, _ db: Database
  ) throws -> Int {
    var missing = try ColumnScan.set(db, .dataset) { $0 == dataset }
    missing.subtract(seen)
    let countries = try codes(db)
    let releases = ReleaseTable(db: db)
    var names: [Int64: String] = [:]
    let find = try RawStatement(db, "SELECT country, day, release, gone FROM incident WHERE id = ?")
    let mark = try RawStatement(db, "UPDATE incident SET gone = ? WHERE id = ?")
    var count = 0
    for id in missing.ids {
      find.bind(1, id)
      defer { find.reset() }
      guard try find.step(), find.isNull(3) else { continue }
      let day = Int(find.integer(1))
      let scope = Scope(
        country: find.isNull(0) ? nil : countries[find.integer(0)],
        year: day > Schema.noDay ? Day(number: day).civil.year : nil)
      let own = find.integer(2)
      if names[own] == nil { names[own] = try releases.release(own)?.release.name ?? "" }
      guard scopes.contains(scope), names[own] == release.name, try !age.isLater(own),
        try !isRevisedLater(id, db)
      else { continue }
      mark.bind(1, number)
      mark.bind(2, id)
      try mark.run()
      count += 1
    }
    return count
  }

  private func isRevisedLater(_ id: Int64, _ db: Database) throws -> Bool {
    guard let latest, let own = try StoredRow(incident: id, db)?.revision else { return false }
    return own > latest
  }

  private func codes(_ db: Database) throws -> [Int64: String] {
    var codes: [Int64: String] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, code FROM country") { codes[row[0]] = row[1] }
    return codes
  }
}
