import Foundation
import Exports
import Imports
import GRDB
import NewsModel
import TestSupport
import Testing

@testable import Archive

/// Archives that are really damaged: pages overwritten, cut off, bytes flipped, indices broken.
@Suite("Damaged archives") struct RepairTests {
  private static let pageSize = 4096
  /// How many pages are overwritten, and how often bytes are flipped: `$TOLLBOOK_REPAIRS`, else a few.
  private static let rounds =
    ProcessInfo.processInfo.environment["TOLLBOOK_REPAIRS"].flatMap { Int($0) } ?? 12
  private let folder: URL

  init() throws {
    folder = TestFolder.root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  private func write(_ bytes: [UInt8], _ name: String = "damaged.tollbook") throws -> String {
    let file = path(name)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  private func export(_ store: IncidentStore) throws -> String {
    var dossiers: [Dossier] = []
    try store.forEachWhole(.all) { dossiers.append($0) }
    return Exporter(format: .jsonl, context: ExportContext(program: "test")).document(of: dossiers)
  }

  /// Repairs a file, and holds that what comes out is sound in itself.
  private func repair(_ file: String, _ what: String) throws -> (RepairReport, IncidentStore) {
    let target = path(UUID().uuidString)
    let report = try IncidentStore.repair(file, into: target, author: "ana")
    let store = try IncidentStore(path: target, author: "ana")
    let health = try store.health()
    #expect(health.isSound, "\(what): \(health.damage) \(health.unfoundIncidents) \(health.stale)")
    let journal = try store.verifyJournal()
    #expect(journal.faults == [], "\(what)")
    #expect(try store.journalEntries().entries.allSatisfy(IncidentStore.isGenuine), "\(what)")
    return (report, store)
  }

  @Test func aSoundArchiveIsSavedWhole() throws {
    let file = try DamageableArchive.make(in: folder)
    let before = try IncidentStore(path: file, mode: .readOnly)
    let (report, after) = try repair(file, "sound")
    #expect(report.lost == [])
    expectSame(try export(after), try export(before))
    let (old, new) = (try before.journalEntries().entries, try after.journalEntries().entries)
    #expect(old.map(\.hash) == new.map(\.hash) && old.count > 20)
    #expect(try before.setting("archive") == after.setting("archive"))
    #expect(try before.info().reports == after.info().reports)
    let mode = try FileManager.default.attributesOfItem(atPath: after.path)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
  }

  @Test func nothingIsWrittenOverAndNothingMadeOfNothing() throws {
    let file = try DamageableArchive.make(in: folder)
    let other = try write(Array("kept".utf8), "other")
    #expect(throws: ArchiveError.exists(path: other)) {
      try IncidentStore.repair(file, into: other)
    }
    #expect(try bytes(other) == Array("kept".utf8))
    let noise = try write((0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }, "noise")
    #expect(throws: ArchiveError.notAnArchive(path: noise)) {
      try IncidentStore.repair(noise, into: path("new"))
    }
    #expect(throws: ArchiveError.missing(path: path("gone"))) {
      try IncidentStore.repair(path("gone"), into: path("new"))
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!files.contains { $0.hasPrefix("new") }, "\(files)")
  }

  /// Every page in its turn: what was there is saved, or told.
  @Test func anOverwrittenPageCostsWhatStoodOnIt() throws {
    let file = try DamageableArchive.make(in: folder)
    let whole = try bytes(file)
    let entries = try IncidentStore(path: file, mode: .readOnly).journalEntries().entries.count
    let pages = whole.count / Self.pageSize
    for page in stride(from: 0, to: pages, by: max(1, pages / Self.rounds)) {
      var damaged = whole
      let start = page * Self.pageSize
      for index in start..<start + Self.pageSize { damaged[index] = 0xA5 }
      let (report, store) = try repair(try write(damaged), "page \(page + 1)")
      let all = try store.journalEntries().entries
      let own = all.filter { $0.author == "ana" }.count
      let lost = report.lost.filter { $0.what == "entries of the journal" }
        .reduce(0) { $0 + ($1.count ?? 0) }
      // Entries at the end of a chain leave no gap; what they decided is in the tables still.
      let anew = report.lost.contains { $0.what.hasPrefix("decisions were saved") }
      #expect(own + lost == entries || anew || page == 0, "page \(page + 1): \(report.lost)")
      let incidents = try store.count(.all) + 1
      let missing = report.lost.filter {
        ["incidents", "rows of datasets: import their files again"]
          .contains($0.what)
      }.reduce(0) { $0 + ($1.count ?? 0) }
      #expect(
        incidents + missing >= DamageableArchive.incidents || page == 0,
        "page \(page + 1): \(report.lost)")
    }
  }

  @Test func withoutItsHeaderAnArchiveIsSavedWhole() throws {
    let file = try DamageableArchive.make(in: folder)
    let before = try export(IncidentStore(path: file, mode: .readOnly))
    var damaged = try bytes(file)
    for index in 0..<100 { damaged[index] = 0 }
    let (report, store) = try repair(try write(damaged), "no header")
    #expect(report.lost == [])
    expectSame(try export(store), before)
  }

  /// The list of tables is lost: rows are told by what they can only be.
  @Test func withoutItsListOfTablesMostIsSaved() throws {
    var damaged = try bytes(try DamageableArchive.make(in: folder))
    for index in 0..<Self.pageSize { damaged[index] = 0 }
    let (report, store) = try repair(try write(damaged), "no list")
    #expect(!report.isWhole)
    #expect(try store.journalEntries().entries.count > 20)
    #expect(try store.count(.all) > 50, "\(report.lost)")
    #expect(try store.dossiers(FilterParser.parse("bamako")).count > 0)
  }

  @Test(arguments: [0.9, 0.5, 0.2]) func aFileThatWasCutOffKeepsItsBeginning(share: Double) throws {
    let whole = try bytes(try DamageableArchive.make(in: folder))
    let (report, store) = try repair(
      try write(Array(whole[..<Int(Double(whole.count) * share)])), "cut to \(share)")
    #expect(!report.isWhole)
    // Names stand first in the file; behind them what was imported.
    if share > 0.8 { #expect(try store.count(.all) > 0) }
  }

  @Test func flippedBytesNeverTrapAndNeverForge() throws {
    let file = try DamageableArchive.make(in: folder)
    let whole = try bytes(file)
    let hashes = Set(
      try IncidentStore(path: file, mode: .readOnly).journalEntries().entries.map(\.hash))
    var state: UInt64 = 17
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
    for round in 0..<Self.rounds {
      var damaged = whole
      for _ in 0...roll(40) { damaged[roll(whole.count)] ^= 1 << UInt8(roll(8)) }
      let (_, store) = try repair(try write(damaged), "round \(round)")
      let entries = try store.journalEntries().entries.filter { $0.author == "ana" }
      #expect(entries.allSatisfy { hashes.contains($0.hash) }, "round \(round)")
      _ = try store.dossiers(.all, limit: 100)
    }
  }

  @Test func whatIsDerivedComesToTheSameWhenMadeAnew() throws {
    let store = try IncidentStore(path: try DamageableArchive.make(in: folder), author: "ana")
    let before = try store.write { try DerivedTables(db: $0).fingerprints() }
    try store.mendDerivedTables()
    let after = try store.write { try DerivedTables(db: $0).fingerprints() }
    for (name, print) in before { #expect(after[name] == print, "\(name)") }
  }

  @Test func derivedDataOutOfStepIsToldAndMadeAnew() throws {
    let file = try DamageableArchive.make(in: folder)
    for harm in [
      "UPDATE tally SET count = count + 1 WHERE field = 'incident'",
      "UPDATE tally SET count = 7 WHERE field = 'country'",
      "DELETE FROM packed WHERE id = 0", "UPDATE incident SET killed_high = 9 WHERE id = 3",
      "INSERT INTO words (words) VALUES ('delete-all')",
      "INSERT INTO open_report VALUES (1, 1, 1.0, 5)",
    ] {
      let store = try IncidentStore(path: file, author: "ana")
      try store.write { try $0.execute(sql: harm) }
      #expect(try !store.health().isSound, "\(harm)")
      try store.mendDerivedTables()
      let health = try store.health()
      #expect(health.isSound, "\(harm): \(health.stale)")
      try store.close()
    }
  }
}
