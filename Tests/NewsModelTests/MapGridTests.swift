import NewsModel
import Testing

struct MapGridTests {
  @Test func everyPointOfTheGlobeLiesInOneCell() {
    let grid = MapGrid(
      north: 90, west: -180, latitudeStep: 10, longitudeStep: 20, columns: 18, rows: 18)
    for (latitude, longitude) in [
      (90.0, 0.0), (-90, 0), (0, 180), (0, -180), (12.63, -8), (-89.5, 179.99), (1, 1),
    ] {
      let cell = grid.cell(latitude: latitude, longitude: longitude)
      guard let cell else {
        Issue.record("\(latitude), \(longitude) is in no cell")
        continue
      }
      let box = grid.box(column: cell.column, row: cell.row)
      #expect(box.contains(latitude: latitude, longitude: longitude))
      let others = (0..<grid.rows).flatMap { row in (0..<grid.columns).map { (row, $0) } }.filter {
        grid.box(column: $0.1, row: $0.0).contains(latitude: latitude, longitude: longitude)
      }
      #expect(others.count == 1)
    }
  }

  @Test func edgesBelongToTheCellBelowAndBehindThem() {
    let grid = MapGrid(
      north: 20, west: -10, latitudeStep: 5, longitudeStep: 5, columns: 4, rows: 4)
    #expect(grid.cell(latitude: 15, longitude: -5) ?? (9, 9) == (1, 1))
    #expect(grid.cell(latitude: 20, longitude: -10) ?? (9, 9) == (0, 0))
    #expect(grid.cell(latitude: 0, longitude: 0) == nil)
    #expect(grid.cell(latitude: 5, longitude: 10) == nil)
  }

  @Test func aMapMayLieOverTheDateLine() {
    let grid = MapGrid(
      north: 10, west: 170, latitudeStep: 5, longitudeStep: 5, columns: 4, rows: 4)
    #expect(grid.cell(latitude: 1, longitude: -179) ?? (9, 9) == (2, 1))
    #expect(grid.box == MapBox(south: -10, west: 170, north: 10, east: -170))
    #expect(grid.box.contains(latitude: 0, longitude: 175))
    #expect(!grid.box.contains(latitude: 0, longitude: 0))
    #expect(grid.box(column: 1, row: 0).east == 180)
  }

  @Test func noMeridianComesTwice() {
    let grid = MapGrid(
      north: 90, west: 0, latitudeStep: 4, longitudeStep: 4, columns: 500, rows: 45)
    #expect(grid.columns == 90)
    #expect(grid.box == .world)
  }
}

struct TimelineUnitTests {
  @Test(arguments: [
    (2024, 2, 29, 2024, 2, 1), (2000, 12, 31, 2000, 12, 1), (1999, 1, 1, 1999, 1, 1),
  ])
  func monthsAndYearsBeginAndEnd(
    _ year: Int, _ month: Int, _ day: Int, _ firstYear: Int, _ firstMonth: Int, _ first: Int
  ) throws {
    let date = try #require(Day(year: year, month: month, day: day))
    let start = try #require(Day(year: firstYear, month: firstMonth, day: first))
    #expect(TimelineUnit.month.start(of: date) == start)
    #expect(TimelineUnit.year.start(of: date) == Day(year: year, month: 1, day: 1))
    #expect(TimelineUnit.day.start(of: date) == date)
    let month = TimelineUnit.month.days(of: TimelineUnit.month.number(of: date))
    #expect(month.lowerBound == start && month.contains(date))
    #expect((month.upperBound + 1).civil.day == 1)
    let whole = TimelineUnit.year.days(of: year)
    #expect(whole.upperBound == Day(year: year, month: 12, day: 31))
  }
}
