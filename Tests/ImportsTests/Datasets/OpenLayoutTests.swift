import Archive
import Datasets
import Foundation
import NewsModel
import Testing

@testable import Imports

/// Tables in the layouts of open lists, by the map that the template guesses, with made-up rows.
@Suite struct OpenLayoutTests {
  private func map(_ table: String) throws -> ColumnMap {
    let folder = try ScratchFolder()
    let path = try folder.file("list.csv", table)
    return try ColumnMapFile.read(ColumnMapTemplate.template(forTableAt: path), name: "m")
  }

  private func figure(_ map: ColumnMap, _ column: String) -> ColumnMap.Figure? {
    map.figures.first { $0.columns.contains(column) }
  }

  @Test func `A list of mass shootings`() throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "list.csv",
      "case,location,date,summary,fatalities,injured,total_victims,location,age_of_shooter,sources,"
        + "latitude,longitude,type,year\n"
        + "Mill shooting,\"Fairview, Ohio\",10/25/23,A gunman.,18,13,31,Other,40,https://a.example,41.1,-81.2,Mass,2023\n"
    )
    let incident = try #require(try inputs.store.dossier(id: 1)?.incident)
    #expect(incident.place == "Fairview, Ohio" && incident.date?.start.iso == "2023-10-25")
    #expect(incident.latitude == 41.1)
  }

  @Test func `Victims and suspects are scopes and no speakers`() throws {
    let map = try map(
      "Incident ID,Incident Date,State,City Or County,Victims Killed,Victims Injured,Suspects Killed\n"
        + "1,\"September 12, 2023\",Ohio,Columbus,4,1,1\n")
    #expect(figure(map, "Victims Killed")?.scope == "victims")
    #expect(figure(map, "Suspects Killed")?.scope == "attackers")
    #expect(map.figures.allSatisfy { $0.speaker == nil && !$0.isPart })
    // A name that is no kind of people is a speaker, as the column writes it.
    let sources = try self.map("date,place,dead (AFP),dead (Orbis)\n2023-05-01,Bol,4,5\n")
    #expect(sources.figures.map(\.speaker) == ["AFP", "Orbis"])
    let people = try self.map("date,place,killed,farmers_killed\n2023-05-01,Bol,4,5\n")
    #expect(figure(people, "farmers_killed")?.scope == "farmers")
    #expect(figure(people, "farmers_killed")?.isPart == true)
  }

  @Test func `Strikes with lowest and highest figures, children among the civilians`() throws {
    let map = try map(
      "code,date,country,location,targeted_belligerent,belligerents,strike_type,"
        + "civilians_killed_min,civilians_killed_max,children_killed_min,children_killed_max,assessment\n"
        + "X1,2017-03-17,Iraq,Al Testa,Alpha,Coalition,Airstrike,105,141,20,30,Up to 141.\n")
    #expect(map.columns["perpetrator"] == "belligerents")
    #expect(map.columns["target"] == "targeted_belligerent")
    #expect(map.columns["text"] == "assessment")
    #expect(figure(map, "civilians_killed_min")?.high == "civilians_killed_max")
    #expect(figure(map, "children_killed_min")?.isPart == true)
  }

  @Test func `Dates in columns such as Date (Year), and attackers who are counted and not dead`()
    throws
  {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "list.csv",
      "Group,Attack ID,Date (Year),Date (Month),Date (Day),Country,City,Weapon,# Killed (low),# Killed (high),# Attackers\n"
        + "Front,11,2009,4,23,Iraq,Basra,Belt bomb,28,33,1\nFront,12,2009,5,,Iraq,Mosul,Car bomb,7,7,2\n"
    )
    let dossier = try #require(try inputs.dossier("csv/list/11"))
    #expect(dossier.incident.date?.start.iso == "2009-04-23")
    #expect(dossier.incident.type == "belt bomb")
    #expect(dossier.reports[0].claims.map(\.bounds) == [Bounds(low: 28, high: 33)])
    #expect(try inputs.dossier("csv/list/12")?.incident.date?.precision == .month)
  }

  @Test func `Strikes with Civilians Min beside Total Died Min`() throws {
    let map = try map(
      "S#,Date,Location,City,Province,No of Strike,Civilians Min,Civilians Max,Total Died Min,Total Died Max,References\n"
        + "1,\"Friday, June 18, 2004\",Near Wana,South Waziristan,FATA,1,0,2,5,8,CNN\n")
    #expect(figure(map, "Total Died Min")?.high == "Total Died Max")
    #expect(figure(map, "Civilians Min")?.isPart == true)
    #expect(map.columns["source"] == "References" && map.columns["id"] == "S#")
  }

  @Test func `Reported minimum and maximum, with a span of days`() throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "list.csv",
      "IBC code,Start Date,End Date,Location,Target,Cause,Reported Minimum,Reported Maximum,Sources\n"
        + "k1,01 Jun 2010,30 Jun 2010,Morgue,various,gunfire,57,60,\"AA 01 Jul; BB 02 Jul\"\n")
    let dossier = try #require(try inputs.dossier("csv/list/k1"))
    #expect(dossier.incident.date?.end.iso == "2010-06-30")
    #expect(dossier.incident.type == "gunfire" && dossier.reports[0].sources.count == 2)
    #expect(dossier.reports[0].claims.map(\.bounds) == [Bounds(low: 57, high: 60)])
  }

  @Test func `Columns of known datasets under other names`() throws {
    let gtd = try map(
      "Event ID,Year,Month,Day,Country,Province,City,Attack Type,Target Type,Group,Killed,Terrorists Killed\n"
        + "201701010001,2017,1,1,Chad,Lac,Bol,Armed Assault,Military,Front,5,1\n")
    #expect(gtd.columns["year"] == "Year" && gtd.columns["day"] == "Day")
    #expect(gtd.columns["id"] == "Event ID" && gtd.columns["type"] == "Attack Type")
    #expect(figure(gtd, "Terrorists Killed")?.scope == "attackers")
    let acled = try map(
      "Data ID,Event day,Kind,Actor 1,Actor 2,Country,Admin 1,Location,Lat,Long,Dead\n"
        + "1,01 May 2021,Battles,Alpha,Beta,Chad,Lac,Bol,13.4,14.7,3\n")
    #expect(acled.columns["perpetrator"] == "Actor 1" && acled.columns["target"] == "Actor 2")
    #expect(acled.columns["id"] == "Data ID" && acled.columns["date"] == "Event day")
  }

  @Test func `Spanish and French names, with and without accents`() throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "uno.csv",
      "N°;Fecha;Departamento;Municipio;Presunto responsable;Muertos;Heridos;Fuente\n"
        + "1;3 de mayo de 2021;Cauca;Corinto;Frente;5;2;El Diario\n"
        + "2;28/07/2021;Nariño;Tumaco;Frente;al menos 3;;La Voz\n")
    let incident = try #require(try inputs.dossier("csv/uno/1")?.incident)
    #expect(incident.place == "Corinto" && incident.admin1 == "Cauca")
    let french = try map(
      "Date de l'incident,Pays,Région,Localité,Auteurs,Nombre de morts\n14 février 2022,Mali,Gao,Gao,x,une dizaine\n"
    )
    #expect(french.columns["admin1"] == "Région" && french.columns["place"] == "Localité")
    #expect(figure(french, "Nombre de morts")?.measure == "killed")
  }

  @Test func `A weak name is an id only where each row has another, and bars part lists`() throws {
    let twice = try map("no,date,place,killed\n1,2023-05-01,A,1\n1,2023-05-02,B,2\n")
    #expect(twice.columns["id"] == nil)
    let once = try map("no,date,place,killed,sources\n1,2023-05-01,A,1,a||b\n2,2023-05-02,B,2,c\n")
    #expect(once.columns["id"] == "no" && once.listSeparator == "|")
  }

  @Test func `Days of births and of reports are not those of incidents`() throws {
    let map = try map(
      "id,date_of_birth,report_date,when,place,killed\n1,1990-01-01,2023-06-01,2023-05-01,A,1\n")
    #expect(map.columns["date"] == "when")
  }

  @Test func `The dead of a list are counted by day and place, and not by their names`() throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "dead.csv",
      "Name,Age,Sex,Date of death,Place of death,Country,Cause\nA. B.,34,M,2023-05-01,Bol,Chad,shelling\n"
        + "C. D.,12,F,2023-05-01,Bol,Chad,shelling\nE. F.,50,M,2023-05-03,,Chad,gunfire\n"
        + "G. H.,51,M,2023-05-03,,Chad,gunfire\n")
    let counts = try (1...3).map { try inputs.store.dossier(id: $0)?.reports[0].claims[0].bounds }
    // Without a place nothing says that two dead of one day are of one incident.
    #expect(counts == [Bounds(2), Bounds(1), Bounds(1)])
  }

  @Test func `Numbers that can only mean not known are put into the map`() throws {
    let inputs = try TableInputs()
    try inputs.addByTemplate(
      "own.csv", "id,date,place,killed\n1,2023-05-01,A,-1\n2,2023-05-01,A,4\n")
    #expect(try inputs.dossier("csv/own/1")?.reports[0].claims.isEmpty == true)
    let minus = try inputs.addByTemplate(
      "odd.csv",
      "id,date,place,killed\n1,2023-05-01,A,-5\n2,2023-05-01,A,4\n3,2023-05-01,A,4\n4,2023-05-01,A,4\n"
    )
    #expect(minus.datasets[0].rejectedCount == 1)
  }
}
