import Archive
import Foundation
import Exports
import Imports
import NewsModel
import TestSupport
import Testing

@Suite("An archive of some incidents") struct SubsetTests {
  private let folder: URL

  init() throws {
    folder = TestFolder.root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func export(_ store: IncidentStore, _ filter: Filter) throws -> String {
    var dossiers: [Dossier] = []
    try store.forEachWhole(filter) { dossiers.append($0) }
    return Exporter(format: .jsonl, context: ExportContext(program: "test")).document(of: dossiers)
  }

  @Test(arguments: [
    "starred:yes", "country:MLI", "tag:sahel", "killed>20 not disputed:no", "place:kati",
  ])
  func opensAndExportsTheSame(words: String) throws {
    let store = try IncidentStore(path: DamageableArchive.make(in: folder), author: "ana")
    let filter = try FilterParser.parse(words)
    let path = folder.appendingPathComponent("\(UUID().uuidString).tollbook").path
    let outcome = try store.writeSubset(to: path) { try store.forEachWhole(filter, $0) }
    #expect(outcome.incidents > 0 && outcome.incidents < DamageableArchive.incidents)
    let copy = try IncidentStore(path: path, author: "ben")
    try SampleArchive.registerNames(in: copy)
    // Incidents that were joined come along beneath the one under which they stand.
    expectSame(try export(copy, filter), try export(store, filter))
    #expect(try copy.health().isSound)
    #expect(try copy.verifyJournal().faults == [])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
  }

  @Test func theBytesOfSourcesComeAlong() throws {
    let store = try IncidentStore(path: DamageableArchive.make(in: folder), author: "ana")
    let path = folder.appendingPathComponent("b.tollbook").path
    try _ = store.writeSubset(to: path) {
      try store.forEachWhole(FilterParser.parse("place:kati"), $0)
    }
    let copy = try IncidentStore(path: path)
    let report = try #require(
      try copy.dossiers(.all).flatMap(\.reports).first { report in
        try !copy.captures(ofReport: report.key).isEmpty
      })
    #expect(try copy.captures(ofReport: report.key) == store.captures(ofReport: report.key))
    let hash = try #require(try copy.captures(ofReport: report.key).first?.sha256)
    #expect(try copy.evidence(hash) == Array("the bytes of a source".utf8))
  }

  @Test func nothingIsWrittenOverUnlessAsked() throws {
    let store = try IncidentStore(path: DamageableArchive.make(in: folder), author: "ana")
    let path = folder.appendingPathComponent("c").path
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: ArchiveError.exists(path: path)) {
      try store.writeSubset(to: path) { try store.forEachWhole(.all, $0) }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    _ = try store.writeSubset(to: path, replacing: true) { try store.forEachWhole(.all, $0) }
    let open = try IncidentStore(path: path)
    #expect(try open.count(.all) == store.count(.all))
    // One that is in use stays.
    #expect(throws: ArchiveError.locked(path: path)) {
      try store.writeSubset(to: path, replacing: true) { try store.forEachWhole(.all, $0) }
    }
  }
}
