internal import GRDB

/// Finds what a typed name means: exactly a name, code or alias if there is one, else all that have a word beginning so.
struct NameResolver {
  let db: Database

  /// Ids of countries in the order of their names.
  func countries(_ text: String) throws -> [Int64] {
    let name = folded(text)
    guard !name.isEmpty else { return [] }
    let exact = try fetch(
      """
      SELECT DISTINCT country.id FROM country_alias JOIN country USING (code)
      WHERE country_alias.folded = ? ORDER BY country.id
      """, name)
    if !exact.isEmpty { return exact }
    return try fetch(
      """
      SELECT DISTINCT country.id FROM country_alias JOIN country USING (code)
      WHERE instr(' ' || country_alias.folded, ' ' || ?) > 0 ORDER BY country.id
      """, name)
  }

  /// Ids of groups.
  func groups(_ text: String) throws -> [Int64] {
    let name = folded(text)
    guard !name.isEmpty else { return [] }
    let exact = try fetch(
      "SELECT armed_group FROM group_alias WHERE folded = ? ORDER BY armed_group", name)
    if !exact.isEmpty { return exact }
    return try fetch(
      """
      SELECT DISTINCT armed_group FROM group_alias
      WHERE instr(' ' || folded, ' ' || ?) > 0 ORDER BY armed_group
      """, name)
  }

  /// Ids of kinds of incident that have these letters in their name.
  func kinds(_ text: String) throws -> [Int64] { try holding(text, "kind") }

  /// Ids of localities that have these letters in the name of their place or division.
  func localities(_ text: String) throws -> [Int64] { try holding(text, "locality") }

  /// Ids of outlets and origins that have these letters in their name.
  func sources(_ text: String) throws -> [Int64] { try holding(text, "source") }

  private func holding(_ text: String, _ table: String) throws -> [Int64] {
    let letters = folded(text)
    guard !letters.isEmpty else { return [] }
    return try fetch("SELECT id FROM \(table) WHERE instr(folded, ?) > 0", letters)
  }

  private func fetch(_ sql: String, _ name: String) throws -> [Int64] {
    try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [name])
  }
}
