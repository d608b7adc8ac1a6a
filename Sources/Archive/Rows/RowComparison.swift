internal import Datasets
internal import GRDB

/// What a load would do with rows, without doing it.
final class RowComparison {
  private(set) var outcome = ImportOutcome()
  private let db: Database
  private let release: DatasetRelease
  private let known: KnownRows?
  private let age: RowAge
  /// The cells of rows that the file has added or changed so far, as it may have them twice.
  private var seen: [OwnKey: Int] = [:]

  init(_ db: Database, _ release: DatasetRelease) throws {
    self.db = db
    self.release = release
    age = RowAge(db, release)
    let dataset = try Int64.fetchOne(
      db, sql: "SELECT id FROM dataset WHERE format = ?", arguments: [release.format])
    known = try dataset.map { try KnownRows(db, dataset: $0) }
  }

  func add(_ entry: DatasetEntry) throws {
    let own = OwnKey(key: entry.key, format: release.format)
    let cells = entry.cells.bytes.hashValue
    if let before = seen[own] {
      if before == cells {
        outcome.repeated += 1
      } else {
        outcome.clashes.append(RowClash(id: own.text, line: entry.line, bytes: entry.bytes))
      }
    } else if let found = try known?.row(own) {
      guard try !isSame(found, entry) else {
        if found.gone == nil { outcome.unchanged += 1 } else { outcome.updated += 1 }
        return
      }
      guard try !age.isOlder(entry, than: found) else {
        outcome.older += 1
        return
      }
      outcome.updated += 1
    } else {
      outcome.added += 1
    }
    seen[own] = cells
  }

  private func isSame(_ found: KnownRows.Row, _ entry: DatasetEntry) throws -> Bool {
    guard let before = try found.stored(db), before.release.release.columns == release.columns
    else { return false }
    if PackedCells(before.fields) == entry.cells { return true }
    let fields = try entry.cells.bytes.withUnsafeBytes {
      try RecordReader(db: db).fields($0, columns: [])
    }
    return CellSameness.areSame(before.fields, fields)
  }
}
