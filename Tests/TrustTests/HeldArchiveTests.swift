import Archive
import Browser
import Foundation
import GRDB
import NewsModel
import TestSupport
import Testing

@testable import tollbook

/// Decisions that are made while another program imports.
@Suite("An archive that another program holds") struct HeldArchiveTests {
  @Test func aDecisionWaitsForItAndIsStored() async throws {
    let path = TestFolder.root.appendingPathComponent(UUID().uuidString + ".tollbook").path
    let store = try IncidentStore(path: path, mode: .readWrite)
    let source = ImportSource(name: "test", format: "articles")
    try store.store(
      [Dossier(incident: Incident(key: "one", title: "Attack"), reports: [])], source: source)
    let (held, isHeld) = AsyncStream.makeStream(of: Void.self)
    // Longer than SQLite waits.
    let holding = Thread {
      let other = try? DatabaseQueue(path: path)
      try? other?.inDatabase { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        isHeld.yield()
        Thread.sleep(forTimeInterval: 6)
        try db.execute(sql: "COMMIT")
      }
      isHeld.finish()
    }
    holding.start()
    for await _ in held { break }
    let answer = ArchiveAnswers(store: store).carryOut(.star(incident: 1, on: true))
    guard case .done = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(try store.summary(id: 1)?.isStarred == true)
  }
}
