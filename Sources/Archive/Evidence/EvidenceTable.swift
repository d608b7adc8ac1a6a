internal import Foundation
internal import GRDB
internal import NewsModel

/// The bytes of sources, each once, and which reports they are the evidence of.
struct EvidenceTable {
  let db: Database

  /// Stores bytes once.
  ///
  /// - Returns: their SHA-256.
  func add(_ bytes: [UInt8]) throws -> String {
    let sha256 = SHA256.digits(of: bytes)
    let isKnown =
      try Int.fetchOne(db, sql: "SELECT 1 FROM evidence WHERE sha256 = ?", arguments: [sha256])
      != nil
    guard !isKnown, let packed = PackedBytes.packed(bytes) else { return sha256 }
    try db.execute(
      sql: "INSERT INTO evidence VALUES (?, ?, ?, ?)",
      arguments: [sha256, bytes.count, packed, SHA256.digits(of: Array(packed))])
    try db.execute(sql: "DELETE FROM elsewhere WHERE sha256 = ?", arguments: [sha256])
    return sha256
  }

  /// Says what bytes are the evidence of; the same again keeps the first moment.
  func link(_ report: String, _ sha256: String, _ capture: Capture, author: String) throws {
    try db.execute(
      sql: "INSERT OR IGNORE INTO capture VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        report, sha256, capture.address, capture.moment, capture.headers, capture.means, author,
        EvidenceTable.seal(report, record(sha256, capture, author)),
      ])
  }

  private func record(_ sha256: String, _ capture: Capture, _ author: String) -> CaptureRecord {
    CaptureRecord(
      sha256: sha256, size: 0, address: capture.address, moment: capture.moment,
      headers: capture.headers, means: capture.means, author: author)
  }

  /// The SHA-256 of what is said of a capture, so that not a letter of it can change unseen.
  static func seal(_ report: String, _ record: CaptureRecord) -> String {
    let facts = [
      report, record.sha256, record.address, String(record.moment), record.headers, record.means,
      record.author,
    ]
    return SHA256.digits(of: Array(facts.joined(separator: "\u{0}").utf8))
  }

  /// What is said of captures and is not what its seal says: the hashes of their bytes and their reports.
  func alteredCaptures() throws -> [DamagedCapture] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT report_key, sha256, address, moment, headers, means, author, seal FROM capture
        WHERE seal <> '' ORDER BY sha256, report_key
        """)
    var altered: [DamagedCapture] = []
    while let row = try rows.next() {
      let record = CaptureRecord(
        sha256: row[1], size: 0, address: row[2], moment: row[3], headers: row[4], means: row[5],
        author: row[6])
      let report: String = row[0]
      guard EvidenceTable.seal(report, record) != row[7] else { continue }
      altered.append(DamagedCapture(sha256: record.sha256, reports: [report]))
    }
    return altered
  }

  func records(of report: String) throws -> [CaptureRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT capture.sha256, coalesce(evidence.size, 0), address, moment, headers, means, author
        FROM capture LEFT JOIN evidence ON evidence.sha256 = capture.sha256
        WHERE report_key = ? ORDER BY moment, capture.sha256
        """, arguments: [report]
    ).map {
      CaptureRecord(
        sha256: $0[0], size: $0[1], address: $0[2], moment: $0[3], headers: $0[4], means: $0[5],
        author: $0[6])
    }
  }

  /// The bytes under a hash, as they are now; nil where there are none or they cannot be unpacked.
  func bytes(_ sha256: String) throws -> [UInt8]? {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT packed, size FROM evidence WHERE sha256 = ?", arguments: [sha256])
    else { return nil }
    return PackedBytes.unpacked(row[0], size: row[1])
  }

  /// Reads everything again: what is not what its hash says, or is not there.
  ///
  /// - Returns: the damaged ones, and how many there are in all.
  func damaged() throws -> (damaged: [DamagedCapture], count: Int) {
    let hashes = try String.fetchAll(
      db,
      sql: """
        SELECT sha256 FROM evidence UNION SELECT sha256 FROM capture
        WHERE sha256 NOT IN (SELECT sha256 FROM elsewhere) ORDER BY 1
        """)
    let unsound = try hashes.filter { try !isSound($0) }
    let damaged = try unsound.map { hash in
      DamagedCapture(
        sha256: hash,
        reports: try String.fetchAll(
          db, sql: "SELECT DISTINCT report_key FROM capture WHERE sha256 = ? ORDER BY 1",
          arguments: [hash]))
    }
    let altered = try alteredCaptures().filter { !unsound.contains($0.sha256) }
    return (damaged + altered, hashes.count)
  }

  private func isSound(_ sha256: String) throws -> Bool {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT packed, size, seal FROM evidence WHERE sha256 = ?", arguments: [sha256])
    else { return false }
    let packed: Data = row[0]
    guard SHA256.digits(of: Array(packed)) == row[2],
      let bytes = PackedBytes.unpacked(packed, size: row[1])
    else { return false }
    return SHA256.digits(of: bytes) == sha256
  }

  /// How many captures there are, and what their bytes take packed and unpacked.
  func size() throws -> (count: Int, packed: Int, unpacked: Int) {
    let row = try Row.fetchOne(
      db,
      sql: "SELECT count(*), coalesce(sum(length(packed)), 0), coalesce(sum(size), 0) FROM evidence"
    )
    return (row?[0] ?? 0, row?[1] ?? 0, row?[2] ?? 0)
  }
}
