internal import Datasets
internal import Foundation
internal import GRDB
internal import NewsModel

/// Hands over the rows of datasets as they came, in pieces whose borders follow from the rows' own ids alone: two desks
/// with the same rows make the same pieces, and a row that has changed makes one piece another.
struct RowNews {
  let db: Database
  /// About how many rows a piece has.
  static let usualCount: UInt64 = 16_384
  private static let mostCount = 65_536

  /// The releases that have rows, with their numbers.
  func releases() throws -> [(number: Int64, release: DatasetRelease, dataset: Int64)] {
    try Row.fetchAll(db, sql: "SELECT id, dataset FROM release ORDER BY id").compactMap { row in
      try ReleaseTable(db: db).release(row[0]).map { (row[0], $0.release, row[1]) }
    }
  }

  /// A piece of a release's rows, in the order of their ids, and the last of these.
  struct Piece {
    var rows: [SharedRow] = []
    var last: DatabaseValue = .null
  }

  /// The piece behind a row; nil where there is none.
  func piece(
    of number: Int64, dataset: Int64, behind last: DatabaseValue?
  ) throws -> Piece? {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, own, gone FROM incident INDEXED BY incident_by_own
        WHERE dataset = ? AND own IS NOT NULL AND release = ? \(last == nil ? "" : "AND own > ?")
        ORDER BY own
        """,
      arguments: [dataset, number] + (last.map { [$0] } ?? []))
    var piece = Piece()
    while let row = try rows.next() {
      piece.last = row[1]
      if let shared = try sharedRow(row[0], gone: row[2]) { piece.rows.append(shared) }
      if isBorder(piece.last) || piece.rows.count == Self.mostCount { break }
    }
    return piece.rows.isEmpty ? nil : piece
  }

  private func isBorder(_ own: DatabaseValue) -> Bool {
    var digest = Digest()
    digest.add(String.fromDatabaseValue(own) ?? Int64.fromDatabaseValue(own).map(String.init))
    return UInt64(bitPattern: digest.value) % Self.usualCount == 0
  }

  private func sharedRow(_ id: Int64, gone: Int64?) throws -> SharedRow? {
    guard let stored = try StoredRow(incident: id, db) else { return nil }
    let noted = try DossierReader(db: db).claims(id)[RowID.report(of: id)]?.map { claim in
      var claim = claim
      claim.id = 0
      return claim
    }
    let body = try gone.flatMap {
      try String.fetchOne(db, sql: "SELECT body FROM release WHERE id = ?", arguments: [$0])
    }
    return SharedRow(cells: stored.fields, noted: noted, gone: body)
  }
}
