import Datasets
import NewsModel
import Testing

/// GDELT: violent events only, without figures.
@Suite struct GDELTTests {
  static let row = [
    "GLOBALEVENTID": "1191234567", "SQLDATE": "20240917", "EventCode": "1831",
    "EventRootCode": "18", "Actor1Name": "GUNMEN", "Actor2Name": "POLICE",
    "ActionGeo_Type": "4", "ActionGeo_FullName": "Bamako, Bamako (general), Mali",
    "ActionGeo_CountryCode": "ML", "ActionGeo_Lat": "12.65", "ActionGeo_Long": "-8",
    "NumArticles": "3", "DATEADDED": "20240917101500", "SOURCEURL": "https://www.example.org/a",
  ]

  @Test func `A violent event is an incident without figures, with its article as a link`() throws {
    let builder = try RowBuilder("gdelt", columns: GDELTColumnNames.events, name: "GDELT")
    let dossier = try builder.dossier(Self.row)
    #expect(dossier.incident.country == "MLI" && dossier.incident.place == "Bamako")
    #expect(dossier.incident.type == "bombing")
    #expect(dossier.reports[0].claims.isEmpty)
    #expect(dossier.reports[0].link == "https://www.example.org/a")
    #expect(dossier.reports[0].sources.map(\.name) == ["example.org"])
  }

  @Test func `Other events are passed over, wrong days are rejected`() throws {
    let release = DatasetRelease(
      format: "gdelt", name: "GDELT", columns: GDELTColumnNames.firstEvents)
    let codebook = try #require(DatasetTable.codebook(for: release))
    func problem(_ changes: [String: String]) -> RowProblem? {
      let row = Self.row.merging(changes) { $1 }
      do {
        _ = try codebook.dossier(of: release.columns.map { row[$0] ?? "" })
        return nil
      } catch { return error }
    }
    #expect(problem(["EventCode": "042", "EventRootCode": "04"])?.isExpected == true)
    #expect(problem(["SQLDATE": "20241399"])?.isExpected == false)
    #expect(problem([:]) == nil)
  }

  @Test func `The known layouts have their official widths`() {
    #expect(GDELTColumnNames.events.count == 61)
    #expect(GDELTColumnNames.firstEvents.count == 58)
    #expect(GDELTColumnNames.mentions.count == 16)
    #expect(DatasetTable.ucdpEvents.bareForms[0].columns.count == 49)
  }
}
