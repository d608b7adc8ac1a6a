@testable import Archive
import Foundation
import GRDB
import NewsModel
import TestSupport
import Testing

/// Several programs at one archive file.
@Suite("A shared archive")
final class SharedArchiveTests {
  let path = TestFolder.root.appendingPathComponent("shared-\(UUID().uuidString).tollbook").path
  let store: IncidentStore
  let incident: Int64

  init() throws {
    store = try IncidentStore(path: path)
    try store.store([SampleDossiers.bamako], source: SampleDossiers.source)
    incident = try #require(try store.dossier(key: "bamako-2024-09-17")).incident.id
  }

  /// Makes the decisions that are there look as if a session had made them.
  private func giveDecisions(to session: String) throws {
    try store.write { db in
      try db.execute(sql: "UPDATE journal SET session = ?", arguments: [session])
    }
  }

  @Test func undoLeavesTheDecisionsOfARunningProgramAlone() throws {
    try store.star(incident: incident, on: true)
    try giveDecisions(to: Session.name(ofProcess: 1))
    #expect(try store.undo() == nil)
    try store.remark(incident: incident, "mine")
    #expect(try store.undo() == "note changed")
    #expect(try store.undo() == nil)
    #expect(try store.summary(id: incident)?.isStarred == true)
  }

  @Test func undoTakesBackWhatAProgramDecidedThatHasEnded() throws {
    try store.star(incident: incident, on: true)
    try giveDecisions(to: "another-boot/1/1")
    #expect(try store.undo() == "star set")
    #expect(try store.summary(id: incident)?.isStarred == false)
  }

  @Test func undoTakesNothingBackThatAnotherProgramHasDecidedAboutSince() throws {
    try store.star(incident: incident, on: true)
    let mine = try #require(
      try store.write { try Int64.fetchOne($0, sql: "SELECT max(id) FROM journal") })
    try store.star(incident: incident, on: false)
    try store.write { db in
      try db.execute(
        sql: "UPDATE journal SET session = ? WHERE id > ?",
        arguments: [Session.name(ofProcess: 1), mine])
    }
    #expect(throws: ArchiveError.decidedSince("star set")) { try store.undo() }
    try store.remark(incident: incident, "beside it")
    #expect(try store.undo() == "note changed", "another subject is no obstacle")
  }

  @Test func sessionsKnowWhetherTheyRun() {
    #expect(Session.isRunning(Session.id))
    #expect(!Session.isRunning(Session.id + "0"))
    #expect(!Session.isRunning("another-boot/\(getpid())/1"))
    #expect(!Session.isRunning(""))
  }

  @Test func theVersionChangesWithTheWritesOfOthersOnly() throws {
    let before = try store.foreignVersion()
    try store.star(incident: incident, on: true)
    #expect(try store.foreignVersion() == before)
    let other = try IncidentStore(path: path)
    try other.remark(incident: incident, "from the other")
    let after = try store.foreignVersion()
    #expect(after != before)
    #expect(try store.foreignVersion() == after)
  }

  @Test func nothingIsWrittenIntoAFileThatWasMovedOrDeleted() throws {
    #expect(store.isInPlace)
    try FileManager.default.moveItem(atPath: path, toPath: path + ".moved")
    #expect(throws: ArchiveError.replaced(path: path)) {
      try store.star(incident: incident, on: true)
    }
    try FileManager.default.moveItem(atPath: path + ".moved", toPath: path)
    try store.star(incident: incident, on: true)
    try FileManager.default.copyItem(atPath: path, toPath: path + ".copy")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: path + ".copy", toPath: path)
    #expect(throws: ArchiveError.replaced(path: path), "another file of the same name") {
      try store.star(incident: incident, on: false)
    }
  }
}
