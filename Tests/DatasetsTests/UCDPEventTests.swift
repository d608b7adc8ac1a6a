import Datasets
import NewsModel
import Testing

/// UCDP GED: what its codebook says of best, low, high, sides, precision and sources.
@Suite struct UCDPEventTests {
  static let columns = [
    "id", "year", "code_status", "type_of_violence", "conflict_name", "side_a", "side_b",
    "number_of_sources", "source_article", "source_original", "where_prec", "where_coordinates",
    "where_description", "adm_1", "adm_2", "latitude", "longitude", "country", "country_id",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b",
    "deaths_civilians", "deaths_unknown", "best", "high", "low",
  ]
  static let row = [
    "id": "412700", "year": "2024", "type_of_violence": "1", "side_a": "Government of Mali",
    "side_b": "JNIM", "conflict_name": "Mali: Government", "where_prec": "1",
    "where_coordinates": "Bamako city", "adm_1": "Bamako", "latitude": "12.63",
    "longitude": "-8.00", "country": "Mali", "country_id": "432", "event_clarity": "1",
    "date_prec": "1", "date_start": "2024-09-17 00:00:00.000",
    "date_end": "2024-09-17 00:00:00.000", "deaths_a": "70", "deaths_b": "3",
    "deaths_civilians": "4", "deaths_unknown": "0", "best": "77", "high": "100", "low": "70",
  ]

  private func dossier(_ changes: [String: String] = [:]) throws -> Dossier {
    try RowBuilder("ucdp-ged", columns: Self.columns, name: "UCDP GED").dossier(
      Self.row.merging(changes) { $1 })
  }

  @Test func `A row becomes an incident with its day, place, country and groups`() throws {
    let incident = try dossier().incident
    #expect(incident.key == "ucdp-ged/412700")
    #expect(incident.date == Day(iso: "2024-09-17").map { DateSpan($0) })
    #expect(incident.country == "MLI")
    #expect(incident.place == "Bamako")
    #expect(incident.placePrecision == "exact")
    #expect(incident.type == "state-based conflict")
    #expect(incident.groups.map(\.displayName) == ["JNIM", "Government of Mali"])
    #expect(incident.groups.first?.name == "Jama'at Nusrat al-Islam wal-Muslimin")
    #expect(incident.title == "Government of Mali – JNIM, Bamako")
  }

