import Archive
import Datasets
import Foundation
import NewsModel
import Testing

@testable import Imports

/// Tables that programs and people leave in odd shapes.
@Suite struct OddTableTests {
  private static let plain = "id,date,country,place,killed\n"

  @Test func `A header of two lines is one, and a line of data is none`() throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "own.csv",
      "Date,Country,Place,Casualties,,\n,,,Killed,Wounded,Missing\n2023-05-01,Chad,Bol,4,2,0\n")
    let claims = try #require(try inputs.store.dossier(id: 1)?.reports[0].claims)
    #expect(claims.map(\.measure) == [.killed, .wounded, .missing])
    #expect(claims.allSatisfy { $0.scope == .everyone })
    let folder = try ScratchFolder()
    let path = try folder.file("a.csv", "1,2023-05-01,Chad,Bol,4\n2,2023-05-02,Chad,Bol,5\n")
    #expect(throws: ColumnMapFile.Problem.self) {
      try ColumnMapTemplate.template(forTableAt: path)
    }
  }

  @Test func `The header once more and lines between rows are passed over`() throws {
    let inputs = try TableInputs()
    let summary = try inputs.addByTemplate(
      "own.csv", Self.plain + "1,2023-05-01,Chad,Bol,4\n" + Self.plain + "2,2023-05-02,Chad,Bol,5\n"
    )
    #expect(summary.datasets[0].stored.added == 2 && summary.datasets[0].passedOverCount == 1)
    let marked = try inputs.addByTemplate(
      "marked.md",
      "# Dead\n\n| Date | Country | Place | Killed |\n|:---|---|---|---:|\n| 2023-05-01 | Chad | Bol | 4 |\n"
        + "| 2023-05-02 | Chad | - | 5 |\n")
    #expect(marked.datasets[0].stored.added == 2 && marked.datasets[0].rejectedCount == 0)
  }

  @Test(
    arguments: [
      ("1682899200000", "2023-05-01", "2023-05-01"), ("1682899200", "2023-05-01", "2023-05-01"),
      ("20230501143000", "2023-05-01", "2023-05-01"), ("202305011430", "2023-05-01", "2023-05-01"),
      ("-86400000000", "1967-04-07", "1967-04-07"), ("2023-W20", "2023-05-15", "2023-05-21"),
      ("Q2 2023", "2023-04-01", "2023-06-30"), ("Jan-Mar 2023", "2023-01-01", "2023-03-31"),
      ("Nov 2022 - Feb 2023", "2022-11-01", "2023-02-28"),
      ("2019-2021", "2019-01-01", "2021-12-31"),
      ("٢٠٢٣-٠٥-٠١", "2023-05-01", "2023-05-01"),
    ])
  func `Stamps, weeks, quarters and spans of months are days`(
    _ cell: String, _ start: String, _ end: String
  ) throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate("own.csv", "id;date;place;killed\n1;\(cell);Bria;4\n")
    let date = try #require(try inputs.dossier("csv/own/1")?.incident.date)
    #expect(date.start.iso == start && date.end.iso == end)
  }

  @Test(arguments: ["2023-W60", "Q5 2023", "999999999999999", "2023-2021", "Mar-Jan 2023"])
  func `What is no day rejects its row`(_ cell: String) throws {
    let inputs = try TableInputs()
    let map = ColumnMap(name: "own", columns: ["id": "id", "date": "date"], figures: [])
    let summary = try inputs.add("own.csv", "id;date;place\n1;\(cell);Bria\n", map: map)
    #expect(summary.datasets[0].rejectedCount == 1)
  }

  @Test(
    arguments: [
      ("13°27'36\"N", "14°42'36\"E", 13.46, 14.71), ("22.9 S", "43.2 W", -22.9, -43.2),
      ("S 22,9", "W 43,2", -22.9, -43.2), ("13.46°", "14.71°", 13.46, 14.71),
    ])
  func `Degrees are read as people write them`(
    _ north: String, _ east: String, _ latitude: Double, _ longitude: Double
  ) throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "own.csv", "id;date;place;lat;lon;killed\n1;2023-05-01;Bol;\(north);\(east);4\n")
    let incident = try #require(try inputs.dossier("csv/own/1")?.incident)
    #expect(abs((incident.latitude ?? 0) - latitude) < 0.001)
    #expect(abs((incident.longitude ?? 0) - longitude) < 0.001)
  }

  @Test(
    arguments: [
      "13.4586° N, 14.7146° E", "13,4586; 14,7146", "13.4586, 14.7146", "(13.4586, 14.7146)",
      "POINT (14.7146 13.4586)",
    ])
  func `Coordinates in one cell`(_ cell: String) throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "own.csv", "id|date|place|coordinates|killed\n1|2023-05-01|Bol|\(cell)|4\n")
    let incident = try #require(try inputs.dossier("csv/own/1")?.incident)
    #expect(incident.latitude == 13.4586 && incident.longitude == 14.7146)
  }

  @Test func `Words that are no degrees are dropped and told`() throws {
    let inputs = try TableInputs()
    let map = ColumnMap(
      name: "own", columns: ["id": "id", "latitude": "lat", "longitude": "lon"], figures: [])
    try inputs.add("own.csv", "id;lat;lon\n1;near 5;6\n2;13°70'N;14\n", map: map)
    for id in 1...2 {
      let dossier = try #require(try inputs.dossier("csv/own/\(id)"))
      #expect(dossier.incident.latitude == nil && !dossier.reports[0].note.isEmpty)
    }
  }

  @Test func `A figure may say whom it counts, and be about a number`() throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "own.csv",
      "id;date;place;killed\n1;2023-05-01;Bol;4 civilians\n2;2023-05-01;Bol;une vingtaine\n"
        + "3;2023-05-01;Bol;١٢\n4;2023-05-01;Bol;at least 3 soldiers killed\n5;2023-05-01;Bol;4 houses\n"
        + "6;2023-05-01;Bol;4\n7;2023-05-01;Bol;4\n")
    func claim(_ id: Int) throws -> Claim? {
      try inputs.dossier("csv/own/\(id)")?.reports[0].claims.first
    }
    #expect(try claim(1)?.bounds == Bounds(4) && claim(1)?.scope == .civilians)
    #expect(try claim(2)?.bounds == Bounds(20) && claim(2)?.qualifier == .about)
    #expect(try claim(3)?.bounds == Bounds(12))
    #expect(try claim(4)?.scope == .securityForces && claim(4)?.qualifier == .atLeast)
    #expect(try claim(5) == nil, "houses are nobody")
  }

  @Test(
    arguments: [
      #"{"columns":["id","date","place","killed"],"data":[[1,"2023-05-01","Bol",3],[2,"2023-05-02","Bol",4]]}"#,
      #"[["id","date","place","killed"],[1,"2023-05-01","Bol",3],[2,"2023-05-02","Bol",4]]"#,
      #"[{"id":1,"date":1682899200000,"spot":{"name":"Bol"},"killed":3},{"id":2,"date":null,"killed":4}]"#,
    ])
  func `JSON with rows as lists, and with stamps`(_ json: String) throws {
    let inputs = try TableInputs()
    let summary = try inputs.addByTemplate("own.json", json)
    #expect(summary.datasets[0].stored.added == 2)
    let dossier = try #require(try inputs.dossier("csv/own/1"))
    #expect(dossier.incident.date?.start.iso == "2023-05-01")
    #expect(dossier.reports[0].claims[0].bounds == Bounds(3))
  }

  @Test func `The places of nested JSON, and GeoJSON's own types are none`() throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "own.json",
      #"{"items":[{"id":1,"date":"2023-05-01","location":{"country":"Chad","name":"Bol","lat":13.4,"lon":14.7},"killed":{"min":3,"max":5}}]}"#
    )
    let dossier = try #require(try inputs.dossier("csv/own/1"))
    #expect(dossier.incident.country == "TCD" && dossier.incident.place == "Bol")
    #expect(dossier.reports[0].claims[0].bounds == Bounds(low: 3, high: 5))
    try inputs.addByTemplate(
      "geo.geojson",
      #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[14.7,13.4]},"properties":{"id":1,"date":"2023-05-01","type":"Shelling","killed":3}}]}"#
    )
    #expect(try inputs.dossier("csv/geo/1")?.incident.type == "shelling")
  }

  @Test(
    arguments: [
      ("a.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Attack in Bamako killed 5\nEND:VEVENT\n"),
      ("a.ris", "TY  - NEWS\nTI  - Attack killed 12 in Bamako\nER  - \n"),
      ("a.bib", "@article{a,\n title={Attack killed 12 in Bamako}\n}\n"),
      (
        "a.log",
        String(repeating: "2023-05-01 10:00:00 INFO killed process 12 (5 dead)\n", count: 6)
      ),
      ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nTwelve people were killed in Bamako.\n"),
      ("a.patch", "diff --git a/x b/x\n--- a/x\n+++ b/x\n+killed 12 people in Bamako\n"),
    ])
  func `Records of programs are no articles and no tables`(_ name: String, _ text: String) throws {
    let inputs = try TableInputs()
    let summary = try inputs.add(name, text)
    #expect(summary.problems.count == 1 && summary.entries.isEmpty)
    #expect(try inputs.store.info().incidents == 0)
    let path = try inputs.folder.file(name, text)
    #expect(throws: ColumnMapFile.Problem.self) {
      try ColumnMapTemplate.template(forTableAt: path)
    }
  }

  @Test func `Prose with commas and feeds give no column map, and an article stays one`() throws {
    let inputs = try TableInputs()
    let prose =
      "BAMAKO, 1 May 2023 - At least 12 people were killed, 30 wounded, when gunmen attacked a hotel, police said.\n\n"
      + "The dead included 3 soldiers, officials said on Monday in Bamako.\n"
    for (name, text) in [
      ("a.txt", prose),
      ("a.xml", "<?xml version=\"1.0\"?><rss><item>5 killed, 6 hurt</item></rss>"),
    ] {
      let path = try inputs.folder.file(name, text)
      #expect(throws: ColumnMapFile.Problem.self) {
        try ColumnMapTemplate.template(forTableAt: path)
      }
    }
    #expect(try inputs.add("a.txt", prose).entries.count == 1)
  }
}
