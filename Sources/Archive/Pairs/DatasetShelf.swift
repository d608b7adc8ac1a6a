internal import Datasets
internal import Foundation
internal import GRDB
internal import NewsModel

/// The datasets of an archive: those whose rows it holds, and those that reports name as their outlet.
struct DatasetShelf {
  /// A dataset by the name that its releases share.
  struct Entry {
    var name: String
    /// The row numbers of `dataset`; none for a dataset that is known from reports only.
    var numbers: [Int64]
  }

  let db: Database
  let setCache: IncidentSetCache

  /// Every dataset with its incidents, most first; ones without incidents are left out.
  func sources() throws -> [DatasetSource] {
    try entries().map { DatasetSource(name: $0.name, incidents: try incidents($0).count) }
      .filter { $0.incidents > 0 }
      .sorted { ($1.incidents, $0.name) < ($0.incidents, $1.name) }
  }

  /// The datasets that a name means: the one that is called so, else those with these letters in their names.
  func entry(_ text: String) throws -> Entry {
    let all = try entries()
    let name = text.lowercased()
    if let exact = all.first(where: { $0.name.lowercased() == name }) { return exact }
    let found = all.filter { $0.name.lowercased().contains(name) }
    return Entry(name: text, numbers: found.flatMap(\.numbers))
  }

  private func entries() throws -> [Entry] {
    var numbers: [String: [Int64]] = [:]
    let releases = try Row.fetchAll(db, sql: "SELECT dataset, body FROM release ORDER BY id")
    for row in releases {
      guard let name = CodebookShelf.shared.entry(row[1])?.release.name else { continue }
      let number: Int64 = row[0]
      if numbers[name]?.contains(number) != true { numbers[name, default: []].append(number) }
    }
    let outlets = try String.fetchAll(
      db, sql: "SELECT DISTINCT outlet FROM report WHERE kind = 'dataset' AND outlet NOT NULL")
    for outlet in outlets where !numbers.keys.contains(where: outlet.hasPrefix) {
      numbers[outlet] = []
    }
    return numbers.map { Entry(name: $0.key, numbers: $0.value) }.sorted { $0.name < $1.name }
  }

  /// The incidents that a dataset speaks of; of those that were joined the one that is shown.
  func incidents(_ entry: Entry) throws -> IncidentSet {
    let numbers = Set(entry.numbers)
    var set = IncidentSet()
    if !numbers.isEmpty {
      set = try ColumnScan.set(db, .dataset) {
        $0 != PackedColumn.missing && numbers.contains($0)
      }
    }
    let letters = "%" + entry.name.replacing("%", with: "") + "%"
    let reported = try Int64.fetchAll(
      db,
      sql: """
        SELECT incident FROM report JOIN incident_report ON incident_report.report = report.id
        WHERE kind = 'dataset' AND outlet LIKE ?
        """, arguments: [letters])
    for incident in reported { set.insert(incident) }
    for concealed in try setCache.concealed(db) where set.contains(concealed.incident) {
      set.remove(concealed.incident)
      if let root = concealed.root { set.insert(root) }
    }
    return set
  }
}
