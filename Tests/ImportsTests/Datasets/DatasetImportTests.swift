import Archive
import Foundation
import NewsModel
import Testing

@testable import Imports

/// Whole imports of tables: every row is explained, and the same again changes nothing.
@Suite struct DatasetImportTests {
  static let header = "id,type_of_violence,side_a,side_b,country,date_start,date_end,best,high,low"

  /// A made-up row of UCDP's events.
  static func row(_ id: Int, date: String = "2024-09-17", best: String = "3") -> String {
    "\(id),3,Testers,Civilians,Mali,\(date),\(date),\(best),5,2"
  }

  private func run(
    _ paths: [String], into store: IncidentStore, as format: ImportFormat? = nil,
    isDryRun: Bool = false, rejects: String? = nil
  ) throws -> ImportSummary {
    var options = Importer.TableOptions()
    options.rejects = try rejects.map { try RejectsFile(path: $0) }
    var importer = Importer(into: store, format: format, isDryRun: isDryRun, tables: options)
    return try importer.run(paths: paths)
  }

  /// Every row of a report is somewhere.
  private func explains(_ report: DatasetReport) -> Bool {
    let stored = report.stored
    return report.rows == stored.added + stored.updated + stored.unchanged
      + report.passedOverCount + report.rejectedCount + report.groups
      + stored.older + (report.stored == ImportOutcome() ? report.mentions : 0)
  }

  @Test func `Rows are added once, and again they are unchanged`() throws {
    let folder = try ScratchFolder()
    let rows = (1...1200).map { Self.row($0) }
    let path = try folder.file(
      "GEDEvent_v25_1.csv", ([Self.header] + rows).joined(separator: "\r\n") + "\r\n")
    let store = try IncidentStore.inMemory()
    let first = try #require(try run([path], into: store).datasets.first)
    #expect(first.title == "UCDP GED 25.1")
    #expect(first.rows == 1200 && first.stored.added == 1200 && explains(first))
    let again = try #require(try run([path], into: store).datasets.first)
    #expect(again.stored.unchanged == 1200 && again.stored.added == 0 && explains(again))
    let dossier = try #require(try store.dossier(key: "ucdp-ged/7"))
    #expect(dossier.reports.first?.claims.first?.bounds == Bounds(3))
    #expect(dossier.incident.country == "MLI")
  }

