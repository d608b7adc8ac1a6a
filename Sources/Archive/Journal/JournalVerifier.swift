internal import GRDB
internal import NewsModel

/// Checks that no entry of the journal was changed, taken out or put in between.
struct JournalVerifier {
  let db: Database

  /// - Returns: what was found. An end that was cut off a chain cannot be seen from the chain itself.
  func check() throws -> JournalCheck {
    var check = JournalCheck()
    check.chains = try Int.fetchOne(db, sql: "SELECT count(DISTINCT chain) FROM journal") ?? 0
    let rows = try Row.fetchCursor(
      db, sql: "SELECT hash, chain, number, incident_key, author, moment, body FROM journal")
    while let row = try rows.next() {
      check.entries += 1
      if let fault = try fault(of: row) { check.faults.append(fault) }
    }
    check.gaps =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM journal_gap JOIN journal USING (hash)
          WHERE json_extract(body, '$.previous') NOT IN (SELECT hash FROM journal)
          """) ?? 0
    return check
  }

  private func fault(of row: Row) throws -> String? {
    let name = "entry \(row[2] as Int) of \(row[1] as String)"
    let body: String = row[6]
    guard let entry = JournalText.entry(body) else { return "\(name) cannot be read" }
    guard entry.hash == row[0] else { return "\(name) was changed: its hash is another" }
    let repeats: [(any DatabaseValueConvertible & Equatable)] = [
      row[1] as String, row[3] as String, row[4] as String, row[5] as String,
    ]
    let says = [entry.chain, entry.incident, entry.author, entry.moment]
    guard zip(repeats, says).allSatisfy({ ($0 as? String) == $1 }), entry.number == row[2] else {
      return "\(name) was changed beside its text"
    }
    return try chainFault(entry).map { "\(name) \($0)" }
  }

  private func chainFault(_ entry: JournalEntry) throws -> String? {
    guard let previous = entry.previous else {
      return entry.number == 1 ? nil : "has lost the one before it"
    }
    let before = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT chain, number FROM journal WHERE hash = ?"),
      arguments: [previous])
    if before == nil, try isGap(entry) { return nil }
    guard let before, before[0] == entry.chain, before[1] == entry.number - 1 else {
      return "has lost the one before it"
    }
    return nil
  }

  /// Whether an entry came in a copy without the one before it.
  private func isGap(_ entry: JournalEntry) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM journal_gap WHERE hash = ?)"),
      arguments: [entry.hash]) ?? false
  }
}
