import Archive
import Foundation
import NewsModel
import Testing

/// Ids that come twice, that spreadsheets shortened, or that are not there.
@Suite struct RepeatedRowTests {
  @Test func `Shortened ids are rejected, and whole ones in any form are one id`() throws {
    let inputs = try TableInputs()
    let rows = (1...3).map { "1.97E+11,1970,7,\($0),Chad,Town \($0),Front,\($0),0,0\n" }.joined()
    let summary = try inputs.add("gtd.csv", TableInputs.gtdHeader + rows)
    #expect(summary.datasets[0].stored.added == 0)
    #expect(summary.datasets[0].rejected.map(\.count) == [3])
    #expect(summary.datasets[0].rejected[0].words.contains("lost digits"))
    try inputs.add("a.csv", TableInputs.gtdHeader + "197007020001,1970,7,2,Chad,Ati,Front,4,0,1\n")
    let again = try inputs.add(
      "b.csv", TableInputs.gtdHeader + "197007020001.0,1970.0,7.0,2.0,Chad,Ati,Front,4.0,0.0,1.0\n")
    #expect(again.datasets[0].stored.unchanged == 1)
    #expect(again.datasets[0].stored.updated == 0)
    let third = try inputs.add(
      "c.csv", TableInputs.gtdHeader + "1.97007020001E+11,1970,7,2,Chad,Ati,Front,5,0,1\n")
    #expect(third.datasets[0].stored.updated == 1)
  }

  @Test func `An id twice in a file is told with its line, and no revision`() throws {
    let inputs = try TableInputs()
    let summary = try inputs.add(
      "a.csv",
      TableInputs.acledTable([
        TableInputs.acled("MLI1"), TableInputs.acled("MLI1", place: "Djenné", dead: "9"),
        TableInputs.acled("MLI1"), TableInputs.acled("MLI2"),
      ]))
    let report = summary.datasets[0]
    #expect(report.stored.added == 2)
    #expect(report.stored.repeated == 1)
    #expect(report.rejected.map(\.words) == ["an earlier row has the same id, and stays"])
    #expect(report.rejected[0].lines == [3])
    #expect(report.rejected[0].examples == ["MLI1"])
    #expect(try inputs.dossier("acled/MLI1")?.reports[0].earlier.isEmpty == true)
    // Another file revises.
    try inputs.add("b.csv", TableInputs.acledTable([TableInputs.acled("MLI1", dead: "8")]))
    #expect(try inputs.dossier("acled/MLI1")?.reports[0].earlier.count == 1)
  }

  @Test func `Of two states of a row in one file the later one stays`() throws {
    let inputs = try TableInputs()
    let summary = try inputs.add(
      "a.csv",
      TableInputs.acledTable([
        TableInputs.acled("MLI1", dead: "3", stamp: "1700000000"),
        TableInputs.acled("MLI1", dead: "5", stamp: "1710000000"),
      ]))
    #expect(summary.datasets[0].rejected.isEmpty)
    #expect(try inputs.killed("acled/MLI1")?.low == 5)
    #expect(try inputs.dossier("acled/MLI1")?.reports[0].earlier.isEmpty == true)
  }

  @Test func `Rows without an id are known by what they say`() throws {
    let inputs = try TableInputs()
    let rows = [
      TableInputs.acled(""), TableInputs.acled("", place: "Sévaré"), TableInputs.acled(""),
    ]
    let first = try inputs.add("a.csv", TableInputs.acledTable(rows))
    #expect(first.datasets[0].stored.added == 2)
    #expect(first.datasets[0].stored.repeated == 1)
    let second = try inputs.add("a.csv", TableInputs.acledTable(rows))
    #expect(second.datasets[0].stored.added == 0)
  }
}
