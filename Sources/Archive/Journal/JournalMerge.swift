internal import GRDB
internal import NewsModel

/// Unites another journal with this one. Union is the merge: each entry is known by its hash, and which of several stand
/// follows from which overrules which, never from the order in which they came.
struct JournalMerge {
  let db: Database
  /// Whether entries are taken whose forerunner is missing, as in a copy of some incidents.
  var allowsGaps = false

  /// - Returns: how many entries are new.
  func run(_ entries: [JournalEntry]) throws -> Int {
    var fresh: [JournalEntry] = []
    for entry in entries.sorted(by: { ($0.chain, $0.number) < ($1.chain, $1.number) }) {
      guard let hash = entry.hash, JournalText.sha256(try JournalText.body(of: entry)) == hash
      else { throw ArchiveError.forged("entry \(entry.number) of \(entry.chain)") }
      if try !isKnown(hash), !fresh.contains(where: { $0.hash == hash }) { fresh.append(entry) }
    }
    try checkChains(fresh)
    let groups = Dictionary(grouping: fresh, by: \.incident).sorted { $0.key < $1.key }
    for (_, group) in groups {
      for entry in group.sorted(by: { ($0.chain, $0.number) < ($1.chain, $1.number) }) {
        try JournalWriter(db: db, author: entry.author).insert(entry, session: nil)
      }
    }
    try CarryingOut(db: db).run(
      groups.map { key, group in
        try StandingDecisions(db: db, key: key).decided(Self.subjects(of: group))
      })
    return fresh.count
  }

  private func isKnown(_ hash: String) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM journal WHERE hash = ?)"),
      arguments: [hash]) ?? false
  }

  /// Every entry's forerunner must be here, or come with it; where gaps are taken, those without one are noted.
  private func checkChains(_ fresh: [JournalEntry]) throws {
    let numbers = Dictionary(
      fresh.map { ($0.hash ?? "", ($0.chain, $0.number)) }, uniquingKeysWith: { first, _ in first })
    for entry in fresh {
      let isWhole: Bool
      if let previous = entry.previous {
        isWhole =
          try numbers[previous].map { $0.0 == entry.chain && $0.1 == entry.number - 1 }
          ?? isKnown(previous)
      } else {
        isWhole = entry.number == 1
      }
      guard !isWhole else { continue }
      guard allowsGaps else {
        throw ArchiveError.forged("what comes before entry \(entry.number) of \(entry.chain)")
      }
      try db.execute(
        sql: "INSERT OR IGNORE INTO journal_gap VALUES (?)", arguments: [entry.hash])
    }
  }

  /// One change for each subject of some entries; which one matters not, as what stands is read anew.
  private static func subjects(of entries: [JournalEntry]) -> [AnalystChange] {
    var seen: Set<String> = []
    return entries.flatMap(\.after.parts).filter { seen.insert($0.subjects.first ?? "").inserted }
  }
}
