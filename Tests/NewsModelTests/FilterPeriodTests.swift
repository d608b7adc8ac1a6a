import NewsModel
import Testing

/// Days and moments counted from now.
struct FilterPeriodTests {
  /// Wednesday, 2026-03-04, 05:06:07 UTC.
  private static let now = 1_772_600_767

  @Test(arguments: [
    ("today", "2026-03-04", "2026-03-04"), ("yesterday", "2026-03-03", "2026-03-03"),
    ("this-week", "2026-03-02", "2026-03-08"), ("last-week", "2026-02-23", "2026-03-01"),
    ("this-month", "2026-03-01", "2026-03-31"), ("last-month", "2026-02-01", "2026-02-28"),
    ("this-year", "2026-01-01", "2026-12-31"), ("last-year", "2025-01-01", "2025-12-31"),
    ("7d", "2026-02-25", "2026-03-04"), ("2h", "2026-03-04", "2026-03-04"),
    ("6h", "2026-03-03", "2026-03-04"), ("2w", "2026-02-18", "2026-03-04"),
    ("1m", "2026-02-04", "2026-03-04"), ("3m", "2025-12-04", "2026-03-04"),
    ("1Y", "2025-03-04", "2026-03-04"), ("9999y", "1800-01-01", "2026-03-04"),
  ])
  func days(_ text: String, _ first: String, _ last: String) throws {
    let period = try #require(FilterPeriod(text))
    let days = period.days(at: Self.now)
    #expect(days.lowerBound.iso == first && days.upperBound.iso == last)
    #expect(FilterPeriod(period.text) == period && !period.title.isEmpty)
  }

  @Test func aShorterMonthEndsTheMonth() throws {
    // 2026-03-31.
    let days = try #require(FilterPeriod("1m")).days(at: 1_774_915_200)
    #expect(days.lowerBound.iso == "2026-02-28")
  }

  @Test func hoursAreToTheSecondAndDaysAreWhole() throws {
    #expect(
      try #require(FilterPeriod("2h")).moments(at: Self.now)
        == (Self.now - 7200)..<(Self.now + 1))
    let day = try #require(FilterPeriod("1d")).moments(at: Self.now)
    #expect(day.lowerBound % 86_400 == 0 && day.count == 2 * 86_400)
  }

  @Test(arguments: ["", "d", "0d", "-1d", "7", "7x", "99999d", "last", "week", "٣d"])
  func otherWordsAreNone(_ text: String) { #expect(FilterPeriod(text) == nil) }

  @Test func theLanguageReadsAndPrintsThem() throws {
    for text in ["date:7d", "changed:last-week", "added:2h", "-date:today"] {
      #expect(try FilterParser.parse(text).description == text)
    }
    #expect(try FilterParser.parse("date:7D").description == "date:7d")
    #expect(throws: FilterSyntaxError.self) { try FilterParser.parse("date:7q") }
    #expect(FilterField.date.title(.recent(.last(7, .days))) == "in the last 7 days")
    #expect(FilterField.changed.title(.recent(.last(1, .hours))) == "changed in the last hour")
    #expect(FilterField.changed.title(.days(from: nil, to: nil)) == "changed any date")
  }
}
