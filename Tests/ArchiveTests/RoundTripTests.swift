import Archive
import NewsModel
import Testing

/// What goes in comes out.
struct RoundTripTests {
  @Test func dossiersComeBackEqual() throws {
    let store = try SampleDossiers.archive()
    for dossier in [SampleDossiers.bamako, SampleDossiers.abidjan, SampleDossiers.undated] {
      let found = try #require(try store.dossier(key: dossier.incident.key))
      #expect(found.withoutIDs == dossier)
    }
    #expect(try store.dossier(key: "nowhere") == nil)
  }

  @Test func summaryShowsEnvelopeAndVoices() throws {
    let store = try SampleDossiers.archive()
    let page = try store.page(IncidentQuery(), .first, limit: 10)
    #expect(page.rows.map(\.key) == ["bamako-2024-09-17", "bassam-2016-03-13", "undated"])
    let bamako = try #require(page.rows.first)
    #expect(bamako.killed?.low == 70)
    #expect(bamako.killed?.high == 100)
    #expect(bamako.wounded == nil)
    #expect(bamako.countryName == "Mali")
    #expect(bamako.groups == "JNIM")
    #expect(bamako.reportCount == 2)
    #expect(bamako.originCount == 2)
    #expect(!page.hasAfter && !page.hasBefore)
  }

  @Test func storingAgainChangesNothing() throws {
    let store = try SampleDossiers.archive()
    let before = try store.dossier(key: "bamako-2024-09-17")
    let outcome = try store.store([SampleDossiers.bamako], source: SampleDossiers.source)
    #expect(outcome.unchanged == 1)
    #expect(outcome.added + outcome.updated == 0)
    #expect(try store.dossier(key: "bamako-2024-09-17") == before)
    #expect(try store.count(.all) == 3)
  }

  @Test func namesFindCountriesAndGroups() throws {
    let store = try SampleDossiers.archive()
    for (filter, count) in [
      (Filter.country("ivory"), 1), (.country("CIV"), 1), (.country("cote d'ivoire"), 1),
      (.country("atlantis"), 0), (.country(""), 0), (.group("gsim"), 1), (.group("jnim"), 1),
      (.group("nobody"), 0), (.words("security sour", isPhrase: false), 1),
    ] {
      #expect(try store.count(filter) == count, "\(filter)")
    }
  }

  @Test func facetsCount() throws {
    let store = try SampleDossiers.archive()
    let countries = try store.facet(.country, .all)
    #expect(countries.map(\.value).sorted() == ["CIV", "MLI", "NER"])
    #expect(countries.first { $0.value == "CIV" }?.aliases == ["Ivory Coast"])
    #expect(try store.facet(.group, .country("mali")).map(\.label) == ["JNIM"])
    #expect(try store.facet(.year, .all).map(\.value) == ["2016", "2024"])
  }

  @Test func rejectedClaimsLeaveTheSummary() throws {
    let store = try SampleDossiers.archive()
    let dossier = try #require(try store.dossier(key: "bamako-2024-09-17"))
    let official = try #require(
      dossier.reports.first?.claims.first { $0.bounds == Bounds(100) })
    try store.decide(claim: official.id, status: .rejected)
    #expect(try store.page(IncidentQuery(), .first, limit: 1).rows.first?.killed?.high == 77)
    #expect(try store.undo() == "claim rejected")
    #expect(try store.page(IncidentQuery(), .first, limit: 1).rows.first?.killed?.high == 100)
    #expect(try store.undo() == nil)
  }
}
