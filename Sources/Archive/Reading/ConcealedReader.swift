internal import GRDB

/// Incidents that are no longer shown for themselves, because the analyst joined them to another one: their reports stand
/// there. They keep their rows, so that taking the decision back brings them back.
struct ConcealedReader {
  let db: Database

  /// As many as the analyst has joined by hand, so few.
  func all() throws -> [ConcealedIncident] {
    let keys = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT from_key FROM link_decision WHERE decision = 'joined'
          UNION SELECT key FROM split_incident
          UNION SELECT key FROM own_incident WHERE NOT is_there
          """))
    let finder = IncidentFinder(db: db)
    let links = LinkReader(db: db)
    return try keys.compactMap { key in
      guard let incident = try finder.id(ofKey: key) else { return nil }
      if try isTakenBack(key) { return ConcealedIncident(incident: incident, root: nil) }
      let root = try links.root(of: incident)
      return root == incident ? nil : ConcealedIncident(incident: incident, root: root)
    }
  }

  /// Whether an incident was made by hand or for a report, and taken back since: nothing stands in it any more.
  func isTakenBack(_ key: String) throws -> Bool {
    try SplitReader.isChild(key)
      ? SplitReader(db: db).isTakenBack(key) : OwnIncidents(db: db).isTakenBack(key)
  }
}
