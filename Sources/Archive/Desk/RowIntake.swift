internal import Datasets
internal import Foundation
internal import GRDB
internal import NewsModel

/// Takes in rows of a release of a dataset that another desk has imported.
struct RowIntake {
  let db: Database
  let release: DatasetRelease
  let source: ImportSource

  /// - Parameter rows: the rows as they came.
  /// - Returns: how many were new or have changed, and a clause for each that no codebook reads.
  /// - Throws: `DatabaseError`.
  func run(_ rows: [SharedRow]) throws -> (fresh: Int, faults: [String]) {
    guard let codebook = DatasetTable.codebook(for: release) else {
      return (0, ["no codebook reads rows of \(release.title)"])
    }
    var faults: [String] = []
    var gone: [(key: String, release: String)] = []
    var entries: [DatasetEntry] = []
    // All is looked up before the load begins: a big one takes the indices away until its end.
    for row in rows {
      do {
        let (entry, key) = try self.entry(row, codebook)
        // A row that a later file no longer had stays gone, whichever came first.
        if let release = try row.gone ?? wasGone(key) { gone.append((key, release)) }
        entries.append(entry)
      } catch let problem as RowProblem {
        if faults.count < 10 { faults.append(problem.description) }
      }
    }
    let loader = try RowLoader(db, release: release, source: source)
    for entry in entries { try loader.store(entry) }
    let outcome = try loader.finish(marksGone: false)
    for row in gone { try mark(row.key, row.release) }
    return (outcome.added + outcome.updated, faults)
  }

  private func entry(
    _ row: SharedRow, _ codebook: any Codebook
  ) throws -> (entry: DatasetEntry, key: String) {
    guard row.cells.count == release.columns.count else {
      throw RowProblem("a row has not as many cells as its release has columns")
    }
    let dossier = try codebook.dossier(of: row.cells)
    return (
      DatasetEntry(
        fields: row.cells, dossier: dossier, revision: codebook.revision(of: row.cells),
        notedClaims: row.noted ?? []), dossier.incident.key
    )
  }

  /// The release, in JSON, that no longer has a row of this one; nil where the row is there, or not known.
  private func wasGone(_ key: String) throws -> String? {
    guard let id = try IncidentFinder(db: db).id(ofKey: key) else { return nil }
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT later.body, own.body FROM incident
          JOIN release AS later ON later.id = incident.gone
          JOIN release AS own ON own.id = incident.release WHERE incident.id = ?
          """), arguments: [id])
    guard let row, try JournalText.json(release) == row[1] else { return nil }
    return row[0]
  }

  private func mark(_ key: String, _ release: String) throws {
    guard let later = CodebookShelf.shared.entry(release)?.release,
      later.format == self.release.format, let id = try IncidentFinder(db: db).id(ofKey: key)
    else { return }
    let releases = ReleaseTable(db: db)
    let number = try releases.id(of: later, dataset: releases.dataset(format: later.format))
    try db.cachedStatement(sql: "UPDATE incident SET gone = ? WHERE id = ? AND gone IS NULL")
      .execute(arguments: [number, id])
  }
}
