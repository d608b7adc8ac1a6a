import Archive
import Foundation
import NewsModel
import Testing

/// The journal is all that analysts did: played again over the same imports it gives the same archive.
@Suite("Replaying the journal")
struct ReplayTests {
  /// How many random scripts are played: `Tests/long replays` plays 1,000.
  private static let scripts =
    ProcessInfo.processInfo.environment["TOLLBOOK_REPLAYS"].flatMap { Int($0) } ?? 60

  private static func archive(of author: String) throws -> IncidentStore {
    let store = try IncidentStore.inMemory(author: author)
    try store.store(
      (0..<5).map { MadeDesk.dossier($0, reports: [0, 1, 2]) },
      source: ImportSource(name: "test", format: "articles"))
    return store
  }

  /// All that an export of everything holds, by the incidents' keys.
  private static func export(_ store: IncidentStore) throws -> [String: String] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var lines: [String: String] = [:]
    try store.forEachWhole(.all) { dossier in
      var dossier = dossier
      // Not yet the same: in which order joined incidents name what their sources had.
      dossier.sources = nil
      lines[dossier.incident.key] = String(decoding: try encoder.encode(dossier), as: UTF8.self)
    }
    return lines
  }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["TOLLBOOK_REPLAYS"] != nil,
      "`Tests/long replays`: it shows that a report split from joined incidents may get another place"
    ))
  func aReplayedScriptGivesTheSameExportsToTheByte() throws {
    for seed in 0..<Self.scripts {
      var random = SeededRandom(seed: UInt64(seed) &+ 4_711)
      let store = try Self.archive(of: "ana")
      let work = RandomWork(store: store)
      for _ in 0..<20 { try work.act(&random) }
      let played = try Self.archive(of: "ben")
      try played.merge(try store.journal(JournalQuery(limit: 10_000)).map(\.entry))
      let (before, after) = (try Self.export(store), try Self.export(played))
      #expect(Set(before.keys) == Set(after.keys), "script \(seed)")
      for (key, line) in before.sorted(by: { $0.key < $1.key }) where after[key] != line {
        Issue.record("script \(seed), \(key):\n\(line)\n\(after[key] ?? "")")
        return
      }
      #expect(try played.verifyJournal().faults.isEmpty, "script \(seed)")
    }
  }
}
