internal import GRDB
internal import NewsModel

/// Takes entries of journals in as far as their chains are whole. What was forged is named and never taken; what lacks the
/// entry before it waits for that.
struct EntryIntake {
  let db: Database
  /// Whether entries are taken without the ones before them, as of a slice.
  var allowsGaps = false

  /// What is to become of some entries.
  struct Plan {
    /// Those to be taken, each behind the one before it.
    var taken: [ProvenEntry] = []
    /// A clause for each chain that was changed: which entry, and how.
    var forged: [String] = []
    /// A clause for each chain that waits.
    var waiting: [String] = []
    /// The hashes, as they say them, of what is not taken.
    var open: Set<String> = []
  }

  /// Sorts entries into what can be taken and what cannot.
  func plan(_ entries: [JournalEntry]) throws -> Plan {
    var plan = Plan()
    let chains = Dictionary(grouping: entries, by: \.chain).sorted { $0.key < $1.key }
    for (_, chain) in chains { try self.plan(chain.sorted { $0.number < $1.number }, &plan) }
    return plan
  }

  private func plan(_ chain: [JournalEntry], _ plan: inout Plan) throws {
    var taken: [String: Int] = [:]
    var isNamed = false
    for entry in chain {
      let hash = entry.hash ?? ""
      let proven = try ProvenEntry(entry)
      if try proven != nil && (taken[hash] != nil || isKnown(hash)) { continue }
      let before = proven == nil ? nil : try before(entry, taken)
      if let proven, case .whole = before {
        taken[hash] = entry.number
        plan.taken.append(proven)
        continue
      }
      plan.open.insert(hash)
      guard !isNamed else { continue }
      isNamed = true
      name(entry, proven != nil, before, &plan)
    }
  }

  /// Says why an entry is not taken; those behind it in its chain say no more.
  private func name(
    _ entry: JournalEntry, _ isGenuine: Bool, _ before: Before?, _ plan: inout Plan
  ) {
    let name = "entry \(entry.number) of \(entry.chain)"
    if !isGenuine {
      plan.forged.append("\(name) was changed")
    } else if before == nil {
      plan.waiting.append("\(name) waits for the one before it")
    } else {
      plan.forged.append("\(name) does not follow the one that it names")
    }
  }

  private enum Before { case whole, torn }

  /// Whether the entry before one is here, or comes with it; nil where it is missing.
  private func before(_ entry: JournalEntry, _ taken: [String: Int]) throws -> Before? {
    guard let previous = entry.previous else { return entry.number == 1 ? .whole : .torn }
    if let number = taken[previous] { return number == entry.number - 1 ? .whole : .torn }
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT chain, number FROM journal WHERE hash = ?"),
        arguments: [previous])
    else { return allowsGaps ? .whole : nil }
    return row[0] == entry.chain && row[1] == entry.number - 1 ? .whole : .torn
  }

  func isKnown(_ hash: String) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM journal WHERE hash = ?)"),
      arguments: [hash]) ?? false
  }
}
