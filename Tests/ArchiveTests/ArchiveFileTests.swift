@testable import Archive
import Foundation
import GRDB
import NewsModel
import TestSupport
import Testing

/// Files: opening, refusing, sharing.
final class ArchiveFileTests {
  let folder = TestFolder.root.appendingPathComponent(
    "archive-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String = "a.tollbook") -> String {
    folder.appendingPathComponent(name).path
  }

  @Test func keepsWhatIsStored() throws {
    do {
      let store = try IncidentStore(path: path())
      try store.store([SampleDossiers.bamako], source: SampleDossiers.source)
    }
    let again = try IncidentStore(path: path())
    #expect(try again.dossier(key: "bamako-2024-09-17")?.withoutIDs == SampleDossiers.bamako)
    let info = try again.info()
    #expect(info.incidents == 1 && info.reports == 2 && info.claims == 5)
    #expect(info.imports.map(\.source) == [SampleDossiers.source])
    #expect(info.firstDay?.iso == "2024-09-17")
  }

  /// What a first screen is read with: one connection, then the others, which see the same.
  @Test func beginsWithOneConnection() throws {
    do {
      let store = try IncidentStore(path: path())
      try store.store([SampleDossiers.bamako], source: SampleDossiers.source)
    }
    let store = try IncidentStore(path: path(), asOne: true)
    #expect(store.database is DatabaseQueue)
    #expect(try store.count(.all) == 1)
    try store.star(incident: 1, on: true)
    store.openRest()
    #expect(store.database is DatabasePool)
    store.openRest()
    #expect(try store.count(.all) == 1)
    #expect(try store.summary(id: 1)?.isStarred == true)
    try store.star(incident: 1, on: false)
    #expect(try store.summary(id: 1)?.isStarred == false)
  }

  /// An archive that one connection cannot be the beginning of is opened as any other.
  @Test func opensAllAtOnceWhereTheFileHasToBeWritten() throws {
    #expect(try IncidentStore(path: path("new"), asOne: true).database is DatabasePool)
    let journalled = path("journalled")
    try IncidentStore(path: journalled).close()
    let queue = try DatabaseQueue(path: journalled)
    try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try queue.close()
    #expect(try IncidentStore(path: journalled, asOne: true).database is DatabasePool)
  }

