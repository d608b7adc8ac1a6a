internal import Datasets
internal import Foundation
internal import GRDB

/// The releases of an archive.
struct ReleaseTable {
  let db: Database

  /// A release by its row number; nil for none.
  func release(_ id: Int64) throws -> StoredRelease? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT dataset, body FROM release WHERE id = ?"), arguments: [id])
    guard let row else { return nil }
    let body: String = row[1]
    guard let known = CodebookShelf.shared.entry(body) else { return nil }
    // A number of the program's own would not do: two archives may number their columns differently.
    return StoredRelease(
      release: known.release, codebook: known.codebook,
      columns: try columns(dataset: row[0], names: known.release.columns))
  }

  private func columns(dataset: Int64, names: [String]) throws -> [Int64] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT name, id FROM cell_column WHERE dataset = ?"),
      arguments: [dataset])
    var ids: [String: Int64] = [:]
    for row in rows { ids[row[0]] = row[1] }
    return names.map { ids[$0] ?? 0 }
  }

  /// The row number of a format, made when it is new.
  func dataset(format: String) throws -> Int64 {
    try db.execute(
      sql: "INSERT OR IGNORE INTO dataset (format) VALUES (?)", arguments: [format])
    return try Int64.fetchOne(
      db, sql: "SELECT id FROM dataset WHERE format = ?", arguments: [format]) ?? 0
  }

  /// The row number of a release, made when it is new.
  func id(of release: DatasetRelease, dataset: Int64) throws -> Int64 {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = String(decoding: try encoder.encode(release), as: UTF8.self)
    let known = try Int64.fetchOne(
      db, sql: "SELECT id FROM release WHERE body = ? AND dataset = ?", arguments: [body, dataset])
    if let known { return known }
    try db.execute(
      sql: "INSERT INTO release (dataset, body) VALUES (?, ?)", arguments: [dataset, body])
    return db.lastInsertedRowID
  }
}
