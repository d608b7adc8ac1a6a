import Archive
import Datasets
import NewsModel
import Testing

/// Rows of datasets: stored as they came, read by their codebook.
struct DatasetRowTests {
  /// Cells that a careless reader would change.
  static let oddCells = [
    "", " ", "\"quoted\"", "a\nb\r\nc", "é", "e\u{301}", "a\0b", "007", "1e5", "-0", "-0.0", "0",
    "-5", "+5", " 5", "3.50", "00.5", "0.5", "-0.25", "1.", ".5", "1.2.3", "-", "--5", "5-",
    "12345678901234567", "123456789012345678", "99999999999999999999999", "2024-02-29",
    "2024-02-30", "0025-01-01", "2025-03-01 00:00:00.000", "2025-03-01 00:00:00.001",
    "2025-03-01 10:00:00.000", "٣", "\u{202E}evil", "Gunmen attacked a patrol.", "14.4843",
    String(repeating: "long ", count: 3_000),
  ]

  @Test func everyCellComesBackAsItWas() throws {
    let rows = DatasetRowTests.oddCells.enumerated().map {
      SampleRows.row($0.offset + 1, odd: $0.element)
    }
    let store = try SampleRows.archive(rows)
    for row in rows {
      let dossier = try #require(try store.dossier(key: "ucdp-ged/\(row[0])"))
      let found = try #require(try store.row(of: dossier.incident.id))
      // Swift takes é and e with an accent for the same; bytes are not.
      #expect(found.fields.map { Array($0.utf8) } == row.map { Array($0.utf8) })
      #expect(found.release == SampleRows.release() && found.goneFrom == nil)
    }
    #expect(try store.row(of: 1) == nil, "an article's incident is no row")
  }

  @Test func itsDossierIsWhatTheCodebookSays() throws {
    let row = SampleRows.row(484_577)
    let store = try SampleRows.archive([row])
    let found = try #require(try store.dossier(key: "ucdp-ged/484577"))
    let codebook = try #require(DatasetTable.codebook(for: SampleRows.release()))
    #expect(found.withoutIDs == (try codebook.dossier(of: row)))
    let ids = found.reports.flatMap(\.claims).map(\.id)
    #expect(Set(ids).count == ids.count && ids.allSatisfy { $0 > 0 })
    let summary = try #require(
      try store.page(IncidentQuery(filter: .type("state")), .first, limit: 5).rows.first)
    #expect(summary.key == "ucdp-ged/484577" && summary.title == found.incident.title)
    #expect(summary.killed?.low == 3 && summary.killed?.high == 5)
    #expect(summary.killed?.median == 3 && summary.reportCount == 1)
    #expect(summary.date == found.incident.date && summary.place == found.incident.place)
  }

  @Test func filtersFindIt() throws {
    let store = try SampleRows.archive([SampleRows.row(7)])
    for text in [
      "country:mali killed>=5", "group:jnim date:2024", "source:reuters", "source:ucdp",
      "place:mopti", "near:14.5,-4.2~20km", "patrol", "gunmen att", "\"a patrol\"",
      "only:dataset", "spread>60%", "reports=1 disputed:yes", "wounded:unknown killed=4",
    ] {
      let keys = try store.dossiers(FilterParser.parse(text)).map(\.incident.key)
      #expect(keys.contains("ucdp-ged/7"), "\(text)")
    }
    #expect(try store.count(FilterParser.parse("patrol killed>5")) == 0)
    let info = try store.info()
    #expect(info.incidents == 4 && info.reports == 4)
    #expect(info.claims == 6 + 2)
  }

  @Test func theSameAgainIsUnchanged() throws {
    let rows = (1...40).map { SampleRows.row($0, odd: "cell \($0 % 7)") }
    let store = try SampleRows.archive(rows)
    let again = try SampleRows.load(rows, into: store)
    #expect(again.unchanged == 40 && again.added + again.updated + again.gone == 0)
    #expect(try store.count(.all) == 43)
  }

  @Test func aRowThatComesTwiceInAFileIsOne() throws {
    let store = try SampleRows.archive([SampleRows.row(1, best: 3), SampleRows.row(1, best: 8)])
    #expect(try store.count(.all) == 4)
    // Only another file revises a row: within one the first stands.
    #expect(try store.count(.figure(.killed, .atLeast, 8)) == 0 + 2)
  }

  @Test func aChangedRowKeepsWhatItSaid() throws {
    let store = try SampleRows.archive([SampleRows.row(1), SampleRows.row(2)])
    let outcome = try SampleRows.load(
      [SampleRows.row(1, country: 475, best: 30, notes: "A revised toll."), SampleRows.row(2)],
      into: store, version: "25.2")
    #expect(outcome.updated == 1 && outcome.unchanged == 1 && outcome.added == 0)
    let found = try #require(try store.dossier(key: "ucdp-ged/1"))
    #expect(found.reports[0].outlet == "UCDP GED 25.2")
    let before = try store.versions(ofReport: "ucdp-ged/1")
    #expect(before.map(\.outlet) == ["UCDP GED 25.1"])
    #expect(before.first?.claims.first?.bounds == Bounds(3))
    #expect(try store.versions(ofReport: "ucdp-ged/2").isEmpty)
    #expect(try store.count(.words("revised", isPhrase: false)) == 1)
    #expect(try store.count(.words("patrol", isPhrase: false)) == 1)
    #expect(try store.count(.country("MLI")) == 2)
    #expect(try store.facet(.country, .all).first { $0.value == "MLI" }?.count == 2)
    #expect(try store.count(.source("25.1")) == 0)
    #expect(try store.count(.source("25.2")) == 2)
  }

  @Test func rowsThatAreGoneAreMarkedAndComeBack() throws {
    let store = try SampleRows.archive([
      SampleRows.row(1), SampleRows.row(2), SampleRows.row(3, date: "2019-01-01"),
      SampleRows.row(4, country: 475),
    ])
    let outcome = try SampleRows.load([SampleRows.row(1)], into: store, version: "25.2")
    #expect(outcome.gone == 1, "2019 and Nigeria are not what the file covers")
    let gone = try #require(try store.dossier(key: "ucdp-ged/2"))
    #expect(gone.reports[0].note.hasSuffix("no longer in UCDP GED 25.2"))
    #expect(try store.row(of: gone.incident.id)?.goneFrom == "UCDP GED 25.2")
    #expect(try store.count(.all) == 7)
    #expect(try SampleRows.load([SampleRows.row(1)], into: store, version: "25.2").gone == 0)
    let back = try SampleRows.load([SampleRows.row(2)], into: store, version: "25.3")
    #expect(back.updated == 1)
    let returned = try #require(try store.dossier(key: "ucdp-ged/2"))
    #expect(!returned.reports[0].note.contains("no longer"))
  }
}
