internal import GRDB
public import NewsModel

/// Articles without violence that wait for the analyst.
extension IncidentStore {
  /// Keeps articles aside; one that is known keeps what was decided about it.
  ///
  /// - Returns: how many were new.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func setAside(_ articles: [AsideArticle]) throws -> Int {
    guard !articles.isEmpty else { return 0 }
    return try write { try AsideTable(db: $0).add(articles) }
  }

  /// The article of a key; nil where none is kept aside.
  public func asideArticle(_ key: String) throws -> AsideArticle? {
    try read { try AsideTable(db: $0).article(key) }
  }

  /// The key of the article with a row number; nil where none has it.
  public func asideKey(_ id: Int64) throws -> String? {
    try read { try AsideTable(db: $0).key(id) }
  }

  /// Those that wait, the last that came first, and how many there are.
  public func asideArticles(limit: Int) throws -> (articles: [AsideArticle], count: Int) {
    try read { db in
      (try AsideTable(db: db).waiting(limit: limit), try AsideTable(db: db).waitingCount())
    }
  }

  /// Those that wait, the last that came first; interrupted when the task is cancelled.
  public func asideArticles(limit: Int) async throws -> (articles: [AsideArticle], count: Int) {
    try await read { db in
      (try AsideTable(db: db).waiting(limit: limit), try AsideTable(db: db).waitingCount())
    }
  }

  /// Says of articles that they are no incidents, as one step.
  ///
  /// - Throws: `ArchiveError`.
  public func drop(aside keys: [String]) throws {
    try write { db in
      var step: String?
      for key in keys {
        let hash = try AnalystWriter(db, key: key, author: author).apply(
          .aside(.dropped), JournalWriter.Note(words: "article dropped", step: step))
        step = step ?? hash
      }
    }
  }

  /// Makes an incident of an article, as one step that one undo takes back.
  ///
  /// - Parameters:
  ///   - key: the article's.
  ///   - incident: what the extractor finds in it.
  ///   - report: the article with its claims.
  /// - Returns: the incident's row number.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func keep(aside key: String, as incident: Incident, with report: Report) throws -> Int64 {
    let ids = try keep(aside: [KeptArticle(key: key, incident: incident, report: report)])
    guard let id = ids.first else { throw ArchiveError.gone("The incident") }
    return id
  }

  /// Makes incidents of articles, as one step that one undo takes back.
  ///
  /// - Returns: the incidents' row numbers, in the order of the articles.
  /// - Throws: `ArchiveError`; then none was made.
  @discardableResult
  public func keep(aside articles: [KeptArticle]) throws -> [Int64] {
    try write { db in
      var step: String?
      return try articles.map { article in
        let hash = try AnalystWriter(db, key: article.key, author: author).apply(
          .aside(.kept), JournalWriter.Note(words: "article kept", step: step))
        step = step ?? hash
        var made = article.incident
        made.key = "own/" + AddedClaim.newKey()
        let writer = AnalystWriter(db, key: made.key, author: author)
        try writer.apply(
          .incident(body: try JournalText.json(made)),
          JournalWriter.Note(words: "incident added", step: step))
        try writer.apply(
          try OwnReports.change(article.report),
          JournalWriter.Note(words: "report added", step: step))
        guard let id = try IncidentFinder(db: db).id(ofKey: made.key) else {
          throw ArchiveError.gone("The incident")
        }
        return id
      }
    }
  }

  /// Those that wait and have all of some words, in whole or at their beginnings, in title, outlet, or what brought them;
  /// the last that came first, and how many there are. Interrupted when the task is cancelled.
  ///
  /// - Throws: `ArchiveError`.
  public func asideArticles(
    limit: Int, words: String
  ) async throws -> (articles: [AsideArticle], count: Int) {
    let wanted = NameFolding.words(words).split(separator: " ").map { " " + $0 }
    guard !wanted.isEmpty else { return try await asideArticles(limit: limit) }
    return try await read { try AsideTable(db: $0).waiting(limit: limit, wanted) }
  }
}