  @Test func `Wrong rows are rejected with line and reason, and saved as they came`() throws {
    let folder = try ScratchFolder()
    let lines = [
      Self.header, Self.row(1), Self.row(2, date: "2024-13-45"), "3,1,too,short",
      ",,#group+name,,#country,#date+start,,#affected+killed,,", Self.row(4, best: "many"),
      Self.row(5), "6,\"open",
    ]
    let path = try folder.file("a.csv", lines.joined(separator: "\n") + "\n")
    let rejects = folder.url.appendingPathComponent("rejects.csv").path
    let store = try IncidentStore.inMemory()
    let report = try #require(try run([path], into: store, rejects: rejects).datasets.first)
    #expect(report.rows == 7 && report.stored.added == 2 && explains(report))
    #expect(report.passedOver.map(\.words) == ["HXL tags, not data"])
    #expect(report.passedOver.first?.lines == [5])
    #expect(report.rejected.flatMap(\.lines) == [3, 4, 6, 8])
    #expect(
      report.rejected[1].words
        == "the row has not as many cells as the table has columns, which are 10")
    #expect(report.rejected[1].examples == ["4 cells"])
    let saved = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(
      saved == [lines[0], lines[2], lines[3], lines[5], lines[7], ""].joined(separator: "\n"))
    // Mended, the saved rows are a table of their own.
    let mended = try folder.file("b.csv", saved.replacingOccurrences(of: "13-45", with: "12-31"))
    let second = try #require(try run([mended], into: store).datasets.first)
    #expect(second.stored.added == 1 && second.rejectedCount == 3)
  }

  @Test func `A dry run reads everything and stores nothing`() throws {
    let folder = try ScratchFolder()
    let path = try folder.file("a.csv", [Self.header, Self.row(1), "x"].joined(separator: "\n"))
    let store = try IncidentStore.inMemory()
    let report = try #require(try run([path], into: store, isDryRun: true).datasets.first)
    #expect(report.rows == 2 && report.stored.added == 1)
    #expect(report.rejectedCount == 1 && report.passedOverCount == 0)
    #expect(try store.info().incidents == 0)
  }

  @Test func `A damaged archive stores nothing and says so once`() throws {
    let folder = try ScratchFolder()
    let rows = (1...5000).map { Self.row($0, best: String($0 % 7)) }
    let packed = Packing.gzip(Array(([Self.header] + rows).joined(separator: "\n").utf8))
    let path = try folder.file("a.csv.gz", Array(packed.dropLast(40)))
    let store = try IncidentStore.inMemory()
    let summary = try run([path], into: store)
    #expect(summary.problems.map(\.sentence) == ["\(path) ends in the middle: it is cut off."])
    #expect(try store.info().incidents == 0)
    let whole = try folder.file("b.csv.gz", packed)
    #expect(try run([whole], into: store).datasets.first?.stored.added == 5000)
  }

  @Test func `A zip archive and a folder mix formats`() throws {
    let folder = try ScratchFolder()
    let acled =
      "event_id_cnty,event_date,event_type,country,fatalities,notes\n"
      + "MLI1,2024-09-17,Battles,Mali,4,Four soldiers were killed and 9 were wounded.\n"
    _ = try folder.file(
      "a.zip",
      Packing.zip([
        ("a.csv", Array((Self.header + "\n" + Self.row(1) + "\n").utf8)),
        ("acled.csv", Array(acled.utf8)),
      ]))
    _ = try folder.file("b.txt", "Gunmen killed seven people in Bamako on Tuesday, police said.")
    let store = try IncidentStore.inMemory()
    let summary = try run([folder.url.path], into: store)
    #expect(summary.datasets.map(\.title) == ["UCDP GED", "ACLED"])
    #expect(summary.articles == 1 && summary.problems.isEmpty)
    let noted = try #require(try store.dossier(key: "acled/MLI1")).reports[0].claims
    #expect(noted.first?.rule == "ACLED fatalities" && noted.first?.status == .accepted)
    #expect(noted.contains { $0.measure == .wounded && $0.status == .proposed })
  }

  @Test func `A table of no known dataset asks for a column map`() throws {
    let folder = try ScratchFolder()
    let path = try folder.file("own.csv", "Ref,Day,Town,Dead\n1,2024-09-17,Bria,3\n")
    let store = try IncidentStore.inMemory()
    let summary = try run([path], into: store)
    #expect(summary.problems.first?.sentence.contains("--map-template") == true)
    #expect(summary.articles == 0)
    let wrong = try run([path], into: store, as: .tables("acled"))
    #expect(
      wrong.problems.first?.sentence
        == "\(path) is no file of ACLED: its first row has no column event_date, event_type, "
        + "fatalities.")
  }

  @Test func `Mentions join events that the archive has`() throws {
    let folder = try ScratchFolder()
    let events = try folder.file(
      "events.csv",
      "GLOBALEVENTID,SQLDATE,EventCode,EventRootCode\n7,20240917,183,18\n8,20240917,042,04\n")
    let mentions = try folder.file(
      "mentions.csv",
      "GLOBALEVENTID,EventTimeDate,MentionTimeDate,MentionSourceName,MentionIdentifier\n"
        + "7,20240917000000,20240918000000,example.org,https://example.org/a\n"
        + "9,20240917000000,20240918000000,example.org,https://example.org/b\n")
    let store = try IncidentStore.inMemory()
    let reports = try run([mentions, events], into: store).datasets
    #expect(reports[0].stored.added == 1 && reports[0].passedOverCount == 1)
    #expect(reports[1].mentions == 1)
    #expect(reports[1].passedOver.map(\.words) == ["its event is not in the archive"])
    let dossier = try #require(try store.dossier(key: "gdelt/7"))
    #expect(dossier.reports.map(\.link).contains("https://example.org/a"))
  }

  @Test func `A list of actors teaches names`() throws {
    let folder = try ScratchFolder()
    let path = try folder.file(
      "ucdp_actor_221.csv",
      "ActorId,NameData,NameOrig,NameOrigFullEng,GWNOLoc\n1,TLA,TLA,Testland Liberation Army,432\n"
        + "2,TPA,n/a,Testland People's Army,\n")
    let store = try IncidentStore.inMemory()
    let report = try #require(try run([path], into: store).datasets.first)
    #expect(report.title == "UCDP actors 22.1" && report.groups == 2 && explains(report))
    let merged = GroupMerging.merged([
      Group(name: "TLA", aliases: ["Army", "Testland Liberation Army"]),
      Group(name: "TPA", aliases: ["army"]), Group(name: "tla", aliases: ["TLA-1"]),
    ])
    #expect(merged.map(\.name) == ["TLA", "TPA"])
    #expect(merged.map(\.aliases) == [["Testland Liberation Army", "TLA-1"], []])
    #expect(merged.map(\.ambiguousAliases) == [["Army"], ["army"]])
  }
}
