import Archive
import Datasets
import Foundation
import NewsModel
import Testing

@testable import Imports

/// Cells and files as people and their programs leave them.
@Suite struct AsPeopleWriteTests {
  @Test func `Words for nothing are nothing, and NA among codes is Namibia`() throws {
    let inputs = try TableInputs()
    try inputs.add(
      "a.csv",
      TableInputs.acledTable([
        TableInputs.acled("MLI1", place: "NaN", source: "n/a", notes: "NULL", dead: "None")
      ]))
    let dossier = try #require(try inputs.dossier("acled/MLI1"))
    #expect(dossier.incident.place == nil)
    #expect(dossier.reports[0].sources.isEmpty)
    #expect(dossier.reports[0].text.isEmpty)
    let table = "id,date,country_code,place,killed\n1,2020-02-02,NA,Rundu,2\n2,2020-02-02,TD,-,2\n"
    try inputs.addByTemplate("own.csv", table)
    #expect(try inputs.dossier("csv/own/1")?.incident.country == "NAM")
    #expect(try inputs.dossier("csv/own/2")?.incident.place == nil)
  }

  @Test func `A point parts thousands beside decimal commas, and decimals beside points`() throws {
    let inputs = try TableInputs()
    try inputs.add(
      "a.csv",
      TableInputs.acledTable(
        [
          TableInputs.acled(
            "MLI1", dead: "2.500", separator: ";", latitude: "14,49", longitude: "-4,19"),
          TableInputs.acled("MLI2", separator: ";", latitude: "14,5", longitude: "-4,2"),
        ], separator: ";"))
    #expect(try inputs.killed("acled/MLI1")?.low == 2500)
    #expect(try inputs.dossier("acled/MLI2")?.incident.latitude == 14.5)
    let other = try TableInputs()
    try other.add("b.csv", TableInputs.acledTable([TableInputs.acled("MLI1", dead: "2.000")]))
    #expect(try other.killed("acled/MLI1")?.low == 2)
  }

