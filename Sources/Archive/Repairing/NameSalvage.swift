internal import GRDB

/// Brings back names that incidents refer to by number: from an index where their own row is lost, and else says so.
struct NameSalvage {
  let db: Database
  let reader: SalvageReader
  private(set) var losses: [(String, [String])] = []

  init(db: Database, reader: SalvageReader) {
    self.db = db
    self.reader = reader
  }

  /// Tells what is lost, and leaves no incident with a number that means nothing.
  mutating func mend() throws {
    for (what, column) in [("country", "country"), ("kind", "kind"), ("place", "locality")] {
      let condition = "\(column) IS NOT NULL AND \(column) NOT IN (SELECT id FROM \(column))"
      let keys = try String.fetchAll(
        db, sql: "SELECT \(IncidentFinder.keySQL) FROM incident WHERE \(condition)")
      losses.append(("incidents have lost the name of their \(what)", keys))
      try db.execute(sql: "UPDATE incident SET \(column) = NULL WHERE \(condition)")
    }
    let groups = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT \(IncidentFinder.keySQL) FROM involvement
        JOIN incident ON incident.id = involvement.incident
        WHERE armed_group NOT IN (SELECT id FROM armed_group)
        """)
    losses.append(("incidents have lost a group's name", groups))
    let isLost = "armed_group NOT IN (SELECT id FROM armed_group)"
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO armed_group (id, name)
          SELECT DISTINCT armed_group, 'group ' || armed_group FROM involvement WHERE \(isLost)
        """)
    try db.execute(
      sql: "UPDATE incident SET spot = NULL WHERE spot NOT IN (SELECT id FROM spot)")
  }

  /// Rows of names from the indices that keep them unique.
  func restore() throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO dataset (id, format)
          SELECT DISTINCT dataset, json_extract(body, '$.format') FROM release
          WHERE json_valid(body) AND json_extract(body, '$.format') IS NOT NULL
        """)
    for entry in reader.entries(ofIndex: "sqlite_autoindex_country_1") where entry.count == 2 {
      guard let code = String.fromDatabaseValue(entry[0]) else { continue }
      try db.execute(
        sql: "INSERT OR IGNORE INTO country (id, code, name, place) VALUES (?, ?, ?, ?)",
        arguments: [entry[1], code, code, CountryOrder.key(name: code, code: code)])
    }
    for (table, columns) in [("armed_group", "name"), ("kind", "name, folded")] {
      for entry in reader.entries(ofIndex: "sqlite_autoindex_\(table)_1") where entry.count == 2 {
        guard let name = String.fromDatabaseValue(entry[0]) else { continue }
        let values = columns == "name" ? [name] : [name, folded(name)]
        try db.execute(
          sql: """
            INSERT OR IGNORE INTO \(table) (id, \(columns))
            VALUES (?, \(databaseQuestionMarks(count: values.count)))
            """, arguments: [entry[1]] + StatementArguments(values))
      }
    }
    for entry in reader.entries(ofIndex: "sqlite_autoindex_locality_1") where entry.count == 3 {
      guard let place = String.fromDatabaseValue(entry[0]),
        let admin1 = String.fromDatabaseValue(entry[1])
      else { continue }
      try db.execute(
        sql: "INSERT OR IGNORE INTO locality (id, place, admin1, folded) VALUES (?, ?, ?, ?)",
        arguments: [entry[2], place, admin1, "\(folded(place))|\(folded(admin1))"])
    }
    try db.execute(
      sql: "UPDATE locality SET spot = NULL WHERE spot NOT IN (SELECT id FROM spot)")
  }
}
