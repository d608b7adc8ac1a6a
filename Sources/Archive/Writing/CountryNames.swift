internal import GRDB
internal import NewsModel

/// The countries of the archive. `place` gives their order in the list: by name.
struct CountryNames {
  let db: Database

  init(db: Database) { self.db = db }

  func register(_ countries: [Country]) throws {
    let add = try db.makeStatement(
      sql: """
        INSERT INTO country (code, name, code2, aliases, place) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, code2 = excluded.code2,
          aliases = excluded.aliases, place = excluded.place
        """)
    let addAlias = try db.makeStatement(sql: "INSERT OR IGNORE INTO country_alias VALUES (?, ?)")
    for country in countries {
      let known = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT name, code2, aliases FROM country WHERE code = ?"),
        arguments: [country.code])
      let aliases = TextList.column(country.aliases)
      if let known, known[0] == country.name, known[2] == aliases { continue }
      try add.execute(arguments: [
        country.code, country.name, country.code2, aliases,
        CountryOrder.key(name: country.name, code: country.code),
      ])
      let names =
        [country.code, country.code2, country.name] + country.aliases + country.demonyms
      for name in names.map(folded) where !name.isEmpty {
        try addAlias.execute(arguments: [name, country.code])
      }
    }
  }

  /// The id of a code, made when it is new.
  func id(code: String) throws -> Int64 {
    let statement = try db.cachedStatement(sql: "SELECT id FROM country WHERE code = ?")
    if let id = try Int64.fetchOne(statement, arguments: [code]) { return id }
    try db.execute(
      sql: "INSERT INTO country (code, name, place) VALUES (?, ?, ?)",
      arguments: [code, code, CountryOrder.key(name: code, code: code)])
    let id = db.lastInsertedRowID
    try db.execute(
      sql: "INSERT OR IGNORE INTO country_alias VALUES (?, ?)", arguments: [folded(code), code])
    return id
  }
}
