import Archive
import Datasets
import NewsModel
import Testing

/// Rows of UCDP GED and made-up ones of ACLED, some of them of the same events.
@Suite("Two datasets side by side")
struct DatasetPairTests {
  private let store: IncidentStore

  /// UCDP's 1 to 4 and ACLED's M1 to M3 are proposed as one where their numbers agree; UCDP's 4 stands alone.
  init() throws {
    store = try IncidentStore.inMemory()
    try SampleRows.load(
      [
        SampleRows.row(1, date: "2024-09-17", best: 70), SampleRows.row(2, best: 5),
        SampleRows.row(3, date: "2023-01-01", best: 9), SampleRows.row(4, best: 2),
      ], into: store)
    try DatasetPairTests.loadACLED([("M1", 100), ("M2", 6), ("M3", 0)], into: store)
    try store.propose([
      LinkProposal(into: "ucdp-ged/1", from: "acled/M1", score: 0.9, reasons: []),
      LinkProposal(into: "acled/M2", from: "ucdp-ged/2", score: 0.8, reasons: []),
      LinkProposal(into: "ucdp-ged/3", from: "acled/M3", score: 0.7, reasons: []),
      // Less likely than another pair of the same event.
      LinkProposal(into: "ucdp-ged/4", from: "acled/M1", score: 0.6, reasons: []),
    ])
  }

  private static func loadACLED(_ rows: [(String, Int)], into store: IncidentStore) throws {
    let release = DatasetRelease(
      format: "acled", name: "ACLED",
      columns: [
        "event_id_cnty", "event_date", "year", "time_precision", "event_type", "sub_event_type",
        "actor1", "actor2", "iso", "country", "location", "latitude", "longitude", "notes",
        "fatalities",
      ])
    var batch: [DatasetEntry]? = try rows.map { id, killed in
      try SampleRows.entry(
        [
          id, "2024-09-18", "2024", "1", "Battles", "Armed clash", "JNIM",
          "Military Forces of Mali", "466", "Mali", "Mopti", "14.48", "-4.18", "An attack.",
          String(killed),
        ], release)
    }
    try store.load(release, source: ImportSource(name: "acled.csv", format: "acled")) {
      defer { batch = nil }
      return batch
    }
  }

  private func page(
    _ filter: String = "", proposed: Bool = true, order: DatasetPairOrder = .difference,
    offset: Int = 0, limit: Int = 9
  ) throws -> DatasetPairPage {
    try store.datasetPairs(
      DatasetPairQuery(
        first: "ucdp", second: "acled", filter: try FilterParser.parse(filter),
        includesProposed: proposed, order: order), offset: offset, limit: limit)
  }

  private func join(_ into: String, _ from: String) throws {
    let ids = try [into, from].map { try #require(try store.dossier(key: $0)).incident.id }
    try store.decide(.joined, into: ids[0], from: ids[1])
  }

  @Test func datasetsAreToldByTheNameThatTheirReleasesShare() throws {
    #expect(
      try store.datasets() == [
        DatasetSource(name: "UCDP GED", incidents: 4), DatasetSource(name: "ACLED", incidents: 3),
      ])
    try join("ucdp-ged/1", "acled/M1")
    #expect(try store.datasets().map(\.incidents) == [4, 3])
  }

  @Test func proposedPairsStandOnceEachWidestDifferenceFirst() throws {
    let page = try page()
    #expect(page.rows.map(\.incident.key) == ["ucdp-ged/1", "ucdp-ged/2", "ucdp-ged/3"])
    #expect(page.rows.map { $0.proposed?.incident.key } == ["acled/M1", "acled/M2", "acled/M3"])
    #expect(page.rows.map { $0.proposed?.isReversed } == [false, true, false])
    // UCDP's rows are 70 to 72; ACLED's 0 is unknown.
    #expect(page.rows[0].first?.high == 72 && page.rows[0].second?.low == 100)
    #expect(page.rows.map { $0.difference?.relation } == [.secondMore, .meeting, nil])
    #expect(page.totals.both == 3 && page.totals.proposed == 3 && page.totals.withoutFigure == 1)
    #expect(page.totals.onlyFirst.incidents == 1 && page.totals.onlySecond.incidents == 0)
    #expect(page.totals.onlyFirst.killedLow == 2)
  }

  @Test func withoutProposalsOnlyJoinedIncidentsCount() throws {
    #expect(try page(proposed: false).rows == [])
    #expect(try page(proposed: false).totals.onlySecond.incidents == 3)
    try join("ucdp-ged/1", "acled/M1")
    let page = try page(proposed: false)
    #expect(page.rows.map(\.incident.key) == ["ucdp-ged/1"] && page.rows[0].proposed == nil)
    #expect(page.rows[0].second?.low == 100 && page.rows[0].first?.high == 72)
    #expect(page.totals.onlyFirst.incidents == 3 && page.totals.onlySecond.incidents == 2)
  }

  @Test func whatWasKeptApartIsNoPair() throws {
    let ids = try ["ucdp-ged/1", "acled/M1"].map {
      try #require(try store.dossier(key: $0)).incident.id
    }
    try store.decide(.apart, into: ids[0], from: ids[1])
    // The next likely pair takes its place.
    #expect(try page().rows.map(\.incident.key) == ["ucdp-ged/4", "ucdp-ged/2", "ucdp-ged/3"])
    _ = try store.undo()
    #expect(try page().rows.first?.incident.key == "ucdp-ged/1")
  }

  @Test func theFilterNeedsOneOfThePair() throws {
    #expect(try page("date:2023").rows.map(\.incident.key) == ["ucdp-ged/3"])
    #expect(try page("killed>=100").rows.map(\.incident.key) == ["ucdp-ged/1"])
    let none = try page("country:niger")
    #expect(none.rows == [] && none.totals == DatasetPairTotals())
  }

  @Test func ordersAndPagesAgree() throws {
    let whole = try page(order: .second).rows
    #expect(whole.map { $0.second?.low } == [100, 6, nil])
    #expect(try page(order: .second, offset: 1, limit: 1).rows == [whole[1]])
    #expect(try page(order: .second, offset: 7).rows == [])
    #expect(try page(order: .date).rows.last?.incident.key == "ucdp-ged/3")
    #expect(try page(order: .share).rows.map(\.incident.key) == whole.map(\.incident.key))
  }
}
