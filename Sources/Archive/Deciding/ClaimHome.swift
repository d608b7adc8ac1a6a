internal import GRDB

/// Where an imported claim stands.
struct ClaimHome {
  var incident: Int64
  var report: Int64
  var reportKey: String

  /// Of a stored claim, or of one that a codebook makes of a row; nil when it is no longer there.
  init?(of claim: Int64, _ db: Database) throws {
    if let place = RowID.place(ofClaim: claim) {
      (incident, report) = (place.incident, RowID.report(of: place.incident))
    } else {
      let row = try Row.fetchOne(
        db, sql: "SELECT incident, report FROM claim WHERE id = ?", arguments: [claim])
      guard let row else { return nil }
      (incident, report) = (row[0], row[1])
    }
    guard let key = try DossierReader(db: db).report(report)?.key else { return nil }
    reportKey = key
  }
}