  @Test func `Best is the figure, low to high its range, the sides are its parts`() throws {
    let claims = try #require(try dossier().reports.first?.claims)
    #expect(
      claims.map(\.brief) == [
        "killed 77 everyone", "killed 70–100 everyone", "killed 70 Government of Mali part",
        "killed 3 JNIM part", "killed 4 civilians part",
      ])
    #expect(claims.map(\.rule).prefix(2) == ["UCDP GED best", "UCDP GED low to high"])
    #expect(claims.allSatisfy { $0.status == .accepted && $0.speaker.kind == .dataset })
    let envelope = Comparison(of: try dossier()).overall(.killed)
    #expect(envelope?.low == 70 && envelope?.high == 100)
  }

  @Test func `Equal low, best and high are one figure`() throws {
    let claims = try dossier(["low": "77", "high": "77"]).reports[0].claims
    #expect(claims.filter { !$0.isPart }.map(\.brief) == ["killed 77 everyone"])
  }

  @Test func `Low above best is kept and told`() throws {
    let report = try dossier(["best": "6", "low": "7", "high": "6"]).reports[0]
    #expect(
      report.claims.filter { !$0.isPart }.map(\.brief)
        == ["killed 6 everyone", "killed 6–7 everyone"])
    #expect(report.note.contains("low 7 stands above best 6"))
  }

  @Test func `An empty best is at least the sum of its parts, never zero`() throws {
    let claims = try dossier(["best": "", "low": "", "high": "", "deaths_a": "", "deaths_b": ""])
      .reports[0].claims
    #expect(claims.first?.bounds == Bounds(low: 4, high: nil))
    #expect(claims.map(\.brief) == ["killed 4+ everyone", "killed 4 civilians part"])
  }

  @Test func `In one-sided violence civilians are the target and no group`() throws {
    let dossier = try dossier([
      "type_of_violence": "3", "side_a": "LRA", "side_b": "Civilians",
      "where_coordinates": "Goya village",
    ])
    #expect(dossier.incident.groups.count == 1)
    #expect(dossier.incident.targets == ["civilians"])
    #expect(dossier.incident.title == "LRA against civilians, Goya")
  }

  @Test(arguments: [
    ("1", "2024-09-17", "2024-09-17", DateSpan.Precision.day),
    ("2", "2024-09-17", "2024-09-19", .range), ("3", "2024-09-16", "2024-09-22", .week),
    ("4", "2024-09-01", "2024-09-30", .month), ("4", "2024-09-20", "2024-10-19", .range),
    ("5", "2024-01-01", "2024-12-31", .year), ("5", "2024-03-01", "2024-04-30", .range),
  ]) func `The precision of the date is kept`(
    code: String, start: String, end: String, precision: DateSpan.Precision
  ) throws {
    let date = try dossier(["date_prec": code, "date_start": start, "date_end": end]).incident.date
    #expect(date?.precision == precision)
    #expect(date?.start.iso == start && date?.end.iso == end)
  }

  @Test func `A row without days keeps its year, one with a wrong day is no incident`() throws {
    let undated = try dossier(["date_start": "", "date_end": ""]).incident.date
    #expect(undated?.precision == .year && undated?.start.iso == "2024-01-01")
    let builder = try RowBuilder("ucdp-ged", columns: Self.columns)
    let problem = try builder.problem(Self.row.merging(["date_start": "2024-13-45"]) { $1 })
    #expect(problem == "a date in date_start is not a day: “2024-13-45”")
    #expect(try builder.problem(Self.row.merging(["id": " "]) { $1 }) == "the id is empty")
    #expect(
      try builder.problem(Self.row.merging(["best": "many"]) { $1 })
        == "a cell of best is not a whole number: “many”")
  }

  @Test func `Sources are named with office, day and headline`() throws {
    let article =
      "\"Reuters News,2024-09-17,Twelve \"rebels\", and more; killed\";\"AFP,2024-09-18,Dead\""
    let report = try dossier(["source_article": article]).reports[0]
    #expect(report.sources.map(\.name) == ["Reuters News", "AFP"])
    #expect(report.sources.first?.title == "Twelve \"rebels\", and more; killed")
    #expect(report.sources.last?.published == Day(iso: "2024-09-18"))
    #expect(report.title == "Twelve \"rebels\", and more; killed")
    let old = try dossier(["source_article": "Reuters  25/2-09; BBC https://example.org/a"])
      .reports[0]
    #expect(old.sources.map(\.name) == ["Reuters  25/2-09", "BBC https://example.org/a"])
    #expect(old.sources.last?.link == "https://example.org/a")
  }

  @Test(
    arguments: [
      ("12.5", "-8.1", 12.5, -8.1, ""), ("0", "0", nil, nil, "taken for unknown"),
      ("120.5", "14.2", 14.2, 120.5, "exchanged"), ("99", "200", nil, nil, "no point on the earth"),
      ("12,5", "8,25", 12.5, 8.25, ""), ("north", "8", nil, nil, "cannot be read"),
    ] as [(String, String, Double?, Double?, String)])
  func `Coordinates off the earth are dropped or mended, and told`(
    latitude: String, longitude: String, north: Double?, east: Double?, remark: String
  ) throws {
    let dossier = try dossier(["latitude": latitude, "longitude": longitude])
    #expect(dossier.incident.latitude == north && dossier.incident.longitude == east)
    #expect(remark.isEmpty || dossier.reports[0].note.contains(remark))
  }
}
