import NewsModel
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2024-09-17", 19983, 2), ("2024-02-29", 19782, 4),
    ("1969-12-31", -1, 3), ("1800-01-01", -62_091, 3), ("2200-12-31", 84_370, 3),
  ])
  func readsAndPrints(iso: String, number: Int, weekday: Int) throws {
    let day = try #require(Day(iso: iso))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.iso == iso)
  }

  @Test(arguments: [
    "2023-02-29", "2024-13-01", "2024-00-10", "2024-9-17", "24-09-17", "2024-09-17T00:00", "",
    "0000-01-01", "0001-01-01", "1799-12-31", "2201-01-01", "9999-12-31", "2024-04-31",
    "+024-01-01", "2024-+1-01", "-024-01-01", "２０２４-01-01",
  ])
  func refuses(iso: String) {
    #expect(Day(iso: iso) == nil)
  }

  @Test func everyDayOfFourCenturiesComesBack() {
    for number in stride(from: -62_091, through: 84_370, by: 7) {
      let (year, month, day) = Day(number: number).civil
      #expect(Day(year: year, month: month, day: day)?.number == number)
    }
  }
}
