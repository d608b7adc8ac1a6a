internal import GRDB
internal import NewsModel

/// The desks of an archive, and what each is known to have of it.
struct DeskTable {
  let db: Database
  /// Up to where a desk is known to have all; nothing for `DeskMarks.Mark()`.
  var known = DeskMarks.Mark()

  private static let columns = "id, name, place, slice, cursor, moment, problem"

  func all() throws -> [JoinedDesk] {
    try Row.fetchAll(db, sql: "SELECT \(Self.columns) FROM desk ORDER BY id").map(Self.desk)
  }

  func desk(named name: String) throws -> JoinedDesk? {
    try Row.fetchOne(db, sql: "SELECT \(Self.columns) FROM desk WHERE name = ?", arguments: [name])
      .map(Self.desk)
  }

  private static func desk(_ row: Row) -> JoinedDesk {
    JoinedDesk(
      id: row[0], name: row[1], place: row[2], slice: row[3], cursor: row[4], moment: row[5],
      problem: row[6])
  }

  /// Takes a desk in, or says anew where it is.
  func join(_ name: String, at place: String, slice: String?) throws -> JoinedDesk? {
    try db.execute(
      sql: """
        INSERT INTO desk (name, place, slice) VALUES (?1, ?2, coalesce(?3, ''))
        ON CONFLICT (name) DO UPDATE SET place = ?2, slice = coalesce(?3, slice)
        """, arguments: [name, place, slice])
    return try desk(named: name)
  }

  func leave(_ desk: Int64) throws {
    for table in ["desk_segment", "desk_entry", "desk_material", "desk_pin"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE desk = ?", arguments: [desk])
    }
    try db.execute(sql: "DELETE FROM desk WHERE id = ?", arguments: [desk])
  }

  /// Notes how an exchange ended: where it got to, when, and what went wrong.
  func note(_ desk: Int64, cursor: String?, problem: String?) throws {
    try db.execute(
      sql: """
        UPDATE desk SET cursor = coalesce(?2, cursor), problem = ?3,
          moment = CASE WHEN ?3 IS NULL THEN ?4 ELSE moment END
        WHERE id = ?1
        """, arguments: [desk, cursor, problem, JournalText.now()])
  }

  /// Notes up to where an exchange that still lasts has read.
  func note(_ desk: Int64, reached cursor: String) throws {
    try db.cachedStatement(sql: "UPDATE desk SET cursor = ? WHERE id = ?")
      .execute(arguments: [cursor, desk])
  }

  func segments(_ desk: Int64) throws -> Set<String> {
    try Set(
      String.fetchAll(
        db, sql: "SELECT name FROM desk_segment WHERE desk = ?", arguments: [desk]))
  }

  func has(_ desk: Int64, segments names: [String]) throws {
    for name in names {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO desk_segment VALUES (?, ?)")
        .execute(arguments: [desk, name])
    }
  }

  /// The desk has entries, by their hashes; those that are not here are passed over.
  func has(_ desk: Int64, entries hashes: [String]) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO desk_entry SELECT ?, id FROM journal WHERE hash = ?")
    for hash in hashes { try statement.execute(arguments: [desk, hash]) }
  }

  func has(_ desk: Int64, material hashes: [String]) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO desk_material SELECT ?, id FROM material WHERE hash = ?")
    for hash in hashes { try statement.execute(arguments: [desk, hash]) }
  }

  /// Entries that the desk does not have, as they travel, in the order in which they came here.
  func newEntries(_ desk: Int64, limit: Int) throws -> [DeskLine] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT hash, body, incident_key FROM journal WHERE id > ?2 AND \(Self.isNewEntry)
          ORDER BY journal.id LIMIT ?3
          """), arguments: [desk, known.entry, limit]
    ).compactMap { row in
      guard let entry = JournalText.entry(row[1]) else { return nil }
      return DeskLine(
        hash: row[0], text: try JournalText.json(entry), slot: .init(incident: row[2]),
        entry: entry)
    }
  }

  private static let isNewEntry = """
    NOT EXISTS (SELECT 1 FROM desk_entry WHERE desk = ?1 AND entry = journal.id)
    """
  private static let isNewMaterial = """
    stands = 1 AND NOT EXISTS (
      SELECT 1 FROM desk_material WHERE desk = ?1 AND desk_material.material = material.id)
    """

  /// Up to where the desk has all now.
  func mark(_ desk: Int64) throws -> DeskMarks.Mark {
    func last(_ table: String, _ condition: String, behind known: Int64) throws -> Int64 {
      let open = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT min(id) FROM \(table) WHERE id > ?2 AND \(condition)"),
        arguments: [desk, known])
      if let open { return open - 1 }
      return try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM \(table)")) ?? 0
    }
    return DeskMarks.Mark(
      entry: try last("journal", Self.isNewEntry, behind: known.entry),
      material: try last("material", Self.isNewMaterial, behind: known.material))
  }

  /// What stands of the material and the desk does not have, incident by incident with the reports that speak of each;
  /// what belongs to no incident that is new comes last.
  func newMaterial(_ desk: Int64, limit: Int) throws -> [DeskLine] {
    // Most exchanges find none.
    guard try newMaterialCount(desk) > 0 else { return [] }
    // Each claim has a report at most.
    let own = try newMaterial(desk, "incident_key > ''", limit: max(1, limit / 2))
    guard !own.isEmpty else { return try newMaterial(desk, "incident_key = ''", limit: limit) }
    let reports = Set(own.map(\.slot.report)).subtracting([""]).sorted()
    let told = try reports.flatMap { key in
      try newMaterial(desk, "incident_key = '' AND report_key = ?3", [key], limit: limit)
    }
    return own + told.prefix(max(0, limit - own.count))
  }

  private func newMaterial(
    _ desk: Int64, _ condition: String, _ values: StatementArguments = [], limit: Int
  ) throws -> [DeskLine] {
    let table = MaterialTable(db: db)
    return try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, hash, incident_key, report_key, part FROM material
          WHERE \(condition) AND \(Self.isNewMaterial)
          ORDER BY incident_key, report_key, part LIMIT ?2
          """), arguments: [desk, limit] + values
    ).compactMap { row in
      guard let line = try table.line(row[0]) else { return nil }
      return DeskLine(
        hash: row[1], text: line,
        slot: .init(incident: row[2], report: row[3], part: row[4]))
    }
  }

  /// How much the desk does not have yet.
  func waiting(_ desk: Int64) throws -> (entries: Int, material: Int) {
    let entries = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM journal WHERE id > ?2 AND \(Self.isNewEntry)"),
      arguments: [desk, known.entry])
    return (entries ?? 0, try newMaterialCount(desk))
  }

  private func newMaterialCount(_ desk: Int64) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM material WHERE id > ?2 AND \(Self.isNewMaterial)"),
      arguments: [desk, known.material]) ?? 0
  }
}
