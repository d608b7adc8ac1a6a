import NewsModel
import TextUI
import Testing

@testable import Browser

@Suite("What a screen keeps when it is small, and shows when it is large")
struct SmallScreenTests {
  private func columns(_ width: Int, _ height: Int) -> [IncidentColumn] {
    Player(Size(width: width, height: height)).state.listLayout.columns.map(\.column)
  }

  @Test func placeAndGroupGoBeforeBars() {
    #expect(columns(40, 12) == [.place, .group, .killed])
    #expect(columns(20, 5) == [.place, .killed])
    #expect(columns(80, 24).contains(.date))
  }

  @Test func besideThePaneStandCountryAndGroups() {
    let layout = Player(Size(width: 120, height: 40)).state.listLayout
    func width(_ column: IncidentColumn) -> Int {
      layout.columns.first { $0.column == column }?.width ?? 0
    }
    #expect(width(.country) >= 3 && width(.group) > 8 && width(.wounded) >= 8)
    #expect(width(.date) >= 13, "a range of days within a month is written out")
    #expect(width(.reports) == 0, "the pane counts them")
  }

  @Test func aShortListAtEightyColumnsHasThePaneBelow() throws {
    var player = Player()
    try player.play("j")
    let layout = player.state.listLayout
    #expect(layout.pane != nil && layout.rows.height >= player.state.incidents.window.rows.count)
    #expect(player.text.contains("KILLED  70–100"))
    #expect(Player(Size(width: 80, height: 14)).state.listLayout.pane == nil)
  }

  @Test func aRangeIsWrittenOutWhereThereIsRoom() throws {
    func span(_ start: String, _ end: String) throws -> DateSpan {
      DateSpan(
        start: try #require(Day(iso: start)), end: try #require(Day(iso: end)), precision: .range)
    }
    let month = try span("2024-10-02", "2024-10-03")
    #expect(IncidentWords.date(month, width: 16) == "2024-10-02–03")
    #expect(IncidentWords.date(month, width: 11) == "2024-10-02…")
    #expect(
      IncidentWords.date(try span("2024-10-02", "2024-11-03"), width: 16) == "2024-10-02–11-03")
    #expect(IncidentWords.date(try span("2024-12-30", "2025-01-02"), width: 16) == "2024-12-30…")
  }

  @Test func theExportDialogFitsFortyByTwelve() throws {
    var player = Player(Size(width: 40, height: 12))
    try player.play("je")
    #expect(player.text.contains("▸ Markdown") && player.text.contains("bamako-2024-09-17.md"))
    #expect(player.text.contains("only accepted") && !player.text.contains("GeoJSON"))
    // Where the words are cut, their keys are not.
    #expect(player.text.contains("[ ] Ctrl-O  only") && player.text.contains("[ ] Ctrl-T  all"))
    try player.play("<Tab>")
    #expect(player.text.contains("▸ HTML"))
  }

  @Test func anEmptyListSaysOfHowMany() throws {
    var player = Player(Size(width: 120, height: 40))
    try player.play("fcountry:atlantis<Enter>")
    #expect(player.text.contains("0 of 8 incidents"))
  }

  @Test func whatAnEmptyListSaysIsBrokenIntoLines() throws {
    var world = FakeWorld()
    world.disagreements = []
    var player = Player(Size(width: 40, height: 12), world: world)
    try player.play("P<S-Tab>")
    #expect(player.text.contains("Nobody disagrees.") && !player.text.contains("br…"))
  }

  @Test func figuresOfAPeriodAreLeftOutWholeAndNeverCut() throws {
    for size in [Size(width: 40, height: 12), Size(width: 20, height: 5)] {
      var player = Player(size)
      try player.play("T")
      let words = player.text.split(separator: "\n").last { $0.contains("▲ 20") }
      #expect(words?.contains("…") == false, "\(words ?? "")")
    }
    #expect(TollWords.sentence(TollSum(), width: 3) == "no incidents")
  }

  @Test func whatIsTypedHasARowOnTheLowestScreen() throws {
    for key in ["t", "N"] {
      var player = Player(Size(width: 20, height: 5))
      try player.play(key + "abc")
      #expect(player.text.contains("│ abc"), "\(player.text)")
    }
    var form = Player(Size(width: 20, height: 5))
    try form.play("Iabcdef")
    #expect(form.text.contains("abcdef"), "\(form.text)")
  }

  @Test func aMessageIsCutBetweenItsSentences() {
    let player = Player(Size(width: 40, height: 12), isSample: true)
    #expect(player.text.contains("This is a sample archive.") && !player.text.contains("FILE"))
  }
}
