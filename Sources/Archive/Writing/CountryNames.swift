internal import GRDB
internal import NewsModel

/// The countries of the archive. Their ids ascend as their names do, so an order by id is an order by name.
struct CountryNames {
  let db: Database
  /// Room between ids for countries that come later.
  private static let gap: Int64 = 1 << 32

  init(db: Database) { self.db = db }

  func register(_ countries: [Country]) throws {
    guard !countries.isEmpty else { return }
    let isFirst = try addAllToEmpty(countries)
    let update = try db.makeStatement(
      sql: "UPDATE country SET name = ?, code2 = ?, aliases = ? WHERE code = ?")
    let addAlias = try db.makeStatement(sql: "INSERT OR IGNORE INTO country_alias VALUES (?, ?)")
    for country in countries {
      let known = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT name, code2, aliases FROM country WHERE code = ?"),
        arguments: [country.code])
      let aliases = TextList.column(country.aliases)
      if !isFirst, let known, known["name"] == country.name, known["aliases"] == aliases {
        continue
      }
      if known == nil { try add(code: country.code, name: country.name) }
      try update.execute(arguments: [country.name, country.code2, aliases, country.code])
      let names =
        [country.code, country.code2, country.name] + country.aliases + country.demonyms
      for name in names.map(folded) where !name.isEmpty {
        try addAlias.execute(arguments: [name, country.code])
      }
    }
    try repairOrder()
  }

  func isKnown(code: String) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM country WHERE code = ?)", arguments: [code]) ?? false
  }

  /// Numbers the countries of a new archive at once: finding the place of each among the others takes longer than all
  /// the rest of a first start. False, and nothing done, where there are countries already.
  private func addAllToEmpty(_ countries: [Country]) throws -> Bool {
    guard try Int.fetchOne(db, sql: "SELECT count(*) FROM country") == 0 else { return false }
    let insert = try db.makeStatement(
      sql: "INSERT OR IGNORE INTO country (id, code, name) VALUES (?, ?, ?)")
    let named = countries.map { (key: folded($0.name), country: $0) }
    let sorted = named.sorted { ($0.key, $0.country.code) < ($1.key, $1.country.code) }
    for (index, entry) in sorted.enumerated() {
      try insert.execute(arguments: [
        Int64(index) * CountryNames.gap, entry.country.code, entry.country.name,
      ])
    }
    return true
  }

  /// The id of a code, made when it is new.
  func id(code: String) throws -> Int64 {
    let statement = try db.cachedStatement(sql: "SELECT id FROM country WHERE code = ?")
    if let id = try Int64.fetchOne(statement, arguments: [code]) { return id }
    try add(code: code, name: code)
    try db.execute(
      sql: "INSERT OR IGNORE INTO country_alias VALUES (?, ?)", arguments: [folded(code), code])
    try repairOrder()
    return try Int64.fetchOne(statement, arguments: [code]) ?? 0
  }

  /// Puts a country between its neighbours in name.
  private func add(code: String, name: String) throws {
    let all = try Row.fetchAll(db, sql: "SELECT id, name FROM country ORDER BY id")
    let key = folded(name)
    let before = all.last { folded($0["name"]) < key }?["id"] as Int64?
    let after = all.first { folded($0["name"]) > key }?["id"] as Int64?
    let id: Int64 =
      switch (before, after) {
      case (nil, nil): 0
      case (let before?, nil): before + CountryNames.gap
      case (nil, let after?): after - CountryNames.gap
      case (let before?, let after?): before + (after - before) / 2
      }
    let isFree = !all.contains { $0["id"] == id }
    let last = all.last?["id"] as Int64? ?? 0
    try db.execute(
      sql: "INSERT INTO country (id, code, name) VALUES (?, ?, ?)",
      arguments: [isFree ? id : last + CountryNames.gap, code, name])
  }

  /// Numbers all countries anew where their ids do not ascend with their names: rare, after a renaming.
  private func repairOrder() throws {
    struct Entry {
      var id: Int64
      var name: String
      var code: String
    }
    let entries = try Row.fetchAll(db, sql: "SELECT id, name, code FROM country ORDER BY id").map {
      Entry(id: $0[0], name: folded($0[1]), code: $0[2])
    }
    let sorted = entries.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    if zip(entries, sorted).allSatisfy({ $0.id == $1.id }) { return }
    // New ids lie above all old ones, so none collides on the way.
    let floor = max((entries.last?.id ?? 0), 0) + CountryNames.gap
    for (index, entry) in sorted.enumerated() {
      let id = floor + Int64(index) * CountryNames.gap
      let change: StatementArguments = [id, entry.id]
      try db.execute(sql: "UPDATE country SET id = ? WHERE id = ?", arguments: change)
      try db.execute(sql: "UPDATE incident SET country = ? WHERE country = ?", arguments: change)
      try db.execute(
        sql: "UPDATE tally SET value = ? WHERE field = 'country' AND value = ?", arguments: change)
    }
  }
}
