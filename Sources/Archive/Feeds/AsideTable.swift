internal import GRDB
internal import NewsModel

/// Articles without violence that wait for the analyst.
struct AsideTable {
  let db: Database

  /// Adds articles; one that is known keeps its place and what was decided about it.
  ///
  /// - Returns: how many were new.
  func add(_ articles: [AsideArticle]) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO aside
          (key, title, outlet, published, origin, language, link, text, sentence, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    var added = 0
    for article in articles {
      try statement.execute(arguments: [
        article.key, article.title, article.outlet, article.published?.number, article.origin,
        article.language, article.link, article.text, article.sentence, article.source,
      ])
      added += db.changesCount
    }
    return added
  }

  func key(_ id: Int64) throws -> String? {
    try String.fetchOne(db, sql: "SELECT key FROM aside WHERE id = ?", arguments: [id])
  }

  func article(_ key: String) throws -> AsideArticle? {
    try Row.fetchOne(
      db, sql: "SELECT \(AsideTable.columns) FROM aside WHERE key = ?", arguments: [key]
    ).map(AsideTable.article)
  }

  /// Those that wait, the last that came first.
  func waiting(limit: Int) throws -> [AsideArticle] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(AsideTable.columns) FROM aside WHERE \(AsideTable.isWaiting)
        ORDER BY id DESC LIMIT ?
        """, arguments: [limit]
    ).map(AsideTable.article)
  }

  /// The same of those that have all of some beginnings of words, each with a blank before it; and how many there are.
  func waiting(limit: Int, _ wanted: [String]) throws -> (articles: [AsideArticle], count: Int) {
    var found: [Int64] = []
    var count = 0
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, title, outlet, source, sentence FROM aside WHERE \(AsideTable.isWaiting)
        ORDER BY id DESC
        """)
    while let row = try rows.next() {
      let texts = (1...4).compactMap { row[$0] as String? }.joined(separator: " ")
      let words = " " + NameFolding.words(texts)
      guard wanted.allSatisfy({ words.contains($0) }) else { continue }
      count += 1
      if found.count < limit { found.append(row[0]) }
    }
    let articles = try found.compactMap { id in
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT \(AsideTable.columns) FROM aside WHERE id = ?"),
        arguments: [id]
      ).map(AsideTable.article)
    }
    return (articles, count)
  }

  func waitingCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM aside WHERE \(AsideTable.isWaiting)") ?? 0
  }

  func decision(_ key: String) throws -> AsideDecision? {
    try String.fetchOne(
      db, sql: "SELECT decision FROM aside_decision WHERE key = ?", arguments: [key]
    )
    .flatMap(AsideDecision.init)
  }

  func decide(_ key: String, _ decision: AsideDecision?) throws {
    guard let decision else {
      return try db.execute(sql: "DELETE FROM aside_decision WHERE key = ?", arguments: [key])
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO aside_decision VALUES (?, ?)",
      arguments: [key, decision.rawValue])
  }

  private static let isWaiting =
    "NOT EXISTS (SELECT 1 FROM aside_decision WHERE aside_decision.key = aside.key)"

  private static let columns =
    "id, key, title, outlet, published, origin, language, link, text, sentence, source"

  private static func article(_ row: Row) -> AsideArticle {
    AsideArticle(
      id: row[0], key: row[1], title: row[2], outlet: row[3],
      published: (row[4] as Int?).map { Day(number: $0) }, origin: row[5], language: row[6],
      link: row[7], text: row[8], sentence: row[9], source: row[10])
  }
}
