internal import GRDB
internal import NewsModel

/// Which reports are later readings of a page that has changed.
struct EditionTable {
  let db: Database

  /// The last report that came from an address, nil where none did.
  func latest(at link: String) throws -> Report? {
    let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM report WHERE link = ? ORDER BY id DESC LIMIT 1"),
      arguments: [link])
    return try id.flatMap { try DossierReader(db: db).report($0) }
  }

  /// Says that a report is the next reading of the page that another one came from; a known one stays what it is.
  func add(_ report: String, after earlier: String) throws {
    let first = try first(of: earlier)
    guard first != report else { return }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO edition
        SELECT ?, ?, coalesce(max(number), 1) + 1 FROM edition WHERE of = ?
        """, arguments: [report, first, first])
    // What desks have been told of the report lacks this.
    try db.execute(
      sql: """
        UPDATE material SET digest = NULL
        WHERE incident_key = '' AND report_key = ? AND part = '' AND shown = 1
        """, arguments: [report])
    try SurveyMark.forget(db)
  }

  /// Which reading a report is, as it travels: what this archive has of the others left out. Nil for a first reading.
  func shared(of report: String) throws -> Edition? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT of, number FROM edition WHERE report_key = ?"),
      arguments: [report]
    ).map { Edition(number: $0[1], count: $0[1], first: $0[0], given: $0[1]) }
  }

  /// Says what another archive said of a later reading; what is known here stays as it is.
  func record(_ edition: Edition, of report: String) throws {
    guard edition.given > 1, edition.first != report else { return }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO edition VALUES (?, ?, ?)")
      .execute(arguments: [report, edition.first, edition.given])
  }

  /// The first reading of the page that a report came from.
  func first(of report: String) throws -> String {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT of FROM edition WHERE report_key = ?"), arguments: [report])
      ?? report
  }

  /// Which reading a report is; nil where the page was read once.
  func edition(of report: String) throws -> Edition? {
    let first = try first(of: report)
    let later = try later(than: first)
    guard !later.isEmpty else { return nil }
    let position = later.firstIndex { $0.report == report }
    return Edition(
      number: position.map { $0 + 2 } ?? 1, count: later.count + 1, first: first,
      given: position.map { later[$0].given } ?? 1)
  }

  /// The later readings of a page, in an order that is the same wherever they were brought together.
  private func later(than first: String) throws -> [(report: String, given: Int)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT report_key, number FROM edition WHERE of = ? ORDER BY number, report_key"),
      arguments: [first]
    ).map { ($0[0], $0[1]) }
  }

  /// The pages that reports were fetched from since a moment, the newest reading of each, in the order of their reports.
  func fetchedPages(since moment: Int) throws -> [FetchedPage] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT report.id, capture.address, capture.sha256, capture.headers, max(capture.moment)
        FROM capture JOIN report ON report.key = capture.report_key
        WHERE capture.means = 'fetch' AND capture.headers LIKE '%html%'
          AND report.link IS NOT NULL AND capture.moment >= ?
          AND NOT EXISTS (SELECT 1 FROM edition AS own JOIN edition AS later ON later.of = own.of
            WHERE own.report_key = report.key AND later.number > own.number)
          AND NOT EXISTS (SELECT 1 FROM edition WHERE edition.of = report.key)
        GROUP BY report.id ORDER BY report.id
        """, arguments: [moment])
    return try rows.compactMap { row in
      guard var report = try DossierReader(db: db).report(row[0]) else { return nil }
      report.text = ""
      return FetchedPage(report: report, address: row[1], sha256: row[2], headers: row[3])
    }
  }

  /// The reading before a report; nil for the first.
  func earlier(than report: String) throws -> Report? {
    let first = try first(of: report)
    let later = try later(than: first)
    guard let position = later.firstIndex(where: { $0.report == report }) else { return nil }
    let key = position == 0 ? first : later[position - 1].report
    let id = try Int64.fetchOne(
      db, sql: "SELECT id FROM report WHERE key = ?", arguments: [key])
    return try id.flatMap { try DossierReader(db: db).report($0) }
  }
}
