import Archive
import Foundation
import NewsModel
import Testing

/// The journal is all that analysts did: played again over the same imports it gives the same archive, whatever comes
/// first.
@Suite("Replaying the journal")
struct ReplayTests {
  /// How many random scripts are played: `Tests/long replays` plays 1,000.
  private static let scripts =
    ProcessInfo.processInfo.environment["TOLLBOOK_REPLAYS"].flatMap { Int($0) } ?? 8

  /// How another archive comes to the same imports and entries.
  private enum Way: Int, CaseIterable {
    case importsFirst, journalFirst, importsInAnotherOrder, piecemeal
  }

  @Test func aReplayedScriptGivesTheSameExportsToTheByte() throws {
    for seed in 0..<Self.scripts {
      var random = SeededRandom(seed: UInt64(seed) &+ 4_711)
      let script = try RandomScript(length: 25, &random)
      let entries = try script.store.journal(JournalQuery(limit: 10_000)).map(\.entry)
      let before = try ArchiveContent(script.store)
      for way in Way.allCases where Self.scripts > 100 || way.rawValue == seed % 4 {
        let played = try play(script, entries, way, &random)
        let after = try ArchiveContent(played)
        if let difference = before.difference(to: after) {
          Issue.record("script \(seed), \(way): \(difference)")
          return
        }
        #expect(try played.verifyJournal().faults.isEmpty, "script \(seed)")
      }
    }
  }

  private func play(
    _ script: RandomScript, _ entries: [JournalEntry], _ way: Way,
    _ random: inout SeededRandom
  ) throws -> IncidentStore {
    let played = try IncidentStore.inMemory(author: "ben")
    switch way {
    case .importsFirst:
      for dossiers in script.imports { try script.load(dossiers, into: played) }
      try played.merge(entries)
    case .journalFirst:
      try played.merge(entries)
      for dossiers in script.imports { try script.load(dossiers, into: played) }
    case .importsInAnotherOrder:
      try script.load(script.imports[0].reversed(), into: played)
      for dossiers in script.imports.dropFirst() { try script.load(dossiers, into: played) }
      try played.merge(entries)
    case .piecemeal:
      // Chain by chain, an entry or a few at a time, with an import now and then.
      var rest = entries.sorted { ($0.chain, $0.number) < ($1.chain, $1.number) }[...]
      var imports = (script.imports[0].shuffled(using: &random).map { [$0] })[...]
      imports += script.imports.dropFirst()
      while !rest.isEmpty || !imports.isEmpty {
        if !imports.isEmpty, rest.isEmpty || Bool.random(using: &random) {
          try script.load(imports.removeFirst(), into: played)
        } else {
          try played.merge(Array(rest.prefix(3)))
          rest = rest.dropFirst(3)
        }
      }
    }
    return played
  }
}

/// Imports and decisions at random, in one archive.
struct RandomScript {
  let store: IncidentStore
  /// What was imported, in this order.
  private(set) var imports: [[Dossier]]

  init(length: Int, _ random: inout SeededRandom) throws {
    store = try IncidentStore.inMemory(author: "ana")
    // The first two share a report.
    var dossiers = (0..<5).map { MadeDesk.dossier($0, reports: [0, 1, 2]) }
    let shared = Report(
      key: "report-shared", outlet: "Agency", title: "Two attacks", text: "12 died.",
      claims: [Claim(measure: .killed, bounds: Bounds(12), rule: "KilledCount")])
    for index in 0..<2 { dossiers[index].reports.append(shared) }
    imports = [dossiers]
    try load(dossiers, into: store)
    let work = RandomWork(store: store)
    for step in 0..<length {
      if Int.random(in: 0..<10, using: &random) == 0 {
        var again = MadeDesk.dossier(
          Int.random(in: 0..<6, using: &random), title: "News of \(step)",
          reports: [0, Int.random(in: 1..<5, using: &random)])
        if again.incident.key == "incident-1" {
          again.reports.append(shared)
          again.reports[2].title = "Two attacks, \(step)"
        }
        imports.append([again])
        try load([again], into: store)
      } else {
        try work.act(&random)
      }
    }
  }

  func load(_ dossiers: [Dossier], into store: IncidentStore) throws {
    try store.store(dossiers, source: ImportSource(name: "test", format: "articles"))
  }
}

/// All that an archive says, by the incidents' keys: its whole copy, its list, and what words find in it.
struct ArchiveContent {
  private var copies: [String: String] = [:]
  private var rows: [String: IncidentSummary] = [:]
  private var found: [String: Set<String>] = [:]
  private static let filters = [
    "attack", "news", "corrected", "message", "phone", "call", "taken", "attacks", "note",
    "country:mali", "killed>=4", "reports>=3", "source:agency", "place:corrected", "starred:yes",
  ]

  init(_ store: IncidentStore) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try store.forEachWhole(.all) { dossier in
      copies[dossier.incident.key] = String(decoding: try encoder.encode(dossier), as: UTF8.self)
    }
    for row in try store.page(IncidentQuery(filter: .all), .first, limit: 1_000).rows {
      rows[row.key] = row
      rows[row.key]?.id = 0
    }
    for filter in Self.filters {
      let query = IncidentQuery(filter: try FilterParser.parse(filter))
      found[filter] = Set(try store.page(query, .first, limit: 1_000).rows.map(\.key))
    }
  }

  /// What another says differently, in words; nil where it says the same.
  func difference(to other: ArchiveContent) -> String? {
    for (key, copy) in copies.sorted(by: { $0.key < $1.key }) where other.copies[key] != copy {
      return "\(key):\n\(copy)\n\(other.copies[key] ?? "")"
    }
    if let more = other.copies.keys.first(where: { copies[$0] == nil }) { return "more: \(more)" }
    for (key, row) in rows.sorted(by: { $0.key < $1.key }) where other.rows[key] != row {
      return "the row of \(key):\n\(row)\n\(other.rows[key].map { "\($0)" } ?? "")"
    }
    if Set(rows.keys) != Set(copies.keys) { return "the list has others than the copy" }
    for (filter, keys) in found.sorted(by: { $0.key < $1.key }) where other.found[filter] != keys {
      return "\(filter): \(keys.sorted()), \(other.found[filter]?.sorted() ?? [])"
    }
    return nil
  }
}
