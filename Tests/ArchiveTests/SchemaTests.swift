import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

struct SchemaTests {
  /// A released step is never changed: an archive that has taken it would be another than a new one.
  @Test func theReleasedStepsAreAsTheyWere() {
    let fingerprints = Schema.steps.map { String(SHA256.digits(of: Array($0.sql.utf8)).prefix(16)) }
    #expect(
      fingerprints == [
        "3a082ebabb8045a1", "69f52da7160b098e", "5aa00ac84a3d2fec", "dda169fd510fb50e",
        "74e56fad839cac0a",
      ])
  }

  /// A column that nobody writes is one that was forgotten.
  @Test func everyColumnOfIncidentsIsWrittenByItsName() throws {
    let store = try IncidentStore.inMemory()
    let table = try store.database.read { db in
      Set(try db.columns(in: "incident").map(\.name))
    }
    // Written by itself: `RowCoverage` says when a row is gone.
    let elsewhere: Set = ["gone"]
    let ofDatasets: Set = ["dataset", "release", "own", "record"]
    let ofArticles: Set = [
      "digest", "latitude", "longitude", "place_precision", "key", "targets", "note",
    ]
    for (columns, others) in [
      (IncidentRow.ofArticles, ofDatasets), (IncidentRow.ofDatasets, ofArticles),
    ] {
      let names = columns.map(\.name)
      #expect(Set(names).count == names.count, "each once")
      #expect(Set(names).union(elsewhere).union(others) == table)
      #expect(Set(names).isDisjoint(with: others))
    }
  }

  @Test func aProgramBeforeTheFirstReleaseIsNamed() throws {
    let path = TestFolder.root.path + "/early-\(UUID().uuidString).tollbook"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: "PRAGMA application_id = \(ArchiveFile.applicationID)")
      try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      try db.execute(
        sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [UnreleasedSchema.steps[0]])
    }
    try queue.close()
    #expect(throws: ArchiveError.unreleasedVersion(path: path)) { try IncidentStore(path: path) }
  }

  /// A new version of a rule makes what it gives anew, once.
  @Test func whatAnotherRuleHasGivenIsMadeAnew() throws {
    let store = try IncidentStore.inMemory()
    try store.database.write { db in
      #expect(try DerivedData.isCurrent(db))
      try db.execute(sql: "INSERT INTO source (name, folded) VALUES ('Łódź Post', 'łodz post')")
      try db.execute(sql: "UPDATE setting SET value = '0' WHERE name LIKE 'rule of %'")
      #expect(try !DerivedData.isCurrent(db))
      try DerivedData.rebuild(db)
      #expect(try DerivedData.isCurrent(db))
      #expect(try String.fetchOne(db, sql: "SELECT folded FROM source") == "lodz post")
    }
  }
}
