import Archive
import NewsModel
import Testing

/// Timeline, map and sources against the same arithmetic done incident by incident.
struct PictureTests {
  static let filters = ["", "country:mali", "killed>=3", "-country:mali", "bomb", "type:x"]

  @Test(arguments: filters, TimelineUnit.allCases)
  func timelineIsTheSumOfItsIncidents(_ text: String, _ unit: TimelineUnit) throws {
    var random = RandomIncidents(seed: 3)
    let store = try SampleDossiers.archive(random.dossiers(150))
    let filter = try FilterParser.parse(text)
    var expected: [Day: TollSum] = [:]
    for dossier in try store.dossiers(filter) {
      guard let date = dossier.incident.date else { continue }
      let killed = Comparison(of: dossier).overall(.killed)
      expected[unit.start(of: date.start), default: TollSum()]
        .add(low: killed?.low, high: killed?.high)
    }
    let periods = try store.timeline(filter, by: unit)
    #expect(periods.map(\.start) == expected.keys.sorted())
    for period in periods { #expect(period.toll == expected[period.start]) }
  }

  /// What a cell says is what the list shows when it is opened.
  @Test(arguments: filters) func aCellHoldsTheIncidentsOfItsBox(_ text: String) throws {
    var random = RandomIncidents(seed: 4)
    let store = try SampleDossiers.archive(random.dossiers(150))
    let filter = try FilterParser.parse(text)
    // Points of the random incidents lie on whole degrees, so on the edges of these cells.
    let grid = MapGrid(
      north: 20, west: -10, latitudeStep: 4, longitudeStep: 5, columns: 4, rows: 6)
    let cells = try store.map(filter, grid)
    var seen = 0
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let cell = cells.first { $0.column == column && $0.row == row }
        let inside = Filter.and([filter, .box(grid.box(column: column, row: row))])
        #expect(try store.count(inside) == cell?.toll.incidents ?? 0)
        seen += cell?.toll.incidents ?? 0
      }
    }
    #expect(seen == (try store.count(.and([filter, .box(grid.box)]))))
    let page = try store.page(
      IncidentQuery(filter: .and([filter, .box(grid.box)])), .first, limit: 500)
    #expect(page.rows.count == seen)
  }

  @Test func incidentsWithoutAPointOrADateStandInNoPicture() throws {
    let store = try SampleDossiers.archive()
    #expect(try store.count(.all) == 3)
    let placed = try store.map(.all, .world).reduce(0) { $0 + $1.toll.incidents }
    let dated = try store.timeline(.all, by: .year).reduce(0) { $0 + $1.toll.incidents }
    #expect((placed, dated) == (2, 2))
  }

  @Test func sourcesCanBeSurveyedInRuns() throws {
    var random = RandomIncidents(seed: 6)
    let dossiers = random.dossiers(60)
    let store = try SampleDossiers.archive(dossiers)
    let whole = try store.sources(.all, limit: 100)
    #expect(whole.survey.incidents == 60)
    #expect(whole.next == nil)
    var survey = SourceSurvey()
    var row: IncidentSummary?
    repeat {
      let page = try store.sources(.all, after: row, limit: 7)
      survey.add(page.survey)
      row = page.next
    } while row != nil
    #expect(survey.incidents == 60)
    #expect(survey.disputed == whole.survey.disputed)
    for kind in SourceKind.allCases { #expect(survey.records(kind) == whole.survey.records(kind)) }
  }
}
