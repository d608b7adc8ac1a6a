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
      sql: "INSERT OR IGNORE INTO capture VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        report, sha256, capture.address, capture.moment, capture.headers, capture.means, author,
      ])
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
    let damaged = try hashes.filter { try !isSound($0) }
    return try (
      damaged.map { hash in
        DamagedCapture(
          sha256: hash,
          reports: try String.fetchAll(
            db, sql: "SELECT DISTINCT report_key FROM capture WHERE sha256 = ? ORDER BY 1",
            arguments: [hash]))
      }, hashes.count
    )
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
