internal import GRDB
internal import NewsModel

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
