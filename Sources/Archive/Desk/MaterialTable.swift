internal import Foundation
internal import GRDB
internal import NewsModel

/// What was imported, as desks exchange it: each thing once by the hash of its line, and which of several in one slot
/// stand. Union is the merge: one that another replaces does not stand, whichever came first.
struct MaterialTable {
  let db: Database

  /// What stands in a slot.
  struct Item {
    var id: Int64
    var hash: String
    var isShown: Bool
    var digest: Int64?
  }

  /// Adds a line; one that is known changes nothing.
  ///
  /// - Parameters:
  ///   - line: the JSON, as it travels.
  ///   - hash: the line's.
  ///   - material: what it says.
  /// - Returns: its row number where it is new, nil where it is known.
  /// - Throws: `DatabaseError`.
  func add(_ line: String, _ hash: String, _ material: SharedMaterial) throws -> Int64? {
    guard try id(ofHash: hash) == nil, let packed = PackedBytes.packed(Array(line.utf8)) else {
      return nil
    }
    let isOverruled =
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM material_over WHERE overruled = ?)"),
        arguments: [hash]) ?? false
    let slot = material.slot
    try db.cachedStatement(
      sql: """
        INSERT INTO material (hash, incident_key, report_key, part, stands, shown, size, packed)
        VALUES (?, ?, ?, ?, ?, 0, ?, ?)
        """
    ).execute(arguments: [
      hash, slot.incident, slot.report, slot.part, !isOverruled, line.utf8.count,
      isOverruled ? nil : packed,
    ])
    let id = db.lastInsertedRowID
    for overruled in material.over { try overrule(overruled, by: hash) }
    return id
  }

  private func overrule(_ overruled: String, by hash: String) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO material_over VALUES (?, ?)")
      .execute(arguments: [overruled, hash])
    try db.cachedStatement(
      sql: "UPDATE material SET stands = 0, shown = 0, packed = NULL WHERE hash = ?"
    ).execute(arguments: [overruled])
  }

  /// The row number of a line, nil where it is not known.
  func id(ofHash hash: String) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM material WHERE hash = ?"), arguments: [hash])
  }

  /// What stands in a slot, by hash. Several stand where desks imported without knowing of each other.
  func standing(_ slot: SharedMaterial.Slot) throws -> [Item] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, hash, shown, digest FROM material
          WHERE incident_key = ? AND report_key = ? AND part = ? AND stands = 1 ORDER BY hash
          """), arguments: [slot.incident, slot.report, slot.part]
    ).map { Item(id: $0[0], hash: $0[1], isShown: $0[2], digest: $0[3]) }
  }

  /// Which of those that stand is shown: the last by hash, which is the same at every desk.
  func chosen(_ slot: SharedMaterial.Slot) throws -> Item? { try standing(slot).last }

  /// The line of one that stands, as it travels; nil where it cannot be read.
  func line(_ id: Int64) throws -> String? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT packed, size FROM material WHERE id = ?"), arguments: [id])
    guard let row, let packed = row[0] as Data?,
      let bytes = PackedBytes.unpacked(packed, size: row[1])
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a line says; nil where it cannot be read.
  func material(_ id: Int64) throws -> SharedMaterial? { try line(id).flatMap(Self.read) }

  static func read(_ line: String) -> SharedMaterial? {
    try? JSONDecoder().decode(SharedMaterial.self, from: Data(line.utf8))
  }

  /// The tables say what this one says.
  func show(_ id: Int64, in slot: SharedMaterial.Slot, digest: Int64?) throws {
    try db.cachedStatement(
      sql: """
        UPDATE material SET shown = (id = ?1), digest = CASE WHEN id = ?1 THEN ?2 END
        WHERE incident_key = ?3 AND report_key = ?4 AND part = ?5 AND stands = 1
        """
    ).execute(arguments: [id, digest, slot.incident, slot.report, slot.part])
  }

  /// The keys of the incidents about which a report is known to claim something.
  func incidents(ofReport key: String) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT incident_key FROM material
          WHERE report_key = ? AND incident_key <> '' AND stands = 1
          """), arguments: [key])
  }

  /// The keys of the reports that are known to claim something about an incident.
  func reports(ofIncident key: String) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT report_key FROM material
          WHERE incident_key = ? AND report_key <> '' AND stands = 1 ORDER BY report_key
          """), arguments: [key])
  }
}
