internal import Foundation
internal import GRDB

/// Finds the rows of a dataset that the archive has.
final class KnownRows {
  struct Row {
    var id: Int64
    var release: Int64
    var gone: Int64?
    var record: [UInt8]

    /// The row with its cells.
    func stored(_ db: Database) throws -> StoredRow? {
      try StoredRow(incident: id, release: release, gone: gone, record: Data(record), db)
    }
  }

  /// Whether the archive had no row of the dataset, so that only those of this load can come again.
  let areNew: Bool
  private let dataset: Int64
  private let find: RawStatement
  private let read: RawStatement
  /// Rows of this load, where there were none before: looking into an index for each would take longer than all else.
  private let added = KeyTable()

  init(_ db: Database, dataset: Int64) throws {
    self.dataset = dataset
    areNew =
      try Bool.fetchOne(
        db,
        sql: """
          SELECT NOT EXISTS (
            SELECT 1 FROM incident INDEXED BY incident_by_own WHERE dataset = ?
              AND own IS NOT NULL)
          """, arguments: [dataset]) ?? true
    find = try RawStatement(
      db, "SELECT id FROM incident INDEXED BY incident_by_own WHERE dataset = ? AND own = ?")
    read = try RawStatement(db, "SELECT release, gone, record, own FROM incident WHERE id = ?")
  }

  /// Nil for a row that is not there yet.
  func row(_ own: OwnKey) throws -> Row? {
    guard let id = try id(own) else { return nil }
    read.bind(1, id)
    defer { read.reset() }
    // Two ids may share a key of the table, though hardly any ever will.
    guard try read.step(), !areNew || read.text(3) == own.text else { return nil }
    return Row(
      id: id, release: read.integer(0), gone: read.isNull(1) ? nil : read.integer(1),
      record: Array(read.bytes(2)))
  }

  private func id(_ own: OwnKey) throws -> Int64? {
    if areNew { return try added.value(of: KeyHash.key(own)).map { Int64(truncatingIfNeeded: $0) } }
    find.bind(1, dataset)
    switch own {
    case .number(let number): find.bind(2, number)
    case .text(let text): find.bind(2, text)
    }
    defer { find.reset() }
    return try find.step() ? find.integer(0) : nil
  }

  /// Remembers a row that was added.
  func note(_ own: OwnKey, _ id: Int64) throws {
    if areNew { try added.set(KeyHash.key(own), UInt64(truncatingIfNeeded: id)) }
  }
}