  @Test func refusesOtherFiles() throws {
    try Data("country,deaths\nMali,77\n".utf8).write(to: URL(fileURLWithPath: path("a.csv")))
    for mode in [IncidentStore.Mode.readWrite, .readOnly] {
      #expect(throws: ArchiveError.notAnArchive(path: path("a.csv"))) {
        try IncidentStore(path: path("a.csv"), mode: mode)
      }
    }
    #expect(try String(contentsOfFile: path("a.csv"), encoding: .utf8).hasPrefix("country"))
  }

  @Test func readOnlyNeedsAFileAndWritesNothing() throws {
    #expect(throws: ArchiveError.missing(path: path())) {
      try IncidentStore(path: path(), mode: .readOnly)
    }
    do {
      let store = try IncidentStore(path: path())
      try store.store([SampleDossiers.bamako], source: SampleDossiers.source)
    }
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let reader = try IncidentStore(path: path(), mode: .readOnly)
    #expect(try reader.count(.country("MLI")) == 1)
    #expect(throws: ArchiveError.readOnly(path: path())) {
      try reader.star(incident: 1, on: true)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == before)
  }

  @Test func twoBrowsersShareOneArchive() throws {
    let one = try IncidentStore(path: path())
    let two = try IncidentStore(path: path())
    try one.store([SampleDossiers.bamako], source: SampleDossiers.source)
    try two.store([SampleDossiers.abidjan], source: SampleDossiers.source)
    #expect(try one.count(.all) == 2)
    #expect(try one.count(.words("people", isPhrase: false)) == 2)
    let id = try #require(try one.dossier(key: "bassam-2016-03-13")).incident.id
    try one.star(incident: id, on: true)
    #expect(try two.count(.starred(true)) == 1)
  }

  /// A file that nobody writes is read without locks, so that nothing has to be put beside it.
  @Test func aReaderSeesWhatOthersWriteAfterwards() throws {
    do {
      try IncidentStore(path: path()).store([SampleDossiers.bamako], source: SampleDossiers.source)
    }
    #expect(!FileManager.default.fileExists(atPath: path() + "-wal"))
    let reader = try IncidentStore(path: path(), mode: .readOnly)
    #expect(try reader.count(.all) == 1)
    do {
      let writer = try IncidentStore(path: path())
      try writer.store([SampleDossiers.abidjan], source: SampleDossiers.source)
      #expect(try reader.count(.all) == 2)
    }
    #expect(try reader.count(.all) == 2)
    #expect(try reader.dossier(key: SampleDossiers.abidjan.incident.key) != nil)
  }

  @Test func whatIsReadIsOneStateWhileOthersWrite() throws {
    do {
      try IncidentStore(path: path()).store([SampleDossiers.bamako], source: SampleDossiers.source)
    }
    let reader = try IncidentStore(path: path(), mode: .readOnly)
    var isFirst = true
    let counts = try reader.read { db in
      let before = try CountReader(db: db, setCache: reader.setCache).count(.all)
      if isFirst {
        isFirst = false
        try IncidentStore(path: path()).store(
          [SampleDossiers.abidjan], source: SampleDossiers.source)
      }
      return [before, try CountReader(db: db, setCache: reader.setCache).count(.all)]
    }
    #expect(counts == [2, 2])
    var handed = 0
    #expect(throws: ArchiveError.changed(path: path())) {
      try reader.forEachDossier(IncidentQuery(filter: .all)) { _ in
        handed += 1
        try IncidentStore(path: path()).star(incident: 1, on: true)
        return false
      }
    }
    #expect(handed == 1)
  }

  @Test func anImportThatFailsLeavesTheArchiveAsItWas() throws {
    struct Killed: Error {}
    let store = try IncidentStore(path: path())
    try store.store([SampleDossiers.bamako], source: SampleDossiers.source)
    let before = try store.info()
    var batches = 0
    var random = RandomIncidents(seed: 1)
    #expect(throws: Killed.self) {
      try store.store(source: SampleDossiers.source) {
        batches += 1
        if batches > 2 { throw Killed() }
        return random.dossiers(50)
      }
    }
    var after = try store.info()
    after.bytes = before.bytes
    #expect(after == before)
  }

  @Test func aFullDiskIsOneSentence() throws {
    let store = try IncidentStore(path: path())
    try store.limitPages(to: 120)
    var random = RandomIncidents(seed: 1)
    let dossiers = random.dossiers(1500)
    let error = #expect(throws: ArchiveError.self) {
      try store.store(dossiers, source: SampleDossiers.source)
    }
    #expect(error == .diskFull(path: path()))
    #expect(error?.description.contains("Nothing was changed") == false)
    #expect(try store.count(.all) == 0)
  }

  @Test func aCancelledTaskInterruptsItsRead() async throws {
    let store = try IncidentStore(path: path())
    let task = Task { try await store.count(.words("x", isPhrase: false)) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func aBigFirstLoadEndsWithAllIndices() throws {
    let big = try IncidentStore(path: path())
    var random = RandomIncidents(seed: 9)
    let dossiers = random.dossiers(2100)
    #expect(try big.store(dossiers, source: SampleDossiers.source).added == 2100)
    let small = try IncidentStore.inMemory()
    for start in stride(from: 0, to: 2100, by: 700) {
      try small.store(Array(dossiers[start..<(start + 700)]), source: SampleDossiers.source)
    }
    for text in PagingTests.filters {
      let filter = try FilterParser.parse(text)
      #expect(try big.count(filter) == small.count(filter), "\(text)")
      for sort in SortKey.allCases {
        let query = IncidentQuery(filter: filter, sort: sort)
        #expect(
          try big.page(query, .first, limit: 20).rows == small.page(query, .first, limit: 20).rows)
      }
    }
  }
}
