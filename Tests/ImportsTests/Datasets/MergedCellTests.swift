import Archive
import Datasets
import Foundation
import NewsModel
import Testing

@testable import Imports

/// Cells that were merged over several rows, columns of one name, rows that only sum up.
@Suite struct MergedCellTests {
  @Test func `Cells merged over several rows are filled from above, sums are not`() throws {
    let inputs = try TableInputs()
    let summary = try inputs.addByTemplate(
      "own.csv",
      "Date,Country,Place,Killed\n2023-05-01,Chad,Bol,4\n,,Liwa,2\n2023-05-03,Niger,Diffa,1\n,,Bosso,6\n"
        + "Total,,,13\n")
    #expect(summary.datasets[0].stored.added == 4)
    let incidents = try (1...4).compactMap { try inputs.store.dossier(id: $0)?.incident }
    #expect(incidents.map(\.country) == ["TCD", "TCD", "NER", "NER"])
    #expect(incidents.map { $0.date?.start.iso }.last == "2023-05-03")
    #expect(incidents.map(\.place) == ["Bol", "Liwa", "Diffa", "Bosso"])
  }

  @Test func `A single gap is not known, and is not filled`() throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "own.csv",
      "Date,Country,Place,Killed\n2023-05-01,Chad,Bol,4\n,Chad,Liwa,2\n2023-05-03,,Diffa,1\n")
    #expect(try inputs.store.dossier(id: 2)?.incident.date == nil)
    #expect(try inputs.store.dossier(id: 3)?.incident.country == nil)
  }

  @Test func `Figures without anything they could be of are passed over`() throws {
    let inputs = try TableInputs()
    let summary = try inputs.addByTemplate(
      "own.csv", "date,country,place,killed\n2023-05-01,Chad,Bol,4\n2023-05-02,Chad,Bol,5\n,,,9\n")
    #expect(summary.datasets[0].stored.added == 2 && summary.datasets[0].passedOverCount == 1)
  }

  @Test func `Headings between rows are passed over, a torn row is rejected`() throws {
    let inputs = try TableInputs()
    let summary = try inputs.addByTemplate(
      "own.csv",
      "date,place,killed\nChad,,\n2023-05-01,Bol,4\nNiger,,\n2023-05-03,Diffa,6\n2023-05-04\n")
    #expect(summary.datasets[0].stored.added == 2)
    #expect(summary.datasets[0].passedOverCount == 2 && summary.datasets[0].rejectedCount == 1)
  }

  @Test func `Two columns of one name are two figures, and how sure they are is no speaker`() throws
  {
    let inputs = try TableInputs()
    try inputs.addByTemplate("own.csv", "id,date,place,killed,killed\n1,2023-05-01,Bol,4,6\n")
    let claims = try #require(try inputs.dossier("csv/own/1")?.reports[0].claims)
    #expect(claims.map(\.bounds) == [Bounds(4), Bounds(6)])
    try inputs.addByTemplate(
      "two.csv", "id,date,place,confirmed killed,unconfirmed killed\n1,2023-05-01,Bol,4,6\n")
    let doubts = try #require(try inputs.dossier("csv/two/1")?.reports[0].claims)
    #expect(doubts.allSatisfy { $0.speaker.name == nil })
  }

  @Test func `Tags of the Humanitarian Exchange Language make the map`() throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "own.csv",
      "Ref,When,Where,Dead\n#event+id,#date+occurred,#loc+name,#affected+killed\n7,2023-05-01,Bol,4\n"
    )
    #expect(try inputs.dossier("csv/own/7")?.reports[0].claims.map(\.bounds) == [Bounds(4)])
  }

  @Test func `A map without figures says so, and fill_down wants columns that are there`() throws {
    let inputs = try TableInputs()
    let summary = try inputs.addByTemplate("own.csv", "id,date,place\n1,2023-05-01,Bol\n")
    #expect(summary.datasets[0].remarks.contains { $0.contains("[[figures]]") })
    let map = try ColumnMapFile.read(
      "name = \"x\"\nfill_down = [\"Day\"]\n[columns]\nid = \"id\"\n", name: "m")
    #expect(map.missingColumns(in: ["id"]).map(\.column) == ["Day"])
    #expect(throws: ColumnMapFile.Problem.self) {
      try ColumnMapFile.read("name = \"x\"\nfill_down = [1]\n[columns]\nid = \"id\"\n", name: "m")
    }
  }
}
