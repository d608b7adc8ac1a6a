import Datasets
import NewsModel
import Testing

/// ACLED: 0 is none or unknown, actors of three columns each, layouts of ten years. All rows are made up.
@Suite struct ACLEDTests {
  static let columns = [
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
    "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
    "civilian_targeting", "iso", "country", "admin1", "location", "latitude", "longitude",
    "geo_precision", "source", "source_scale", "notes", "fatalities", "timestamp",
  ]
  static let row = [
    "event_id_cnty": "MLI12345", "event_date": "2025-02-07", "year": "2025",
    "time_precision": "1", "event_type": "Battles", "sub_event_type": "Armed clash",
    "actor1": "JNIM: Group for Support of Islam and Muslims", "inter1": "Rebel group",
    "actor2": "Military Forces of Mali (2021-)", "inter2": "State forces", "country": "Mali",
    "admin1": "Mopti", "location": "Testoville", "latitude": "14.5", "longitude": "-4.1",
    "geo_precision": "1", "source": "Radio Test; Le Journal (Mali)", "fatalities": "5",
    "notes": "On 7 February 2025, JNIM attacked soldiers. 5 killed and 3 wounded.",
    "timestamp": "1739232000",
  ]

  private func dossier(_ changes: [String: String] = [:]) throws -> Dossier {
    try RowBuilder("acled", columns: Self.columns, name: "ACLED").dossier(
      Self.row.merging(changes) { $1 })
  }

  @Test func `A row becomes an incident with both sides of the fight`() throws {
    let dossier = try dossier()
    #expect(dossier.incident.key == "acled/MLI12345")
    #expect(dossier.incident.country == "MLI" && dossier.incident.place == "Testoville")
    #expect(dossier.incident.type == "armed clash")
    #expect(
      dossier.incident.groups.map(\.displayName) == ["JNIM", "Military Forces of Mali"])
    #expect(dossier.incident.groups.allSatisfy { $0.role == .perpetrator })
    let report = dossier.reports[0]
    #expect(report.text.hasPrefix("On 7 February"))
    #expect(report.sources.map(\.name) == ["Radio Test", "Le Journal (Mali)"])
    #expect(report.claims.map(\.brief) == ["killed 5 everyone"])
    #expect(report.claims[0].rule == "ACLED fatalities")
  }

  @Test func `No fatalities are none or unknown, and so no zero`() throws {
    let report = try dossier(["fatalities": "0"]).reports[0]
    #expect(report.claims.first?.bounds == .unknown)
    #expect(report.claims.first?.rule == "ACLED fatalities: 0 is none or unknown")
    #expect(Comparison(of: try dossier(["fatalities": "0"])).overall(.killed) == nil)
  }

  @Test(arguments: [
    ("7-Feb-25", "2025"), ("07-Feb-2025", ""), ("7 February 2025", ""), ("February 7, 2025", ""),
    ("0025-02-07", "2025"), ("0025-02-07", ""), ("2025-02-07 00:00:00.000", ""), ("20250207", ""),
  ]) func `Days are read as spreadsheets write them`(text: String, year: String) throws {
    let date = try dossier(["event_date": text, "year": year]).incident.date
    #expect(date == Day(iso: "2025-02-07").map { DateSpan($0) })
  }

  @Test func `Four letters for September, and a full name of the month`() throws {
    #expect(try dossier(["event_date": "30-Sept-24"]).incident.date?.start.iso == "2024-09-30")
    #expect(
      try dossier(["event_date": "01-January-2015"]).incident.date?.start.iso == "2015-01-01")
  }

  @Test func `A day that can be read in two ways is not guessed`() throws {
    let builder = try RowBuilder("acled", columns: Self.columns)
    let row = Self.row.merging(["event_date": "03/04/2024"]) { $1 }
    #expect(try builder.problem(row).contains("can be read in two ways"))
    #expect(try dossier(["event_date": "23/04/2024"]).incident.date?.start.iso == "2024-04-23")
  }

  @Test func `Civilians are targets, with their associates, and no group`() throws {
    let incident = try dossier([
      "event_type": "Violence against civilians", "sub_event_type": "Attack",
      "actor2": "Civilians (Mali)", "inter2": "7", "assoc_actor_2": "Farmers (Mali); Women (Mali)",
    ]).incident
    #expect(incident.groups.map(\.displayName) == ["JNIM"])
    #expect(incident.targets == ["civilians", "Farmers (Mali)", "Women (Mali)"])
    #expect(incident.title == "Attack: JNIM against civilians, Testoville")
  }

  @Test func `The side that is bombed is a target, not a perpetrator`() throws {
    let incident = try dossier(["event_type": "Explosions/Remote violence"]).incident
    #expect(incident.groups.map(\.role) == [.perpetrator, .target])
  }

  @Test func `Week and month of the time precision are kept`() throws {
    #expect(try dossier(["time_precision": "2"]).incident.date?.precision == .week)
    let month = try dossier(["time_precision": "3"]).incident.date
    #expect(month?.precision == .month && month?.end.iso == "2025-02-28")
  }

  @Test func `The layout of 2015 has upper case, allies and Gleditsch-Ward numbers`() throws {
    let columns = [
      "GWNO", "EVENT_ID_CNTY", "EVENT_ID_NO_CNTY", "EVENT_DATE", "YEAR", "TIME_PRECISION",
      "EVENT_TYPE", "ACTOR1", "ALLY_ACTOR_1", "INTER1", "ACTOR2", "ALLY_ACTOR_2", "INTER2",
      "LOCATION", "LATITUDE", "LONGITUDE", "GEO_PRECISION", "SOURCE", "NOTES", "FATALITIES",
    ]
    let dossier = try RowBuilder("acled", columns: columns).dossier([
      "GWNO": "775", "EVENT_ID_CNTY": "17MYA", "EVENT_DATE": "01-January-2015",
      "EVENT_TYPE": "Battle-No change of territory", "ACTOR1": "Police Forces of Myanmar",
      "INTER1": "1", "ACTOR2": "Protesters (Myanmar)", "INTER2": "6", "FATALITIES": "2",
    ])
    #expect(dossier.incident.country == "MMR" && dossier.incident.key == "acled/17MYA")
    #expect(dossier.incident.targets == ["protesters"])
    #expect(dossier.reports[0].claims.map(\.brief) == ["killed 2 everyone"])
  }
}
