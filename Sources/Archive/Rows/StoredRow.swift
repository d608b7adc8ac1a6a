internal import Datasets
internal import Foundation
internal import GRDB
internal import NewsModel

/// A row of a dataset as the archive holds it, and what its codebook makes of it.
struct StoredRow {
  let incident: Int64
  let release: StoredRelease
  /// The cells, as they came.
  let fields: [String]
  /// What the dataset calls the release that no longer has the row; nil while it is there.
  let goneFrom: String?

  /// Nil for an incident that is no row of a dataset.
  init?(incident: Int64, _ db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT release, gone, record FROM incident WHERE id = ?"),
      arguments: [incident])
    guard let row, let number = row[0] as Int64?, let record = row[2] as Data? else { return nil }
    try self.init(incident: incident, release: number, gone: row[1], record: record, db)
  }

  init?(incident: Int64, release number: Int64, gone: Int64?, record: Data, _ db: Database) throws {
    let releases = ReleaseTable(db: db)
    guard let release = try releases.release(number) else { return nil }
    let fields = try record.withUnsafeBytes {
      try RecordReader(db: db).fields($0, columns: release.columns)
    }
    guard let fields else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a record is damaged")
    }
    self.incident = incident
    self.release = release
    self.fields = fields
    goneFrom = try gone.flatMap { try releases.release($0)?.release.title }
  }

  /// The incident with its one report, numbered; nil where no codebook can read the row.
  var dossier: Dossier? {
    guard var dossier = try? release.codebook?.dossier(of: fields) else { return nil }
    dossier.incident.id = incident
    guard !dossier.reports.isEmpty else { return dossier }
    dossier.reports[0].id = RowID.report(of: incident)
    for index in dossier.reports[0].claims.indices {
      dossier.reports[0].claims[index].id = RowID.claim(index, of: incident)
    }
    return dossier
  }

  /// When the dataset last revised the row; nil where it does not say.
  var revision: Int? { release.codebook?.revision(of: fields) }

  /// The same as it is shown: a row that is gone says so.
  var shownDossier: Dossier? {
    guard var dossier else { return nil }
    if let goneFrom, !dossier.reports.isEmpty {
      let sentence = "no longer in \(goneFrom)"
      let note = dossier.reports[0].note
      dossier.reports[0].note = note.isEmpty ? sentence : "\(note); \(sentence)"
    }
    return dossier
  }
}