  @Test(
    arguments: [
      ("12+", 12, nil, Qualifier.atLeast), ("~30", 30, 30, .about), ("10-15", 10, 15, .between),
      ("at least 5", 5, nil, .atLeast), ("more than 1,200", 1200, nil, .moreThan),
      ("up to 40", nil, 40, .upTo), ("dozens", nil, nil, .dozens), ("two", 2, 2, .exact),
      ("7 (unconfirmed)", 7, 7, .exact), ("1 234", 1234, 1234, .exact),
      ("between 3 and 4", 3, 4, .between), ("≥8", 8, nil, .atLeast), ("≤ 3", nil, 3, .upTo),
      (">5", 5, nil, .moreThan), ("<10", nil, 10, .fewerThan), ("≈ 20", 20, 20, .about),
      ("más de 7", 7, nil, .moreThan), ("jusqu'à 9", nil, 9, .upTo),
    ] as [(String, Int?, Int?, Qualifier)])
  func `Figures keep their hedge`(_ cell: String, _ low: Int?, _ high: Int?, _ qualifier: Qualifier)
    throws
  {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "own.csv", "id;date;place;killed\n1;2020-02-02;Bria;\(cell)\n2;2020-02-02;Bria;4\n")
    let claim = try #require(try inputs.dossier("csv/own/1")?.reports[0].claims.first)
    #expect(claim.bounds == Bounds(low: low, high: high))
    #expect(claim.qualifier == qualifier)
  }

  @Test func `Words that are no figure reject the row, told once for their kind`() throws {
    let inputs = try TableInputs()
    let summary = try inputs.addByTemplate(
      "own.csv",
      "id,date,place,killed\n1,2020-02-02,A,1\n2,2020-02-02,B,2\n3,2020-02-02,B,2\n4,2020-02-02,B,x7\n"
        + "5,2020-02-02,B,see note\n6,2020-02-02,B,3\n7,2020-02-02,B,3\n")
    #expect(summary.datasets[0].rejected.map(\.count) == [2])
    #expect(summary.datasets[0].rejected[0].examples == ["x7", "see note"])
  }

  @Test(
    arguments: [
      ("Friday, June 18, 2004", "2004-06-18", "2004-06-18"), ("45189", "2023-09-20", "2023-09-20"),
      ("12-14 May 2023", "2023-05-12", "2023-05-14"), ("May 2023", "2023-05-01", "2023-05-31"),
      ("2023", "2023-01-01", "2023-12-31"), ("3 août 2021", "2021-08-03", "2021-08-03"),
      ("15 de enero de 2020", "2020-01-15", "2020-01-15"),
      ("2023-05-00", "2023-05-01", "2023-05-31"),
      ("2023-05-12 to 2023-06-02", "2023-05-12", "2023-06-02"),
      ("30 April - 2 May 2023", "2023-04-30", "2023-05-02"),
      ("18th of June 2004", "2004-06-18", "2004-06-18"),
      ("2023-05-12T14:30:00Z", "2023-05-12", "2023-05-12"),
      ("mardi 7 mars 2017", "2017-03-07", "2017-03-07"),
    ])
  func `Days are read as they are written`(_ cell: String, _ start: String, _ end: String) throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate("own.csv", "id;date;place;killed\n1;\(cell);Bria;4\n")
    let date = try #require(try inputs.dossier("csv/own/1")?.incident.date)
    #expect(date.start.iso == start)
    #expect(date.end.iso == end)
  }

  @Test func `The order of day and month is that of the whole file`() throws {
    let inputs = try TableInputs()
    let rows = ["03/04/2022", "21/04/2022"].enumerated().map {
      TableInputs.acled("MLI\($0.offset)", date: $0.element)
    }
    let summary = try inputs.add("a.csv", TableInputs.acledTable(rows))
    #expect(try inputs.dossier("acled/MLI0")?.incident.date?.start.iso == "2022-04-03")
    #expect(summary.datasets[0].remarks.count == 1)
    let both = try inputs.add(
      "b.csv",
      TableInputs.acledTable([
        TableInputs.acled("MLI7", date: "04/21/2022"),
        TableInputs.acled("MLI8", date: "21/04/2022"),
      ]))
    #expect(both.problems.first?.sentence.contains("both orders") == true)
    #expect(both.problems.first?.sentence.contains("line 2") == true)
    let neither = TableInputs.acledTable([TableInputs.acled("MLI9", date: "03/04/2022")])
    #expect(try inputs.add("c.csv", neither).datasets[0].rejectedCount == 1)
    var options = Importer.TableOptions()
    options.dayOrder = .monthFirst
    try inputs.add("c.csv", neither, options: options)
    #expect(try inputs.dossier("acled/MLI9")?.incident.date?.start.iso == "2022-03-04")
  }

  @Test func `Titles, comments, sums and empty rows are no data, and pipes part cells`() throws {
    let inputs = try TableInputs()
    let table =
      "sep=|\n" + "Made table of events\n\n"
      + TableInputs.acledTable(
        [TableInputs.acled("MLI1", separator: "|"), TableInputs.acled("MLI2", separator: "|")],
        separator: "|")
      + "# checked twice\n" + String(repeating: "|", count: 17) + "\n"
      + "Total" + String(repeating: "|", count: 16) + "6|\n"
    let summary = try inputs.add("a.csv", table)
    #expect(summary.datasets[0].stored.added == 2)
    #expect(summary.datasets[0].passedOverCount == 3)
    #expect(summary.datasets[0].rejectedCount == 0)
  }

  @Test func `A sea is no country and no mistake, a word that is none is told`() throws {
    let inputs = try TableInputs()
    try inputs.add(
      "a.csv",
      TableInputs.acledTable([
        TableInputs.acled("XXX1", country: "Gulf of Aden"),
        TableInputs.acled("XXX2", country: "Atlantis"),
      ]))
    #expect(try inputs.dossier("acled/XXX1")?.reports[0].note.contains("is not known") == false)
    #expect(try inputs.dossier("acled/XXX2")?.reports[0].note.contains("is not known") == true)
  }
}
