internal import GRDB
public import NewsModel

/// Whether the user may settle what analysts decided differently: at a desk with roles only its reviewers do.
struct Settling {
  let db: Database
  /// The roles that may not, as `desk.role` has them.
  private static let others = ["reader", "coder"]

  var isAllowed: Bool {
    get throws {
      try Bool.fetchOne(
        db.cachedStatement(
          sql: "SELECT NOT EXISTS (SELECT 1 FROM desk WHERE role IN (?, ?))"),
        arguments: StatementArguments(Self.others)) ?? true
    }
  }

  /// Whether an entry is over two values of one subject that stood against each other.
  func isDone(by entry: JournalEntry) throws -> Bool {
    guard entry.over.count > 1 else { return false }
    let reader = JournalReader(db: db)
    let overruled = try entry.over.compactMap { try reader.entry($0) }
      .filter { $0.incident == entry.incident }
    return entry.after.subjects.contains { subject in
      Set(overruled.compactMap { $0.change(about: subject) }.filter { !$0.isOpen }).count > 1
    }
  }
}

extension IncidentStore {
  /// Notes what the user may do at a desk, as its server says.
  ///
  /// - Parameters:
  ///   - role: the role's name.
  ///   - desk: the desk's row number.
  /// - Throws: `ArchiveError`.
  public func note(role: String, at desk: Int64) throws {
    let known = try read {
      try String.fetchOne($0, sql: "SELECT role FROM desk WHERE id = ?", arguments: [desk])
    }
    guard known != role else { return }
    try write {
      try $0.execute(sql: "UPDATE desk SET role = ? WHERE id = ?", arguments: [role, desk])
    }
  }

  /// Whether the user may settle what analysts decided differently.
  public var maySettle: Bool { get throws { try read { try Settling(db: $0).isAllowed } } }

  /// Whether an entry settles what was decided differently.
  public func settles(_ entry: JournalEntry) throws -> Bool {
    try read { try Settling(db: $0).isDone(by: entry) }
  }
}
