internal import GRDB
internal import NewsModel

/// The incidents whose rows follow from what is said or decided about some: where these are shown, and what was made for
/// reports of them, over as many steps as there are.
struct AffectedIncidents {
  let db: Database

  /// By row number, each once.
  ///
  /// - Parameter keys: the keys of the incidents themselves; those that are not here are passed over.
  /// - Returns: the row numbers, theirs among them.
  /// - Throws: `DatabaseError`.
  func ids(around keys: [String]) throws -> [Int64] {
    let finder = IncidentFinder(db: db)
    var ids: Set<Int64> = []
    var seen: Set<String> = []
    var open = keys
    while let key = open.popLast() {
      guard seen.insert(key).inserted else { continue }
      if let id = try finder.id(ofKey: key) { ids.insert(id) }
      if let target = try LinkReader(db: db).target(of: key).flatMap(finder.key) {
        open.append(target)
      }
      open += try SplitReader(db: db).children(of: key)
    }
    return ids.sorted()
  }

  /// The keys of the incidents that some changes about one are about.
  func keys(of changes: [AnalystChange], about key: String) throws -> [String] {
    var keys = [key] + changes.flatMap(\.linkedKeys)
    for case .split(_, let child?) in changes { keys.append(child) }
    // Whose words a report prints is said of it wherever it stands.
    for case .origin(let report, _, _) in changes { keys += try homes(of: report) }
    guard changes.contains(where: \.makesOrTakesBack) else { return keys }
    // What was joined to one that is taken back stands for itself again.
    for made in try keys + SplitReader(db: db).children(of: key) {
      keys += try LinkReader(db: db).joinedKeys(to: made)
    }
    return keys
  }

  private func homes(of report: String) throws -> [String] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT incident FROM incident_report WHERE report = (SELECT id FROM report WHERE key = ?)
          """), arguments: [report]
    ).compactMap(IncidentFinder(db: db).key)
  }
}
