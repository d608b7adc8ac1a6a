@testable import Archive
import Foundation
import GRDB
import GRDBSQLite
import NewsModel
import Testing

/// An exchange looks at what is new and not at all that is there: steps of SQLite's machine are counted.
struct DeskMarksTests {
  /// An archive with so many imported incidents, all of which its desk has, and the desk's row number.
  private static func archive(_ count: Int) throws -> (store: IncidentStore, desk: Int64) {
    let store = try IncidentStore.inMemory(author: "ana")
    let dossiers = (0..<count).map { number in
      var dossier = SampleDossiers.bamako
      dossier.incident.key = "made-\(number)"
      for index in dossier.reports.indices { dossier.reports[index].key = "r-\(number)-\(index)" }
      return dossier
    }
    try store.store(dossiers, source: SampleDossiers.source)
    let desk = try store.join(desk: "d", at: "/mnt/desk").id
    try store.surveyMaterial()
    while true {
      let lines = try store.newMaterial(for: desk, limit: 500)
      guard !lines.isEmpty else { return (store, desk) }
      try store.note(desk: desk, material: lines.map(\.hash))
    }
  }

  /// How many steps a body takes, in tens.
  private static func steps(_ store: IncidentStore, _ body: () throws -> Void) throws -> Int {
    final class Counter { var count = 0 }
    let counter = Counter()
    let handle = Unmanaged.passUnretained(counter).toOpaque()
    try store.write { db in
      sqlite3_progress_handler(
        db.sqliteConnection, 10,
        {
          guard let pointer = $0 else { return 0 }
          Unmanaged<Counter>.fromOpaque(pointer).takeUnretainedValue().count += 1
          return 0
        }, handle)
    }
    try body()
    try store.write { db in sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
    return counter.count
  }

  @Test func whatADeskHasIsNotLookedUpAgain() throws {
    let (few, fewDesk) = try Self.archive(20)
    let (many, manyDesk) = try Self.archive(400)
    func exchange(_ store: IncidentStore, _ desk: Int64) throws -> Int {
      try Self.steps(store) {
        #expect(try store.newMaterial(for: desk).isEmpty)
        #expect(try store.newEntries(for: desk).isEmpty)
        let waiting = try store.waiting(for: desk)
        #expect(waiting.entries == 0 && waiting.material == 0)
      }
    }
    let (much, little) = (try exchange(many, manyDesk), try exchange(few, fewDesk))
    #expect(much < 2 * little + 20, "\(much) and \(little)")
  }

  @Test func whatIsNewIsFoundBehindTheMark() throws {
    let (store, desk) = try Self.archive(3)
    #expect(try store.waiting(for: desk) == (0, 0))
    var later = SampleDossiers.bamako
    later.incident.key = "made-1"
    later.incident.title = "Another title"
    try store.store([later], source: SampleDossiers.source)
    try store.surveyMaterial()
    #expect(try store.waiting(for: desk).material > 0)
    let id = try #require(try store.dossier(key: "made-2")).incident.id
    for number in 0..<4 { try store.remark(incident: id, "note \(number)") }
    let entries = try store.newEntries(for: desk)
    #expect(entries.count == 4)
    // One that is held back is new the next time, though those behind it have gone.
    try store.note(desk: desk, hasEntries: [entries[0].hash, entries[2].hash, entries[3].hash])
    #expect(try store.newEntries(for: desk).map(\.hash) == [entries[1].hash])
    #expect(try store.waiting(for: desk).entries == 1)
    try store.note(desk: desk, hasEntries: [entries[1].hash])
    #expect(try store.newEntries(for: desk).isEmpty)
    #expect(try store.waiting(for: desk).entries == 0)
  }

  @Test func anotherDeskOfTheSameNumberHasNothing() throws {
    let (store, desk) = try Self.archive(3)
    #expect(try store.waiting(for: desk).material == 0)
    try store.leave(desk: desk)
    let other = try store.join(desk: "other", at: "/mnt/other").id
    #expect(try store.waiting(for: other).material > 0)
  }
}
