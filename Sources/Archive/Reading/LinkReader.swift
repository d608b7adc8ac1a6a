internal import GRDB
internal import NewsModel

/// Reads proposed links and what was decided about them.
struct LinkReader {
  let db: Database

  /// Undecided proposals, the likeliest first.
  static let openSQL = """
    link_proposal AS link
    WHERE NOT EXISTS (
      SELECT 1 FROM link_decision AS decided
      WHERE decided.from_key = link.from_key
        AND (decision = 'joined' OR decided.into_key = link.into_key))
    ORDER BY score DESC, into_key, from_key
    """

  /// Undecided proposals between incidents that are there, the likeliest first.
  func open(limit: Int) throws -> [ProposedLink] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT into_key, from_key, score, reasons FROM \(LinkReader.openSQL)")
    let finder = IncidentFinder(db: db)
    var links: [ProposedLink] = []
    while links.count < limit, let row = try rows.next() {
      guard let into = try finder.id(ofKey: row[0]), let from = try finder.id(ofKey: row[1])
      else { continue }
      let pair = try SummaryReader(db: db).summaries([into, from])
      guard pair.count == 2 else { continue }
      links.append(
        ProposedLink(
          into: pair[0], from: pair[1], score: row[2], reasons: TextList.items(row[3])))
    }
    return links
  }

  /// The likeliest undecided proposal to join an incident to another; nil where there is none.
  func best(for key: String) throws -> LinkProposal? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT into_key, score, reasons FROM link_proposal AS link
          WHERE from_key = ? AND NOT EXISTS (
            SELECT 1 FROM link_decision AS decided
            WHERE decided.from_key = link.from_key AND decided.into_key = link.into_key)
          ORDER BY score DESC, into_key LIMIT 1
          """), arguments: [key])
    return row.map {
      LinkProposal(into: $0[0], from: key, score: $0[1], reasons: TextList.items($0[2]))
    }
  }

  /// What was decided about two incidents, nil where nothing was.
  func decision(into: String, from: String) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT decision FROM link_decision WHERE into_key = ? AND from_key = ?",
      arguments: [into, from])
  }

  /// The incidents that were joined to one and stand nowhere else, by key; none that was made by hand and taken back.
  func joined(to key: String) throws -> [Int64] {
    let finder = IncidentFinder(db: db)
    let own = try finder.id(ofKey: key)
    return try joinedKeys(to: key).compactMap { other in
      guard try target(of: other) == own, try !ConcealedReader(db: db).isTakenBack(other) else {
        return nil
      }
      return try finder.id(ofKey: other)
    }
  }

  /// The keys of the incidents that somebody joined to one, wherever they stand.
  func joinedKeys(to key: String) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT from_key FROM link_decision WHERE into_key = ? AND decision = 'joined'
          ORDER BY from_key
          """), arguments: [key])
  }

  /// The incident that one was joined to, nil for one that stands for itself.
  func target(of key: String) throws -> Int64? {
    guard let first = try next(key) else { return nil }
    var chain = [key]
    var current = first.key
    while !chain.contains(current) {
      // Nobody joins so many in a row but whoever crafts an archive.
      guard chain.count < 100 else { return first.id }
      chain.append(current)
      guard let next = try next(current) else { return first.id }
      current = next.key
    }
    // Analysts who did not know of each other joined in a circle: the first of it by key stands for all.
    let circle = chain.drop { $0 != current }
    return circle.min() == key ? nil : first.id
  }

  /// Where an incident was joined to, circles not looked at: of several the first by key that is there and shown.
  private func next(_ key: String) throws -> (key: String, id: Int64)? {
    let targets = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT into_key FROM link_decision WHERE from_key = ? AND decision = 'joined'
          ORDER BY into_key
          """), arguments: [key])
    for target in targets where target != key {
      guard let id = try IncidentFinder(db: db).id(ofKey: target),
        try !ConcealedReader(db: db).isTakenBack(target)
      else { continue }
      return (target, id)
    }
    return nil
  }

  /// Where the chain of joins from an incident ends.
  func root(of incident: Int64) throws -> Int64 {
    var seen: Set<Int64> = [incident]
    var current = incident
    while let key = try IncidentFinder(db: db).key(of: current), let next = try target(of: key),
      seen.insert(next).inserted
    {
      current = next
    }
    return current
  }

  /// An incident and all that are joined to it, over as many steps as there are.
  func members(of incident: Int64) throws -> [(id: Int64, key: String)] {
    var members: [(id: Int64, key: String)] = []
    var seen: Set<Int64> = []
    var open = [incident]
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let key = try IncidentFinder(db: db).key(of: next) else {
        continue
      }
      members.append((next, key))
      open += try joined(to: key)
    }
    return members
  }
}
