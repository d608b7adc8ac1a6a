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

  mutating func note(_ incident: Incident, _ id: Int64) {
    seen.insert(id)
    let scope = Scope(country: incident.country, year: incident.date?.start.civil.year)
    guard scope != last else { return }
    last = scope
    scopes.insert(scope)
  }

  /// Marks the rows that are gone.
  ///
  /// - Returns: how many were not marked before.
  func markGone(
    _ release: DatasetRelease, number: Int64, dataset: Int64, _ db: Database
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
      guard scopes.contains(scope), names[own] == release.name else { continue }
      mark.bind(1, number)
      mark.bind(2, id)
      try mark.run()
      count += 1
    }
    return count
  }

  private func codes(_ db: Database) throws -> [Int64: String] {
    var codes: [Int64: String] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, code FROM country") { codes[row[0]] = row[1] }
    return codes
  }
}
