import Archive
import Foundation
import NewsModel
import Testing

@testable import Imports

/// The same rows again, in older and in newer states: what a dry run foretells, an import does, and nothing goes back.
@Suite struct RevisedRowsTests {
  private static let acledHeader =
    "event_id_cnty,event_date,event_type,country,location,latitude,longitude,geo_precision,"
    + "fatalities,notes,timestamp"

  private static func acled(_ id: Int, _ fatalities: Int, at timestamp: Int) -> String {
    "MLI\(id),2024-09-17,Battles,Mali,Bria-sur-\(id),13.5,-4.\(id),1,\(fatalities),Fighting.,\(timestamp)"
  }

  private func run(
    _ path: String, into store: IncidentStore, isDryRun: Bool = false
  ) throws -> DatasetReport {
    var importer = Importer(into: store, isDryRun: isDryRun)
    return try #require(try importer.run(paths: [path]).datasets.first)
  }

  private func killed(_ key: String, _ store: IncidentStore) throws -> Int? {
    try store.dossier(key: key)?.reports.first?.claims.first?.bounds.low
  }

  @Test func `A row that was revised earlier does not go over a newer one`() throws {
    let folder = try ScratchFolder()
    let old = try folder.file(
      "old.csv",
      [Self.acledHeader, Self.acled(1, 4, at: 100), Self.acled(2, 5, at: 100)]
        .joined(separator: "\n"))
    let new = try folder.file(
      "new.csv",
      [
        Self.acledHeader, Self.acled(1, 9, at: 200), Self.acled(2, 5, at: 100),
        Self.acled(3, 6, at: 300),
      ].joined(separator: "\n"))
    let store = try IncidentStore.inMemory()
    #expect(try run(new, into: store).stored.added == 3)
    let foretold = try run(old, into: store, isDryRun: true).stored
    let report = try run(old, into: store)
    for stored in [foretold, report.stored] {
      #expect(stored.older == 1 && stored.unchanged == 1 && stored.updated == 0)
    }
    // The third row was revised after the older file was made: it is not gone.
    #expect(report.stored.gone == 0)
    #expect(try killed("acled/MLI1", store) == 9)
    // The other way round the newer state holds.
    let other = try IncidentStore.inMemory()
    _ = try run(old, into: other)
    #expect(try run(new, into: other).stored.updated == 1)
    #expect(try killed("acled/MLI1", other) == 9)
  }

  @Test func `An older release does not go over a newer one, nor mark its rows as gone`() throws {
    let folder = try ScratchFolder()
    let rows = DatasetImportTests.row
    let newer = try folder.file(
      "GEDEvent_v25_1.csv",
      [DatasetImportTests.header, rows(1, "2024-09-17", "7"), rows(2, "2024-09-17", "3")]
        .joined(separator: "\n"))
    let older = try folder.file(
      "GEDEvent_v24_1.csv",
      [DatasetImportTests.header, rows(1, "2024-09-17", "4")].joined(separator: "\n"))
    let store = try IncidentStore.inMemory()
    _ = try run(newer, into: store)
    let report = try run(older, into: store)
    #expect(report.stored.older == 1 && report.stored.gone == 0 && report.stored.updated == 0)
    #expect(try killed("ucdp-ged/1", store) == 7)
    let dossier = try #require(try store.dossier(key: "ucdp-ged/1"))
    #expect(dossier.reports.first?.outlet == "UCDP GED 25.1")
    #expect(try run(newer, into: store).stored.unchanged == 2)
  }

  @Test func `A file fetched earlier does not go over one fetched later`() throws {
    let folder = try ScratchFolder()
    let rows = DatasetImportTests.row
    func file(_ name: String, _ row: String) throws -> String {
      try folder.file(name, [DatasetImportTests.header, row].joined(separator: "\n"))
    }
    let newer = try file("ucdp_mli_2024-09-20.csv", rows(1, "2024-09-17", "7"))
    let older = try file("ucdp_mli_20240101.csv", rows(1, "2024-09-17", "4"))
    let unnamed = try file("ucdp_mli.csv", rows(1, "2024-09-17", "5"))
    let store = try IncidentStore.inMemory()
    #expect(try run(newer, into: store).title == "UCDP GED 2024-09-20")
    let report = try run(older, into: store)
    #expect(report.stored.older == 1 && report.stored.updated == 0 && report.remarks.isEmpty)
    #expect(try killed("ucdp-ged/1", store) == 7)
    // Of a file that does not say when it was made the user is told.
    let unknown = try run(unnamed, into: store)
    #expect(unknown.stored.updated == 1)
    #expect(unknown.remarks.contains { $0.contains("--release") })
    #expect(try store.info().imports.contains { $0.source.version == "2024-09-20" })
  }

