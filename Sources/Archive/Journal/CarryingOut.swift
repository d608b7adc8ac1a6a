internal import GRDB
internal import NewsModel

/// Makes the tables, the full text and the incidents' rows say what is decided. All that decides goes this way: the analyst
/// here, a journal that is played again, an import after which something is carried out, another desk.
struct CarryingOut {
  let db: Database

  /// What stands about an incident.
  struct Decided {
    var key: String
    var changes: [AnalystChange]
  }

  /// - Parameter decided: what stands, by incident, each once.
  /// - Throws: `DatabaseError`.
  func run(_ decided: [Decided]) throws {
    let all = decided.flatMap(\.changes)
    let before = try corrected(decided)
    let ids = try affected(decided)
    let reworded = decided.filter { $0.changes.contains(where: \.changesWords) }
    try Reindexing(db: db, isNeeded: !reworded.isEmpty).run(affected(reworded)) {
      for one in decided {
        let tables = DecisionTables(db: db, key: one.key)
        for change in one.changes { try tables.write(change) }
      }
      if all.contains(where: \.makesOrTakesBack) { try SplitReader(db: db).makeMissing() }
      let writer = try IncidentWriter(db)
      for id in Set(try ids + affected(decided)).sorted() {
        try IncidentRefresh(db, incident: id).run(with: writer, before: before[id])
      }
      try writer.flush()
    }
  }

  private func affected(_ decided: [Decided]) throws -> [Int64] {
    let affected = AffectedIncidents(db: db)
    return try affected.ids(
      around: decided.flatMap { try affected.keys(of: $0.changes, about: $0.key) })
  }

  /// What rows of datasets of which fields are corrected now say of their incidents, by row number.
  private func corrected(_ decided: [Decided]) throws -> [Int64: Incident] {
    var found: [Int64: Incident] = [:]
    for one in decided where one.changes.contains(where: \.correctsIncident) {
      guard let id = try IncidentFinder(db: db).id(ofKey: one.key), try isRow(id) else { continue }
      found[id] = try DossierReader(db: db).dossier(id: id)?.incident
    }
    return found
  }

  private func isRow(_ id: Int64) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT release IS NOT NULL FROM incident WHERE id = ?"),
      arguments: [id]) ?? false
  }
}

extension AnalystChange {
  /// Whether it says something else of an incident itself.
  fileprivate var correctsIncident: Bool {
    if case .field(nil, _, _) = self { true } else { false }
  }

  /// Whether it changes the words that an incident is found by.
  fileprivate var changesWords: Bool {
    switch self {
    case .remark, .split, .incident, .report: true
    case .field(let report, let name, _): report == nil && (name == "title" || name == "note")
    case .several(let changes): changes.contains(where: \.changesWords)
    default: false
    }
  }

  /// Whether an incident may come or go by it.
  var makesOrTakesBack: Bool {
    switch self {
    case .split, .incident, .report: true
    case .several(let changes): changes.contains(where: \.makesOrTakesBack)
    default: false
    }
  }
}
