internal import Datasets
internal import GRDB

/// Takes in rows of a release of a dataset that another desk has imported.
struct RowIntake {
  let db: Database
  let release: DatasetRelease
  let source: ImportSource

  /// - Parameter nextBatch: gives the next rows, nil after the last ones.
  /// - Returns: how many were new or have changed.
  /// - Throws: `DatabaseError`, and what `nextBatch` throws.
  func run(_ nextBatch: () throws -> [ArrivedRow]?) throws -> Int {
    let loader = try RowLoader(db, release: release, source: source)
    var gone: [(key: String, release: Int64)] = []
    while let batch = try nextBatch() {
      for row in batch {
        if let later = try goneFrom(row, loader) { gone.append((row.entry.key, later)) }
        try loader.store(row.entry)
      }
    }
    let outcome = try loader.finish(marksGone: false)
    // A load that is big takes the indices away until its end.
    for row in gone { try mark(row.key, row.release) }
    return outcome.added + outcome.updated
  }

  /// The number of the release that no longer has a row; nil where the row is there. One that a later file no longer had
  /// stays gone, whichever came first.
  private func goneFrom(_ row: ArrivedRow, _ loader: RowLoader) throws -> Int64? {
    guard let body = row.gone else { return try loader.goneFrom(row.entry.key) }
    guard let later = CodebookShelf.shared.entry(body)?.release, later.format == release.format
    else { return nil }
    let releases = ReleaseTable(db: db)
    return try releases.id(of: later, dataset: releases.dataset(format: later.format))
  }

  private func mark(_ key: String, _ release: Int64) throws {
    guard let id = try IncidentFinder(db: db).id(ofKey: key) else { return }
    try db.cachedStatement(sql: "UPDATE incident SET gone = ? WHERE id = ? AND gone IS NULL")
      .execute(arguments: [release, id])
  }
}
