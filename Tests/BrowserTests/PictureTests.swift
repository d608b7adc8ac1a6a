import NewsModel
import TestSupport
import TextUI
import Testing

@testable import Browser

/// Timeline, map and sources, played as a user would.
@Suite struct PictureTests {
  private func player(_ keys: String, _ size: Size = Size(width: 80, height: 24)) throws -> Player {
    var player = Player(size)
    try player.play(keys)
    return player
  }

  // MARK: Timeline

  @Test func theTimelineOpensWithAllOfItInView() throws {
    let timeline = try player("T")
    // Eight years and eight months: more months than columns, so years.
    #expect(timeline.text.contains("by year"))
    #expect(timeline.text.contains("2024   4 incidents · killed 229 to 643"))
    let wide = try player("T", Size(width: 200, height: 30))
    #expect(wide.text.contains("by month"))
  }

  @Test func bandsStandOnTheAxisAndReachTheHighestFigure() {
    let linear = PlotScale(most: 80, height: 8)
    #expect(String(PlotColumn(low: 25, high: 60, on: linear).glyphs) == "  ░░░▄██")
    #expect(String(PlotColumn(low: 0, high: 1, on: linear).glyphs) == "       ░")
    #expect(String(PlotColumn(low: 0, high: 0, on: linear).glyphs) == "        ")
    #expect(linear.labels.map(\.value).sorted() == [0, 40, 80])
    let wide = PlotScale(most: 60_000, height: 8, isLogarithmic: true)
    #expect(PlotColumn(low: 100, high: 100, on: wide).glyphs.filter { $0 == "█" }.count == 3)
    #expect(PlotScale(most: 0, height: 0).labels.isEmpty)
  }

  @Test func oneGreatFigureDoesNotFlattenTheRest() {
    let usual = [30, 45, 60, 80, 20, 10, 50, 70]
    let scale = PlotScale(values: usual + [40_000], height: 8)
    #expect(scale.top == 80 && scale.isBeyond(40_000) && !scale.isBeyond(80))
    #expect(String(PlotColumn(low: 40_000, high: 41_000, on: scale).glyphs) == "████████")
    #expect(PlotScale(values: usual + [9_000, 40_000], height: 8).top == 80, "two of them")
    // What is a habit is no outlier, and a logarithmic scale has room for all.
    #expect(PlotScale(values: usual + [200], height: 8).top == 200)
    #expect(PlotScale(values: [10, 4_000], height: 8).top == 4_000)
    let wide = PlotScale(values: usual + [40_000], height: 8, isLogarithmic: true)
    #expect(!wide.isBeyond(40_000))
  }

  @Test func aFigureBeyondTheScaleIsWrittenBesideItsBar() throws {
    var world = FakeWorld()
    for index in world.dossiers[1].reports.indices {
      world.dossiers[1].reports[index].claims = [
        Claim(measure: .killed, bounds: Bounds(40_000), rule: "KilledCount")
      ]
    }
    var player = Player(Size(width: 120, height: 40), world: world)
    try player.play("T")
    #expect(player.text.contains("△ beyond the scale") && player.text.contains("40,000"))
    try player.play("L")
    #expect(!player.text.contains("△"))
  }

  @Test func finerAndCoarser() throws {
    var player = try player("T+")
    #expect(player.text.contains("by month"))
    try player.play("<End>")
    #expect(player.text.contains("Oct 2024   1 incident · killed 12"))
    try player.play("+")
    #expect(player.text.contains("by day"))
    try player.play("+")
    #expect(player.text.contains("Days are the shortest periods."))
    try player.play("---")
    #expect(player.text.contains("Years are the longest periods."))
    try player.play("0<Home>")
    #expect(player.text.contains("2016   1 incident · killed 16 to 22"))
  }

