import Foundation
import FuzzParts
import GRDB

/// Changes an archive's file as somebody would who wants the program to fall over it, by a seed.
struct CraftedArchive {
  let path: String
  private var dice: Mutation
  /// What was done, in SQL.
  private(set) var changes: [String] = []

  init(path: String, seed: Int) {
    self.path = path
    dice = Mutation(seed: UInt64(seed))
  }

  /// Values that stand where they should not.
  private static let values = [
    "NULL", "0", "1", "-1", "2", "9223372036854775807", "-9223372036854775808", "4294967296",
    "365000000000", "-365000000000", "1e308", "-1e308", "9e999", "-9e999", "''", "'a'", "'[]'",
    "'{}'", "'{\"a\":'", "'null'", "x''", "x'ff'", "CAST(x'ff80c0' AS TEXT)", "zeroblob(11)",
    "zeroblob(9000)", "randomblob(40)", "randomblob(1024)", "CAST(x'1b5b324a00' AS TEXT)",
    "hex(zeroblob(60000))", "replace(hex(zeroblob(4000)), '00', '[')", "'joined'", "'accepted'",
    "'9999999999-01-01'", "'{\"low\":9223372036854775807,\"high\":9223372036854775807}'",
    "rowid", "-rowid",
  ]

  /// Carries a few changes out. What SQLite refuses is left.
  mutating func change() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      if dice.roll(2) == 0 { loosen(db) }
    }
    try queue.close()
    let second = try DatabaseQueue(path: path)
    try second.writeWithoutTransaction { db in
      for _ in 0...dice.roll(4) { try harm(db) }
      _ = try? db.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    try second.close()
  }

  /// Takes away what keeps values of other kinds out of the tables.
  private mutating func loosen(_ db: Database) {
    run(
      db,
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_master SET sql = replace(sql, ' NOT NULL', '')
        WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'words%';
      PRAGMA writable_schema = RESET
      """)
  }

  private mutating func harm(_ db: Database) throws {
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'words' ORDER BY 1")
    guard !tables.isEmpty else { return }
    let table = tables[dice.roll(tables.count)]
    let columns = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('\(table)')")
    guard !columns.isEmpty else { return }
    let column = columns[dice.roll(columns.count)]
    let value = Self.values[dice.roll(Self.values.count)]
    let someRow = "(SELECT \(columns[0]) FROM \(table) LIMIT 1 OFFSET \(dice.roll(60)))"
    switch dice.roll(10) {
    case 0, 1: run(db, "UPDATE OR IGNORE \(table) SET \(column) = \(value)")
    case 2, 3, 4:
      run(db, "UPDATE OR IGNORE \(table) SET \(column) = \(value) WHERE \(columns[0]) = \(someRow)")
    case 5:
      let other = columns[dice.roll(columns.count)]
      run(db, "UPDATE OR IGNORE \(table) SET \(column) = \(other)")
    case 6: run(db, "DELETE FROM \(table) WHERE \(columns[0]) = \(someRow)")
    case 7: run(db, "DELETE FROM \(table)")
    case 8: run(db, Self.knots[dice.roll(Self.knots.count)])
    default:
      run(db, "UPDATE OR IGNORE \(table) SET \(column) = substr(\(column), 1, \(dice.roll(40)))")
    }
  }

  private mutating func run(_ db: Database, _ sql: String) {
    changes.append(sql)
    try? db.execute(sql: sql)
  }

  private static let pair =
    "(SELECT key FROM incident LIMIT 1), (SELECT key FROM incident LIMIT 1 OFFSET 1)"

  /// Things that refer to each other in a circle, or to far away.
  private static let knots = [
    """
    INSERT OR IGNORE INTO link_decision SELECT a.key, b.key, 'joined' FROM incident AS a, incident AS b
      WHERE a.id < 6 AND b.id < 6
    """,
    """
    INSERT OR IGNORE INTO split_decision SELECT a.key, (SELECT key FROM report LIMIT 1), b.key
      FROM incident AS a, incident AS b WHERE a.id < 4 AND b.id < 4
    """,
    """
    INSERT OR IGNORE INTO overruling SELECT a.hash, b.hash FROM journal AS a, journal AS b LIMIT 400
    """,
    """
    INSERT OR IGNORE INTO standing SELECT a.incident_key, b.subject, a.hash FROM journal AS a, standing AS b LIMIT 400
    """,
    """
    UPDATE OR IGNORE journal SET body = json_set(body, '$.undoes', hash), undoes = hash
    """,
    """
    UPDATE OR IGNORE journal SET body = json_set(body, '$.undoes',
      (SELECT hash FROM journal AS other WHERE other.id <> journal.id LIMIT 1)),
      undoes = (SELECT hash FROM journal AS other WHERE other.id <> journal.id LIMIT 1)
    """, "UPDATE OR IGNORE journal SET body = json_set(body, '$.over', json_array(hash))",
    "UPDATE OR IGNORE incident SET id = id + 4611686018427387904 WHERE id % 3 = 0",
    "UPDATE OR IGNORE incident SET id = -id WHERE id % 3 = 0",
    "UPDATE OR IGNORE packed SET id = id + 4294967295", "UPDATE packed SET data = substr(data, 3)",
    "UPDATE packed SET data = x'08' || zeroblob(8) || x'ffff' || randomblob(65535 * 8)",
    "UPDATE packed SET data = x'00ffffffffffffff7fffff'",
    "UPDATE packed SET data = x'0000000000000000800020'",
    "UPDATE OR IGNORE posting SET id = id + 16777215", "UPDATE posting SET rows = x'ffffffff'",
    "UPDATE posting SET rows = randomblob(1024)", "UPDATE words_data SET block = randomblob(200)",
    "UPDATE words_data SET block = substr(block, 1, length(block) / 2)",
    "UPDATE words_data SET block = zeroblob(4000) WHERE id > 10",
    "UPDATE OR IGNORE words_idx SET pgno = pgno + 1000000",
    "UPDATE incident SET day = 2147483647000, last_day = 9223372036854775807",
    "UPDATE incident SET day = -999999999999, last_day = -9223372036854775808",
    "UPDATE incident SET killed_low = 9223372036854775807, killed_high = 9223372036854775807",
    "UPDATE incident SET killed_low = -9223372036854775808, killed_high = 9223372036854775807",
    "UPDATE claim SET low = 9223372036854775807, high = -9223372036854775808",
    "UPDATE claim SET low = 9223372036854775807, high = 9223372036854775807",
    "UPDATE claim SET part_of = position", "UPDATE claim SET part_of = position + 1",
    "UPDATE claim SET part_of = -1", "UPDATE claim SET quote_start = -5, quote_end = 99999999999",
    "UPDATE claim SET as_of = 9223372036854775807, quote_start = 0, quote_end = 9223372036854775807",
    "UPDATE report SET published = 9223372036854775807",
    "UPDATE report SET published = -9223372036854775808",
    "UPDATE OR IGNORE incident_report SET position = 9223372036854775807",
    "UPDATE OR IGNORE claim SET id = id + 4611686018427387904",
    "UPDATE OR IGNORE report SET id = id + 2305843009213693952",
    "UPDATE incident SET record = randomblob(60)",
    "UPDATE incident SET release = 1, record = x'ff'",
    "UPDATE incident SET dataset = 1, release = 1, record = randomblob(30)",
    "UPDATE release SET body = '{\"columns\":[],\"format\":\"gtd\",\"name\":\"\"}'",
    "UPDATE incident SET latitude = 9e999, longitude = -9e999",
    "UPDATE incident SET latitude = 1e300, longitude = 91",
    "UPDATE incident SET spread = 9e999, killed_median = 9e999, wounded_median = -9e999",
    "UPDATE tally SET count = 9223372036854775807", "UPDATE tally SET count = -9223372036854775808",
    "UPDATE OR IGNORE tally SET value = 9223372036854775807",
    "UPDATE open_report SET spread = 9e999, count = 9223372036854775807",
    "UPDATE country SET id = -id", "UPDATE locality SET spot = 9223372036854775807",
    "UPDATE involvement SET role = 'x', claimed = 99, name = hex(zeroblob(9000))",
    "DROP TABLE journal", "DROP TABLE report_text", "DROP TABLE packed", "DROP TABLE words",
    "ALTER TABLE incident RENAME TO other",
    """
    ALTER TABLE report RENAME TO other;
    CREATE VIEW report AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)
      SELECT x AS id, x AS key FROM c
    """,
    "CREATE TRIGGER t AFTER INSERT ON star BEGIN DELETE FROM journal; DELETE FROM report; END",
    "CREATE TRIGGER t AFTER INSERT ON star BEGIN INSERT INTO star VALUES (new.incident_key || 1); END",
    "CREATE VIRTUAL TABLE v USING fts5(a)", "PRAGMA user_version = 2147483647",
    "PRAGMA application_id = 1", "DELETE FROM grdb_migrations",
    "INSERT INTO grdb_migrations VALUES ('from the future')",
    """
    PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = 2 WHERE type = 'table';
    PRAGMA writable_schema = RESET
    """,
    """
    PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = 99999999 WHERE name = 'incident';
    PRAGMA writable_schema = RESET
    """,
    """
    PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = 'CREATE TABLE incident (id)'
      WHERE name = 'incident'; PRAGMA writable_schema = RESET
    """,
    """
    PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = 'this is no SQL' WHERE name = 'claim';
    PRAGMA writable_schema = RESET
    """,
    "INSERT OR IGNORE INTO feed (address) VALUES ('\u{1B}[2J'), (zeroblob(9))",
    "UPDATE feed SET fetched = 9223372036854775807, not_before = -9223372036854775808",
    "UPDATE OR IGNORE evidence SET size = 9223372036854775807, packed = randomblob(90)",
    "UPDATE OR IGNORE evidence SET size = -1",
    "UPDATE capture SET moment = 9223372036854775807",
    """
    INSERT OR IGNORE INTO field_decision
      SELECT key, '', value, '9223372036854775807' FROM incident, json_each(
        '["date","title","latitude","groups","targets","key","id","place","country","type"]')
    """,
    """
    INSERT OR IGNORE INTO field_decision
      SELECT key, '', 'date', '{"start":"9999-12-31","end":"0001-01-01","precision":"day"}' FROM incident
    """,
    """
    INSERT OR IGNORE INTO added_claim (key, incident_key, report_key, body)
      SELECT report.id, incident.key, report.key,
        '{"measure":"killed","low":9223372036854775807,"high":9223372036854775807,"partOf":-7}'
      FROM incident JOIN incident_report ON incident_report.incident = incident.id
      JOIN report ON report.id = incident_report.report
    """,
    """
    INSERT OR IGNORE INTO own_incident SELECT key, id % 2 FROM incident;
    INSERT OR IGNORE INTO split_incident SELECT key FROM incident WHERE id % 5 = 0
    """,
  ]
}
