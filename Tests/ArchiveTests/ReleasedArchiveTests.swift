import Foundation
import NewsModel
import TestSupport
import Testing

@testable import Archive

/// Archives that earlier versions have written open, and answer as they did.
///
/// `Released` holds one packed archive for each schema, all of the same material: two articles, three rows of a table,
/// an article aside, a feed, and an analyst's star, tag, note and accepted claim. A new one is added with each release.
struct ReleasedArchiveTests {
  private static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Released")
  }

  static var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".gz") }
  }

  @Test func thereAreArchives() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names) func anArchiveOpensAndAnswers(name: String) throws {
    let path = try Self.unpack(name)
    defer { Self.remove(path) }
    let store = try IncidentStore(path: path)
    for (filter, count) in [
      ("", 5), ("place:tillaberi", 1), ("place:tromso", 1), ("country:mali", 2), ("killed>=12", 2),
      ("starred:yes", 1), ("tag:raid", 1), ("mayor", 1), ("\"put the toll\"", 1),
      ("source:nordlys", 1),
    ] { #expect(try store.count(FilterParser.parse(filter)) == count, "\(filter)") }
    let dossier = try #require(try store.dossier(key: "2024-03-03-tillaberi-ner"))
    #expect(dossier.judgement.note == "ask the mayor")
    #expect(
      dossier.reports[0].claims.map(\.status) == [.accepted, .proposed, .proposed, .proposed])
    #expect(try store.feeds().count == 1)
    #expect(try store.verifyJournal().faults.isEmpty)
    try store.remark(incident: dossier.incident.id, "asked")
    #expect(try store.count(.words("asked", isPhrase: false)) == 1)
  }

  @Test(arguments: names) func anArchiveThatMayNotBeWrittenIsBroughtUpToDateFirst(name: String)
    throws
  {
    let path = try Self.unpack(name)
    defer { Self.remove(path) }
    #expect(throws: ArchiveError.olderVersion(path: path)) {
      try IncidentStore(path: path, mode: .readOnly)
    }
    _ = try IncidentStore(path: path)
    #expect(try IncidentStore(path: path, mode: .readOnly).count(.all) == 5)
  }

  private static func unpack(_ name: String) throws -> String {
    let path = TestFolder.root.path + "/released-\(UUID().uuidString).tollbook"
    try Data().write(to: URL(fileURLWithPath: path))
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", folder.appendingPathComponent(name).path]
    gzip.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try gzip.run()
    gzip.waitUntilExit()
    try #require(gzip.terminationStatus == 0)
    return path
  }

  private static func remove(_ path: String) {
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
  }
}