  @Test func enterListsThePeriodAndEscGoesBack() throws {
    var player = try player("T+<End><Enter>")
    #expect(player.state.screens.isEmpty)
    #expect(player.text.contains("2024-10"))
    #expect(
      player.state.incidents.filter
        == .date(from: Day(iso: "2024-10-01"), to: Day(iso: "2024-10-31")))
    let before = try self.player("gjnim<Enter>")
    var after = before
    try after.play("T<Left>q")
    #expect(after.text == before.text)
    try player.play("T")
    #expect(player.text.contains("Timeline"))
  }

  @Test func aPeriodWithoutIncidentsIsNotListed() throws {
    let player = try player("T<Home><Right><Right><Enter>")
    #expect(
      player.text.contains("2018   no incidents") || player.text.contains("No incident begins"))
    #expect(player.state.screens.count == 1)
  }

  @Test func unknownTollsAreNeverZero() throws {
    let player = try player("ftillabéri<Enter>T")
    #expect(player.text.contains("1 incident · killed unknown"))
  }

  // MARK: Map

  @Test func theMapOpensOnItsGreatestClusterAndNamesTheCountry() throws {
    let map = try player("M")
    #expect(map.text.contains("7 of 8 incidents in view   1 without a place on the map"))
    #expect(map.text.contains("km"))
    let close = try player("gjnim<Enter>M")
    #expect(close.text.contains("2 of 2 incidents in view"))
  }

  @Test func enterListsExactlyTheCluster() throws {
    var player = try player("cmali<Enter>M")
    #expect(player.text.contains("Mali"))
    guard let map = player.state.screens.last as? MapState, let grid = map.grid else {
      Issue.record("no map")
      return
    }
    try player.play("<Enter>")
    #expect(player.state.screens.isEmpty)
    let box = grid.box(column: map.column, row: map.row)
    #expect(player.state.incidents.filter == .and([.country("MLI"), .box(box)]))
  }

  @Test func clustersAreWalkedAndTheCursorMoves() throws {
    var player = try player("M")
    var seen: Set<String> = []
    for _ in 0..<7 {
      seen.insert(player.rows.suffix(2).first ?? "")
      try player.play("n")
    }
    #expect(seen.count >= 4)
    try player.play("N<Up><Up><Left>++-")
    #expect(player.text.contains("in view"))
    try player.play("0")
    #expect(player.text.contains("7 of 8 incidents in view"))
  }

  @Test func theMapGoesRoundTheGlobeAndStopsAtThePoles() throws {
    var player = try player("M------------------")
    #expect(player.text.contains("This is the whole globe."))
    for _ in 0..<60 { try player.play("<PgUp>") }
    for _ in 0..<60 { try player.play(">") }
    // The whole globe stays in view.
    #expect(player.text.contains("7 of 8 incidents in view"))
    try player.play("++++++++++++++++++++++++++++")
    #expect(player.text.contains("The map goes no closer."))
  }

  @Test func aNarrowMapOfTheGlobeLiesInTheMiddle() throws {
    let player = try player("M----", Size(width: 300, height: 20))
    #expect(player.screen.size == Size(width: 300, height: 20))
  }

  @Test func cellsNearestTheDateLineStayTogether() {
    let cells = [(179, 355), (90, 358), (95, 2)].map { row, column in
      MapCell(column: column, row: row, toll: TollSum(incidents: 1))
    }
    let view = MapView(of: cells, size: Size(width: 80, height: 20))
    #expect(abs(abs(view?.longitude ?? 0) - 178.5) < 2)
  }

  @Test(arguments: [(0.0, 1.0), (60, 0.5), (-60, 0.5), (90, 0), (45, 0.7071)])
  func cosine(_ degrees: Double, _ expected: Double) {
    #expect(abs(MapView.cosine(degrees) - expected) < 0.002)
  }

  @Test func markersGrowWithTheirNumber() {
    let scale = MarkerScale([1, 5, 80, 700])
    let glyphs = [1, 5, 80, 700].map(scale.glyph)
    #expect(glyphs == ["·", "▪", "■", "█"])
    #expect(scale.legend.map(\.range) == ["1", "2–9", "10–99", "100+"])
    #expect(MarkerScale([]).legend.map(\.range) == [])
    #expect(MarkerScale([1]).legend.map(\.range) == ["1+"])
  }

  // MARK: Speakers

  @Test func speakersAreCountedAndListed() throws {
    var player = try player("F<S-Tab>")
    #expect(player.text.contains("official"))
    try player.play("<Enter>")
    #expect(player.text.contains("speaker official"))
    #expect(player.state.incidents.filter == .speaker(.official))
  }

  // MARK: Sources

  @Test func sourcesSayWhoIsLowAndWhoIsHigh() throws {
    var player = try player("S")
    #expect(player.text.contains("LOWEST"))
    #expect(player.text.contains("disputed incidents"))
    try player.play("<Tab><Tab>")
    #expect(player.text.contains("official") || player.text.contains("no two of a kind"))
  }

  @Test func sourcesOfOneIncidentAreSetApart() throws {
    var sources = SourcesState()
    var survey = SourceSurvey()
    survey.add(SampleDossiers.bamako)
    sources.receive(SourceSurveyPage(survey: survey, next: nil))
    #expect(sources.setApart == 0 && !sources.records.isEmpty, "none has more than one")
    survey.add(SampleDossiers.bamako)
    var other = SampleDossiers.bamako
    for index in other.reports.indices { other.reports[index].outlet = "Outlet \(index)" }
    survey.add(other)
    var more = SourcesState()
    more.receive(SourceSurveyPage(survey: survey, next: nil))
    #expect(more.setApart > 0 && more.records.allSatisfy { $0.incidents > 1 })
    let few = more.records.count
    let isToggled = more.toggleSingles()
    #expect(isToggled)
    #expect(more.setApart == 0 && more.records.count > few)
  }

  @Test func sourcesAreReadInRunsUpToALimit() {
    var sources = SourcesState()
    var survey = SourceSurvey()
    for _ in 0..<SourcesState.run { survey.add(SampleDossiers.bamako) }
    let row = SampleDossiers.bamako.summary
    var runs = 0
    while sources.needsMore {
      sources.receive(SourceSurveyPage(survey: survey, next: row))
      runs += 1
    }
    #expect(runs == SourcesState.most / SourcesState.run)
    #expect(sources.isPartial)
    var whole = SourcesState()
    whole.receive(SourceSurveyPage(survey: survey, next: nil))
    #expect(!whole.needsMore && !whole.isPartial)
  }
}
