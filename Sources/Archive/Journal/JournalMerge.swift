internal import GRDB
internal import NewsModel

/// Unites another journal with this one. Union is the merge: each entry is known by its hash, and which of several stand
/// follows from which overrules which, never from the order in which they came.
struct JournalMerge {
  let db: Database
  /// Whether entries are taken whose forerunner is missing, as in a copy of some incidents.
  var allowsGaps = false

  /// - Returns: how many entries are new.
  /// - Throws: `ArchiveError.forged`, `DatabaseError`.
  func run(_ entries: [JournalEntry]) throws -> Int {
    try run(
      entries.map { entry in
        guard let proven = try ProvenEntry(entry) else {
          throw ArchiveError.forged("entry \(entry.number) of \(entry.chain)")
        }
        return proven
      })
  }

  /// The same of entries of which it is known that they are what their hashes say.
  func run(_ entries: [ProvenEntry]) throws -> Int {
    var fresh: [ProvenEntry] = []
    var seen: Set<String> = []
    for proven in entries.sorted(by: Self.isEarlier) where seen.insert(proven.hash).inserted {
      if try !isKnown(proven.hash) { fresh.append(proven) }
    }
    try checkChains(fresh.map(\.entry))
    let groups = Dictionary(grouping: fresh, by: \.entry.incident).sorted { $0.key < $1.key }
    for (_, group) in groups {
      for proven in group.sorted(by: Self.isEarlier) {
        try JournalWriter(db: db, author: proven.entry.author).insert(proven, session: nil)
      }
    }
    try CarryingOut(db: db).run(
      groups.map { key, group in
        try StandingDecisions(db: db, key: key).decided(Self.subjects(of: group.map(\.entry)))
      })
    return fresh.count
  }

  private static func isEarlier(_ one: ProvenEntry, _ other: ProvenEntry) -> Bool {
    (one.entry.chain, one.entry.number) < (other.entry.chain, other.entry.number)
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
