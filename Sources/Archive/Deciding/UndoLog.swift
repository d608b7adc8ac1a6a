internal import Foundation
internal import GRDB

/// What the analyst can take back. Several programs may decide in one archive: each takes back its own decisions, then
/// those of programs that have ended, never those of one that still runs.
struct UndoLog {
  struct Step {
    var id: Int64
    var words: String
    var incidentKey: String
    /// What stood there before.
    var change: AnalystChange
    var session: String?
  }

  let db: Database
  var session = Session.id

  func add(_ before: AnalystChange, incidentKey: String, words: String) throws {
    let json = String(decoding: try JSONEncoder().encode(before), as: UTF8.self)
    try db.execute(
      sql: "INSERT INTO undo_step (words, incident_key, change, session) VALUES (?, ?, ?, ?)",
      arguments: [words, incidentKey, json, session])
  }

  /// The step that this session takes back next, nil when there is none left.
  ///
  /// - Throws: `ArchiveError.decidedSince` when another session has decided about the same since.
  func next() throws -> Step? {
    guard let step = try newest(where: "session = ?", [session]) ?? abandoned() else { return nil }
    let later = try steps(where: "id > ? AND incident_key = ?", [step.id, step.incidentKey])
    guard later.allSatisfy({ $0.change.subjects.isDisjoint(with: step.change.subjects) }) else {
      throw ArchiveError.decidedSince(step.words)
    }
    return step
  }

  func remove(_ step: Step) throws {
    try db.execute(sql: "DELETE FROM undo_step WHERE id = ?", arguments: [step.id])
  }

  /// The newest step of a program that has ended.
  private func abandoned() throws -> Step? {
    let sessions = try String.fetchAll(
      db, sql: "SELECT DISTINCT session FROM undo_step WHERE session IS NOT NULL")
    let running = sessions.filter(Session.isRunning)
    let marks = databaseQuestionMarks(count: running.count)
    return try newest(
      where: "session IS NULL OR session NOT IN (\(marks))", StatementArguments(running))
  }

  private func newest(where condition: String, _ arguments: StatementArguments) throws -> Step? {
    try steps(where: "\(condition) ORDER BY id DESC LIMIT 1", arguments).first
  }

  private func steps(where condition: String, _ arguments: StatementArguments) throws -> [Step] {
    try Row.fetchAll(
      db,
      sql: "SELECT id, words, incident_key, change, session FROM undo_step WHERE \(condition)",
      arguments: arguments
    ).map { row in
      let json: String = row[3]
      return Step(
        id: row[0], words: row[1], incidentKey: row[2],
        change: try JSONDecoder().decode(AnalystChange.self, from: Data(json.utf8)),
        session: row[4])
    }
  }
}

extension AnalystChange {
  /// What a change is about within its incident: two changes of one subject overrule each other.
  var subjects: Set<String> {
    switch self {
    case .claim(let report, let claim, _, _): ["claim\n\(report)\n\(claim)"]
    case .added(let id, _, _): ["added\n\(id)"]
    case .star: ["star"]
    case .remark: ["remark"]
    case .tag(let name, _): ["tag\n\(name)"]
    case .link(let from, _): ["link\n\(from)"]
    case .origin(let report, _, _): ["origin\n\(report)"]
    case .split(let report, _): ["split\n\(report)"]
    case .several(let changes): Set(changes.flatMap(\.subjects))
    }
  }
}
