internal import Foundation
internal import GRDB
internal import NewsModel

/// A claim that the analyst added by hand. Its row number in dossiers is negative, so that it is no imported claim's.
struct AddedClaim {
  /// The same in every archive.
  var key: String
  var incidentKey: String
  var reportKey: String
  var claim: Claim

  /// The claim with this row number, nil when it is gone.
  static func find(_ claim: Int64, _ db: Database) throws -> AddedClaim? {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, key, incident_key, report_key, body FROM added_claim WHERE id = ?",
      arguments: [-claim])
    return row.flatMap(AddedClaim.init)
  }

  /// The claim with this key, nil when it is gone.
  static func find(key: String, _ db: Database) throws -> AddedClaim? {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, key, incident_key, report_key, body FROM added_claim WHERE key = ?",
      arguments: [key])
    return row.flatMap(AddedClaim.init)
  }

  /// A key that no other claim has. Later ones sort behind earlier ones, so that every copy has the same order.
  static func newKey() -> String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let moment = UInt64(max(0, time.tv_sec)) * 1_000_000 + UInt64(time.tv_nsec / 1_000)
    let digits = String(moment, radix: 36)
    return String(repeating: "0", count: max(0, 11 - digits.count)) + digits
      + String(UInt32.random(in: 0...UInt32.max), radix: 36)
  }

  /// The claims that were added to an incident's reports, by their keys.
  static func all(ofIncident key: String, _ db: Database) throws -> [AddedClaim] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, key, incident_key, report_key, body FROM added_claim
        WHERE incident_key = ? ORDER BY key
        """)
    return try Row.fetchAll(statement, arguments: [key]).compactMap(AddedClaim.init)
  }

  private init?(_ row: Row) {
    let body: String = row[4]
    guard var claim = try? JSONDecoder().decode(Claim.self, from: Data(body.utf8)) else {
      return nil
    }
    let id: Int64 = row[0]
    claim.id = -id
    claim.isDecidedHere = true
    (key, incidentKey, reportKey, self.claim) = (row[1], row[2], row[3], claim)
  }

  /// The change that makes it say something else.
  func change(to claim: Claim) throws -> AnalystChange {
    .added(key: key, reportKey: reportKey, body: try AddedClaim.json(claim))
  }

  static func json(_ claim: Claim) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(claim), as: UTF8.self)
  }
}
