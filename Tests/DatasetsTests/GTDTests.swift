import Datasets
import NewsModel
import Testing

/// GTD: victims and attackers in one figure, -99 for unknown, months and days of 0. All rows are made up.
@Suite struct GTDTests {
  static let columns = [
    "eventid", "iyear", "imonth", "iday", "approxdate", "country", "country_txt", "provstate",
    "city", "latitude", "longitude", "specificity", "summary", "attacktype1_txt", "targtype1_txt",
    "target1", "gname", "guncertain1", "gname2", "guncertain2", "claimed", "claim2", "nkill",
    "nkillter", "nwound", "nwoundte", "ishostkid", "nhostkid", "scite1", "scite2", "weaptype1_txt",
  ]
  static let row = [
    "eventid": "201701010001", "iyear": "2017", "imonth": "1", "iday": "2",
    "country_txt": "Iraq", "provstate": "Baghdad", "city": "Testabad", "latitude": "33.3",
    "longitude": "44.4", "specificity": "1", "summary": "01/02/2017: A made-up bomb exploded.",
    "attacktype1_txt": "Bombing/Explosion", "targtype1_txt": "Business", "target1": "Market",
    "gname": "Islamic State of Iraq and the Levant (ISIL)", "claimed": "1", "nkill": "12",
    "nkillter": "2", "nwound": "30", "nwoundte": "0", "scite1": "\"Bomb,\" Test Times, 2017.",
  ]

  private func dossier(_ changes: [String: String] = [:]) throws -> Dossier {
    try RowBuilder("gtd", columns: Self.columns, name: "GTD").dossier(
      Self.row.merging(changes) { $1 })
  }

  @Test func `Attackers and victims are parts of all killed`() throws {
    let dossier = try dossier()
    #expect(
      dossier.reports[0].claims.map(\.brief) == [
        "killed 12 everyone", "killed 2 attackers part", "killed 10 victims part",
        "wounded 30 everyone",
      ])
    #expect(dossier.incident.key == "gtd/201701010001" && dossier.incident.country == "IRQ")
    #expect(dossier.incident.type == "bombing" && dossier.incident.targets == ["Market"])
    #expect(dossier.incident.groups.first?.claimed == true)
    #expect(dossier.reports[0].sources.count == 1)
  }

  @Test(arguments: ["", "-99", "-9", "NA"])
  func `Blank and minus numbers are unknown, never zero`(cell: String) throws {
    let claims = try dossier(["nkill": cell, "nkillter": cell, "nwound": cell]).reports[0].claims
    #expect(claims.map(\.bounds) == [.unknown, .unknown])
  }

  @Test func `Data frames write counts with a point, and split tolls are fractions`() throws {
    let whole = try dossier(["nkill": "12.0", "nkillter": "0.0", "nwound": ""]).reports[0].claims
    #expect(whole.first?.brief == "killed 12 everyone")
    let split = try dossier(["nkill": "1.5", "nkillter": ""]).reports[0].claims
    #expect(split.first?.brief == "killed 1–2 everyone")
  }

  @Test func `Unknown months and days leave the month or the year`() throws {
    #expect(try dossier(["iday": "0"]).incident.date?.precision == .month)
    let year = try dossier(["iday": "0", "imonth": "0"]).incident.date
    #expect(year?.precision == .year && year?.start.iso == "2017-01-01")
    let wrong = try dossier(["iday": "31", "imonth": "2"])
    #expect(wrong.incident.date?.precision == .month)
    #expect(wrong.reports[0].note.contains("there is no day 2017-2-31"))
  }

  @Test func `Uncertain groups are suspected, an unknown one is none`() throws {
    let groups = try dossier(["guncertain1": "1", "gname2": "Testers"]).incident.groups
    #expect(groups.map(\.role) == [.suspected, .perpetrator])
    #expect(try dossier(["gname": "Unknown"]).incident.groups.isEmpty)
  }

  @Test func `Hostages are abducted people`() throws {
    let claims = try dossier(["ishostkid": "1", "nhostkid": "4"]).reports[0].claims
    #expect(claims.last?.brief == "abducted 4 everyone")
    let none = try dossier(["ishostkid": "1", "nhostkid": "-99"]).reports[0].claims
    #expect(none.allSatisfy { $0.measure != .abducted })
  }

  @Test func `More attackers than dead are told and give no victims`() throws {
    let report = try dossier(["nkill": "1", "nkillter": "2"]).reports[0]
    #expect(report.claims.allSatisfy { $0.scope != .victims })
    #expect(report.note.contains("more attackers (2) than people (1)"))
  }
}
