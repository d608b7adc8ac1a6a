internal import GRDB
internal import NewsModel

/// Enters the journal's entries again, and brings the tables of decisions to what they come to. What the tables have and
/// no entry says is entered anew: either of them may have been lost.
struct DecisionSalvage {
  let db: Database
  let reader: SalvageReader
  /// Entries that are gone or were changed, in words.
  private(set) var lost: [String] = []
  /// Decisions whose entry was made anew, in words.
  private(set) var entered: [String] = []

  init(db: Database, reader: SalvageReader) {
    self.db = db
    self.reader = reader
  }

  private static let author = "saved by repair"
  private static let tables = [
    "claim_decision", "added_claim", "star", "remark", "tag", "link_decision", "split_decision",
    "field_decision", "origin_decision", "own_incident", "aside_decision",
  ]

  mutating func run() throws {
    let stated = try StatedDecisions(db: db).all()
    for table in Self.tables { try db.execute(sql: "DELETE FROM \(table)") }
    let entries = try genuine()
    for (session, entry) in entries {
      try JournalWriter(db: db, author: entry.author)
        .insert(ProvenEntry(new: entry), session: session)
    }
    try noteGaps(entries.map(\.entry))
    try fold(entries.map(\.entry))
    for (key, change) in stated { try enter(change, of: key) }
  }

  /// The entries that are what their hash says, in the order in which they came.
  private mutating func genuine() throws -> [(session: String?, entry: JournalEntry)] {
    var found: [(id: Int64, session: String?, entry: JournalEntry)] = []
    var hashes: Set<String> = []
    var changed: [String] = []
    try reader.forEachRow(of: "journal") { shape, row in
      func text(_ name: String) -> String? {
        shape.columns.firstIndex { $0.name == name }.flatMap { String.fromDatabaseValue(row[$0]) }
      }
      guard let hash = text("hash"), let entry = text("body").flatMap(JournalText.entry),
        entry.hash == hash
      else { return changed.append("a changed one of \(text("chain") ?? "somebody")") }
      guard hashes.insert(hash).inserted else { return }
      found.append((Int64.fromDatabaseValue(row[0]) ?? 0, text("session"), entry))
    }
    lost += changed
    return found.sorted { $0.id < $1.id }.map { ($0.session, $0.entry) }
  }

  /// Numbers that a chain has lost, up to its last entry that is known; the chain goes on over the gap.
  private mutating func noteGaps(_ entries: [JournalEntry]) throws {
    let hashes = Set(entries.compactMap(\.hash))
    for (chain, members) in Dictionary(grouping: entries, by: \.chain).sorted(by: {
      $0.key < $1.key
    }) {
      let numbers = Set(members.map(\.number))
      guard let last = numbers.max(), last > 0, last < 1 << 32 else { continue }
      lost += (1...last).filter { !numbers.contains($0) }.map { "\($0) of \(chain)" }
      for entry in members {
        guard let previous = entry.previous, !hashes.contains(previous) else { continue }
        try db.execute(
          sql: "INSERT OR IGNORE INTO journal_gap VALUES (?)", arguments: [entry.hash])
      }
    }
  }

  private func fold(_ entries: [JournalEntry]) throws {
    for (key, group) in Dictionary(grouping: entries, by: \.incident).sorted(by: { $0.key < $1.key }
    ) {
      var seen: Set<String> = []
      let changes = group.flatMap(\.after.parts).filter {
        seen.insert($0.subjects.first ?? "").inserted
      }
      let standing = StandingDecisions(db: db, key: key)
      let tables = DecisionTables(db: db, key: key)
      // Incidents that were made by hand come before what was decided about them.
      for change in changes.sorted(by: { $0.makesIncident && !$1.makesIncident }) {
        try tables.write(try standing.standing(about: change) ?? change)
      }
    }
  }

  private mutating func enter(_ change: AnalystChange, of key: String) throws {
    let tables = DecisionTables(db: db, key: key)
    let before = try tables.current(change)
    guard before != change else { return }
    try JournalWriter(db: db, author: Self.author, session: "").add(
      change, before: before, incident: key,
      JournalWriter.Note(words: "decided before the archive was damaged"))
    try tables.write(change)
    entered.append("\(change.subjects.first ?? "") of \(key)")
  }
}

extension AnalystChange {
  fileprivate var makesIncident: Bool {
    if case .incident = self { true } else { false }
  }
}
