import Archive
import Foundation
import NewsModel
import TestSupport
import Testing

/// An archive that an earlier version has written opens, and answers as it did.
struct OldArchiveTests {
  /// What the second step of the schema held for one incident.
  private static let statements = [
    "INSERT INTO country VALUES (0, 'CIV', 'Côte d’Ivoire', 'CI', '')",
    "INSERT INTO country VALUES (4294967296, 'MLI', 'Mali', 'ML', '')",
    "INSERT INTO country_alias VALUES ('mali', 'MLI'), ('mli', 'MLI'), ('civ', 'CIV')",
    "INSERT INTO locality VALUES (1, 'Bamako', 'District', 'bamako|district')",
    "INSERT INTO locality VALUES (2, 'Tromsø', 'Łódź', 'tromsø|łodz')",
    "INSERT INTO tag VALUES ('bamako', 'tromsø', 'Tromsø')",
    "INSERT INTO kind VALUES (1, 'bombing', 'bombing')",
    "INSERT INTO armed_group (id, name) VALUES (1, 'JNIM')",
    "INSERT INTO group_alias VALUES ('jnim', 1, 0)",
    "INSERT INTO source VALUES (1, 'AFP', 'afp')",
    """
    INSERT INTO incident VALUES (1, 19983, 19984, 4294967296, 1, 70, 100, NULL, NULL, 0.4285, 1, 1,
      1, 1, 0, 12.6, -8.0, 1, 'bamako', 5, 'range', 0, 85, NULL, NULL, 'city', 'bamako', 'JNIM',
      'Attack', 'school', 'two sites')
    """,
    "INSERT INTO involvement VALUES (1, 0, 1, 19983, 1, 'perpetrator', 1, NULL, NULL)",
    "INSERT INTO incident_source VALUES (1, 1)",
    """
    INSERT INTO report VALUES
      (1, 'afp', 7, 'article', 'AFP', 'Scores die', 19985, 0, 'AFP', 'en', NULL, NULL, '')
    """,
    "INSERT INTO report_text VALUES (1, 'Many soldiers died.')",
    "INSERT INTO incident_report VALUES (1, 1, 0, 9)",
    """
    INSERT INTO claim VALUES (1, 1, 1, 0, 'killed', 70, 100, 'between', 'everyone', NULL, NULL,
      'official', NULL, 19984, 0, 0, 'KilledCount', NULL, NULL, NULL, 'proposed', '')
    """,
    """
    INSERT INTO claim VALUES (2, 1, 1, 1, 'killed', 80, 120, 'between', 'everyone', NULL, NULL,
      'official', NULL, 19990, 0, 0, 'KilledCount', NULL, NULL, NULL, 'proposed', '')
    """,
    "INSERT INTO claim_decision VALUES ('bamako', 'afp', 'unknown', 'accepted', NULL)",
    "INSERT INTO tally VALUES ('incident', 0, 1), ('country', 4294967296, 1), ('year', 2024, 1)",
    "INSERT INTO words (rowid, body) VALUES (1, 'Attack two sites Scores die Many soldiers died.')",
  ]

  @Test func anArchiveOfTheSecondStepOpens() throws {
    let path = TestFolder.root.path + "/old-\(UUID().uuidString).tollbook"
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    try IncidentStore.makeSecondStep(path: path, OldArchiveTests.statements)
    let store = try IncidentStore(path: path)
    let dossier = try #require(try store.dossier(key: "bamako"))
    #expect(dossier.incident.country == "MLI" && dossier.incident.targets == ["school"])
    #expect(dossier.reports[0].claims[0].bounds == Bounds(low: 70, high: 100))
    for text in [
      "country:mali", "group:jnim", "place:bama", "source:afp", "type:bomb", "sold", "killed>=100",
      "date:2024-09-18", "near:12.6,-8~1km", "speaker:official", "reports=1", "disputed:yes",
      "revised:up", "revised:yes", "outlier:no", "killed>=120", "tag:tromso", "tag:Tromsø",
    ] { #expect(try store.count(FilterParser.parse(text)) == 1, "\(text)") }
    for sort in SortKey.allCases {
      let page = try store.page(IncidentQuery(sort: sort), .first, limit: 2)
      #expect(page.rows.map(\.countryName) == ["Mali"], "\(sort)")
    }
    #expect(try store.facet(.country, .all).map(\.value) == ["MLI"])
    #expect(try store.openReports(limit: 5).rows.count == 1)
    try store.remark(incident: dossier.incident.id, "ask again")
    #expect(try store.count(.words("again", isPhrase: false)) == 1)
  }
}
