import NewsModel
import Testing

@Suite("Figures for people")
struct FigureTextTests {
  @Test(arguments: [
    (Bounds(77), Qualifier.exact, "77", "77"),
    (Bounds(0), .exact, "0", "0"),
    (Bounds(low: 70, high: nil), .moreThan, "70+", "more than 70"),
    (Bounds(low: 70, high: nil), .atLeast, "70+", "at least 70"),
    (Bounds(low: nil, high: 50), .upTo, "≤50", "up to 50"),
    (Bounds(low: nil, high: 50), .fewerThan, "<50", "fewer than 50"),
    (Bounds(100), .about, "~100", "about 100"),
    (Bounds(100), .closerTo, "~100", "closer to 100"),
    (Bounds(low: 50, high: 60), .between, "50–60", "50 to 60"),
    (Bounds(low: 50, high: 60), .about, "~50–60", "about 50 to 60"),
    (.unknown, .dozens, "dozens", "dozens"),
    (.unknown, .exact, "—", "no number"),
    (.unknown, .unknown, "—", "no number"),
    (Bounds(1432), .exact, "1,432", "1,432"),
  ])
  func aClaim(bounds: Bounds, qualifier: Qualifier, short: String, words: String) {
    #expect(FigureText.short(bounds, qualifier) == short)
    #expect(FigureText.words(bounds, qualifier) == words)
  }

  @Test func sharesAreWrittenWithoutANegativeZeroAndNeverCut() {
    #expect(FigureText.signedPercent(-0.001) == "0 %")
    #expect(FigureText.signedPercent(0.001) == "0 %")
    #expect([-0.204, 0.04, 12.5].map(FigureText.signedPercent) == ["-20 %", "+4 %", "+1,250 %"])
    #expect(FigureText.percent(97.5, width: 8) == "9,750 %")
    #expect(FigureText.percent(97.5, width: 6) == "> 99 %")
    #expect(FigureText.percent(0.5, width: 6) == "50 %")
    #expect(FigureText.percent(nil, width: 6) == nil)
  }

  @Test func whatClaimsComeTo() {
    func texts(_ bounds: Bounds...) -> [String] {
      let envelope = Envelope(of: bounds)
      return [FigureText.short(envelope), FigureText.words(envelope)]
    }
    #expect(texts() == ["—", "unknown"])
    #expect(texts(.unknown) == ["—", "unknown"])
    #expect(texts(Bounds(77)) == ["77", "77"])
    #expect(texts(Bounds(70), Bounds(100)) == ["70–100", "70 to 100"])
    #expect(texts(Bounds(low: 100, high: nil)) == ["100+", "at least 100"])
    #expect(texts(Bounds(low: nil, high: 50)) == ["≤50", "up to 50"])
    #expect(
      texts(Bounds(70), Bounds(low: 100, high: nil)) == ["70–100+", "70 to 100 or more"])
    #expect(
      texts(Bounds(low: nil, high: 50), Bounds(100)) == ["≤50–100", "up to 50, and 50 to 100"])
  }

  @Test func counts() {
    #expect(
      [0, 7, 999, 1000, 3_012_455, -1000].map(FigureText.grouped) == [
        "0", "7", "999", "1,000", "3,012,455", "-1,000",
      ])
    #expect(FigureText.counted(1, "report") == "1 report")
    #expect(FigureText.counted(0, "report") == "0 reports")
    #expect(FigureText.percent(0.428) == "43 %")
    #expect(FigureText.percent(nil) == nil)
  }
}

@Suite("Dates for people")
struct DateTextTests {
  private func span(_ start: String, _ end: String, _ precision: DateSpan.Precision) throws
    -> DateSpan
  {
    DateSpan(
      start: try #require(Day(iso: start)), end: try #require(Day(iso: end)), precision: precision)
  }

  @Test func isAsFineAsTheDateItself() throws {
    let spans = [
      try span("2024-09-17", "2024-09-17", .day), try span("1980-05-18", "1980-05-27", .range),
      try span("2024-09-28", "2024-10-03", .range), try span("2024-12-30", "2025-01-02", .range),
      try span("2024-09-16", "2024-09-22", .week), try span("2024-09-01", "2024-09-30", .month),
      try span("2024-01-01", "2024-12-31", .year),
    ]
    #expect(
      spans.map(DateText.short) == [
        "2024-09-17", "1980-05-18…", "2024-09-28…", "2024-12-30…", "2024-09-16…", "2024-09", "2024",
      ])
    #expect(
      spans.map(DateText.whole) == [
        "2024-09-17", "1980-05-18–27", "2024-09-28–10-03", "2024-12-30–2025-01-02",
        "2024-09-16–22", "2024-09", "2024",
      ])
    #expect(
      spans.map(DateText.long) == [
        "Tue 17 Sep 2024", "18–27 May 1980", "28 Sep – 3 Oct 2024", "30 Dec 2024 – 2 Jan 2025",
        "week of 16 Sep 2024", "Sep 2024", "2024",
      ])
    #expect(DateText.short(nil) == "—")
    #expect(DateText.long(nil as DateSpan?) == "date unknown")
  }
}
