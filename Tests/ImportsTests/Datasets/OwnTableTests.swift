import Archive
import Datasets
import Foundation
import NewsModel
import Testing

@testable import Imports

/// Tables of one's own by the map that the template guesses.
@Suite struct OwnTableTests {
  @Test func `Rows of several sources are one incident with a report for each`() throws {
    let inputs = try TableInputs()
    let table =
      "incident_id,date,country,place,source,injured\n7,2021-03-04,Niger,Tillia,AFP,4\n"
      + "7,2021-03-04,Niger,Tillia,Police,6\n8,2021-03-05,Niger,Bosso,AFP,1\n"
    try inputs.addByTemplate("own.csv", table)
    let dossier = try #require(try inputs.dossier("csv/own/7"))
    #expect(dossier.originCount == 2)
    #expect(Set(dossier.reports.flatMap(\.claims).map(\.speaker.name)) == ["AFP", "Police"])
    #expect(dossier.reports.first { $0.outlet == "Police" }?.claims[0].speaker.kind == .security)
    #expect(Comparison(of: dossier).overall(.wounded).map { $0.low...$0.high } == 4...6)
    let again = try inputs.addByTemplate("own.csv", table)
    #expect(again.datasets[0].stored.reportsAdded == 0)
  }

  @Test func `Columns of several sources are claims of speakers, one and the other end a range`()
    throws
  {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "own.csv",
      "id,date,country,place,dead_afp,dead_army,dead_min,dead_max\n1,2021-03-04,Niger,Bosso,9,7,6,12\n"
    )
    let claims = try #require(try inputs.dossier("csv/own/1")?.reports[0].claims)
    #expect(claims.count == 3)
    #expect(claims.map(\.speaker.name) == ["Afp", "Army", nil])
    #expect(claims.last?.bounds == Bounds(low: 6, high: 12))
  }

  @Test func `Two columns without an order are a whole and a part, never a range`() throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "own.csv", "id,date,country,place,civilians,total dead\n1,2021-03-04,Niger,Bosso,4,11\n")
    let claims = try #require(try inputs.dossier("csv/own/1")?.reports[0].claims)
    #expect(claims.map(\.bounds) == [Bounds(11), Bounds(4)])
    #expect(claims.map(\.scope) == [.everyone, .civilians])
    #expect(claims[1].isPart)
  }

  @Test func `Year, month and day stand in three columns`() throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "own.csv",
      "ID,Year,Month,Day,Country,City,Dead\n1,2019,Feb,3,Niger,Bosso,1\n2,2019,2,,Niger,Bosso,1\n")
    #expect(try inputs.dossier("csv/own/1")?.incident.date?.start.iso == "2019-02-03")
    #expect(try inputs.dossier("csv/own/2")?.incident.date?.precision == .month)
  }

  @Test func `One row for each victim is counted`() throws {
    let inputs = try TableInputs()
    let map = try ColumnMapFile.read(
      """
      name = "Dead"
      one_row_per = "victim"
      country = "Chad"
      [columns]
      id = "event"
      date = "day"
      place = ["town", "quarter"]
      coordinates = "gps"
      """, name: "map.toml")
    try inputs.add(
      "dead.csv",
      "event,day,town,quarter,gps,name\n5,2020-01-01,Ati,North,\"13.2, 18.3\",A\n"
        + "5,2020-01-01,Ati,North,,B\n6,2020-01-02,Bol,NA,,C\n", map: map)
    #expect(try inputs.killed("csv/dead/5")?.low == 2)
    let dossier = try #require(try inputs.dossier("csv/dead/5"))
    #expect(dossier.incident.place == "Ati, North")
    #expect(dossier.incident.country == "TCD")
    #expect(dossier.incident.latitude == 13.2)
    #expect(try inputs.dossier("csv/dead/6")?.incident.place == "Bol")
  }

  @Test func `Columns that hold no figures are none, whatever they are called`() throws {
    let text = ColumnMapTemplate.text(
      ["id", "date", "place", "fields_missing", "killed_by", "deadly", "n_injured"],
      rows: [["1", "2020-01-01", "A", "False", "gang", "yes", "2"]], name: "own")
    let map = try ColumnMapFile.read(text, name: "map.toml")
    #expect(map.figures.map(\.columns) == [["n_injured"]])
  }

  @Test func `Open layouts come in without an edit`() throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "drones.csv",
      "S#,Date,Location,City,Province,Civilians Min,Civilians Max,Total Died Min,Total Died Max,Injured Min,Injured Max,Longitude,Latitude\n"
        + "1,\"Friday, June 18, 2004\",Made place,Wana,FATA,0,2,5,8,1,,69.57,32.29\n"
        + ",,,,,,,Total,,,,,\n")
    let claims = try #require(try inputs.dossier("csv/drones/1")?.reports[0].claims)
    #expect(
      claims.first { $0.measure == .killed && $0.scope == .everyone }?.bounds
        == Bounds(low: 5, high: 8))
    #expect(claims.first { $0.scope == .civilians }?.isPart == true)
    try inputs.addByTemplate(
      "body.csv",
      "IBC code,Start Date,End Date,Location,Reported Minimum,Reported Maximum,Sources\n"
        + "x77,03 Feb 2011,04 Feb 2011,Made town,2,3,AP; REU\n")
    #expect(try inputs.killed("csv/body/x77").map { $0.low...$0.high } == 2...3)
  }
}
