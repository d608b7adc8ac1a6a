internal import GRDB
internal import NewsModel

/// Sets over names: countries, kinds, places, tags.
extension SetReader {
  /// Incidents whose number in a column is one of these.
  func members(_ column: PackedColumn, _ values: [Int64]) throws -> IncidentSet {
    guard let highest = values.max() else { return IncidentSet() }
    var isMember = [Bool](repeating: false, count: Int(highest) + 1)
    for value in values { isMember[Int(value)] = true }
    return try isMember.withUnsafeBufferPointer { isMember in
      try ColumnScan.set(db, column) { $0 >= 0 && $0 <= highest && isMember[Int($0)] }
    }
  }

  func tagged(_ text: String) throws -> IncidentSet {
    let keys = try String.fetchAll(
      db.cachedStatement(sql: "SELECT incident_key FROM tag WHERE folded = ?"),
      arguments: [folded(text)])
    return try keyed(keys)
  }

  func starred(_ isStarred: Bool) throws -> IncidentSet {
    let starred = try Int64.fetchAll(
      db, sql: "SELECT id FROM incident INDEXED BY incident_starred WHERE starred = 1")
    var set = try isStarred ? IncidentSet() : set(.all)
    for id in starred { if isStarred { set.insert(id) } else { set.remove(id) } }
    return set
  }

  func keyed(_ keys: [String]) throws -> IncidentSet {
    let finder = IncidentFinder(db: db)
    var set = IncidentSet()
    for key in keys { if let id = try finder.id(ofKey: key) { set.insert(id) } }
    return set
  }
}