  @Test func `What a row says of itself weighs more than the name of its file`() throws {
    let folder = try ScratchFolder()
    func file(_ name: String, _ row: String) throws -> String {
      try folder.file(name, [Self.acledHeader, row].joined(separator: "\n"))
    }
    let store = try IncidentStore.inMemory()
    _ = try run(file("2024-01-01-2024-12-31-Mali.csv", Self.acled(1, 4, at: 100)), into: store)
    // A file of earlier years that was fetched later.
    let later = try file("2020-01-01-2024-09-30-Mali.csv", Self.acled(1, 9, at: 200))
    #expect(try run(later, into: store).stored.updated == 1)
    #expect(try killed("acled/MLI1", store) == 9)
  }

  @Test func `A dry run says how many rows are new, changed and unchanged`() throws {
    let folder = try ScratchFolder()
    let rows = DatasetImportTests.row
    let first = try folder.file(
      "a.csv",
      [DatasetImportTests.header, rows(1, "2024-09-17", "3"), rows(2, "2024-09-17", "3")]
        .joined(separator: "\n"))
    let second = try folder.file(
      "b.csv",
      [
        DatasetImportTests.header, rows(1, "2024-09-17", "3"), rows(2, "2024-09-18", "4"),
        rows(3, "2024-09-17", "3"), rows(3, "2024-09-17", "3"), rows(3, "2024-09-17", "4"),
      ].joined(separator: "\n"))
    let store = try IncidentStore.inMemory()
    #expect(try run(first, into: store, isDryRun: true).stored.added == 2)
    _ = try run(first, into: store)
    let foretold = try run(second, into: store, isDryRun: true).stored
    // The third id comes three times: once as it was, once with other cells.
    var expected = ImportOutcome()
    (expected.added, expected.updated, expected.unchanged, expected.repeated) = (1, 1, 1, 1)
    #expect(foretold == expected)
    let stored = try run(second, into: store)
    #expect(stored.stored == expected)
    #expect(stored.rejected.map(\.lines) == [[6]])
  }

  @Test func `A dry run and an import count repeated rows alike, whatever the archive has`() throws
  {
    let folder = try ScratchFolder()
    func file(_ name: String, _ rows: [String]) throws -> String {
      try folder.file(name, ([Self.acledHeader] + rows).joined(separator: "\n"))
    }
    let first = try file(
      "a.csv", [Self.acled(1, 4, at: 300), Self.acled(2, 5, at: 300), Self.acled(4, 1, at: 300)])
    let second = try file(
      "b.csv",
      [
        // Older than the archive's, and again.
        Self.acled(1, 3, at: 200), Self.acled(1, 3, at: 200),
        // As the archive has it, and again; then another row with its id and its time.
        Self.acled(2, 5, at: 300), Self.acled(2, 5, at: 300), Self.acled(2, 6, at: 300),
        // New, then revised, then the earlier state of it, then as it is.
        Self.acled(3, 1, at: 100), Self.acled(3, 2, at: 400), Self.acled(3, 1, at: 100),
        Self.acled(3, 2, at: 400),
        // Revised, and differently written.
        Self.acled(4, 2, at: 400), Self.acled(4, 2, at: 400).replacing("13.5", with: "13.50"),
      ])
    let store = try IncidentStore.inMemory()
    _ = try run(first, into: store)
    let foretold = try run(second, into: store, isDryRun: true)
    let stored = try run(second, into: store)
    var expected = ImportOutcome()
    (expected.added, expected.updated, expected.unchanged) = (1, 1, 1)
    (expected.older, expected.repeated) = (3, 4)
    #expect(foretold.stored == expected)
    #expect(stored.stored == expected)
    #expect(foretold.rejected == stored.rejected && stored.rejected.map(\.lines) == [[6]])
    #expect(try killed("acled/MLI3", store) == 2)
  }

  @Test func `The same again teaches nothing, and what was taught places an article`() throws {
    let folder = try ScratchFolder()
    let path = try folder.file(
      "acled.csv", [Self.acledHeader, Self.acled(1, 4, at: 100)].joined(separator: "\n"))
    let store = try IncidentStore.inMemory()
    #expect(try run(path, into: store).places == 1)
    #expect(try run(path, into: store).places == 0)
    #expect(try store.learntPlace(named: "Bria-sur-1", in: "MLI")?.latitude == 13.5)
    #expect(try store.learntPlace(named: "Bria-sur-1", in: "NER") == nil)
    let actors = try folder.file("ucdp_actor_221.csv", "ActorId,NameData\n1,TLA\n")
    #expect(try run(actors, into: store).newGroups == 1)
    #expect(try run(actors, into: store).newGroups == 0)
  }
}
