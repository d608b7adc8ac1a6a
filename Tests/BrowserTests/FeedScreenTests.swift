import NewsModel
import Testing
import TextUI

@testable import Browser

@Suite("Feeds and what they bring")
struct FeedScreenTests {
  @Test(arguments: [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 40, height: 12),
  ])
  func listsFeedsWithWhatCameAndWhatWentWrong(_ size: Size) throws {
    var player = Player(size)
    try player.play("W")
    #expect(player.text.contains("3 feeds"))
    #expect(player.text.contains("Sahel Post") && player.text.contains("River Press"))
    if size.width >= 80 {
      #expect(player.text.contains("1 with trouble"))
      #expect(player.text.contains("2024-09-18 06:15"))
      if size.width >= 120 { #expect(player.text.contains("trouble (503)")) }
      #expect(player.text.contains("paused"))
    }
  }

  @Test func fetchesOneOrAllAndSaysWhatCame() throws {
    var player = Player()
    try player.play("WjF")
    #expect(player.world.asked.contains(.fetch(nil)))
    #expect(player.text.contains("2 feeds: 3 new: 1 new incident."))
    try player.play("f")
    #expect(player.world.asked.contains(.fetch([2])))
  }

  @Test func addsPausesAndForgets() throws {
    var player = Player()
    try player.play("Wanowhere<Enter>")
    #expect(player.text.contains("nowhere cannot be followed"))
    try player.play("<C-u>https://new.example/<Enter>")
    #expect(player.world.feeds.last?.address == "https://new.example/")
    #expect(player.text.contains("4 feeds"))
    try player.play("p")
    #expect(player.world.feeds[0].isPaused)
    try player.play("X")
    #expect(player.world.feeds.map(\.id) == [2, 3, 9])
  }

  @Test(arguments: [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 40, height: 12),
  ])
  func showsWhatWaitsWithTheWordsForViolence(_ size: Size) throws {
    var player = Player(size)
    try player.play("P<Tab><Tab><Tab>j")
    #expect(player.text.contains("2 articles"))
    #expect(player.text.contains("Team shot"))
    if size.height >= 24 {
      #expect(player.text.contains("speaks for violence: “The home side was shot down"))
    }
  }

  @Test func keepsDropsAndTakesBack() throws {
    var player = Player()
    try player.play("W<Tab>a")
    #expect(player.world.asked.contains(.change(.keepAside(["article:1"]))))
    #expect(player.text.contains("1 article"))
    try player.play("u")
    #expect(player.text.contains("2 articles"))
    try player.play("X")
    #expect(player.world.asked.contains(.change(.dropAside(["article:1", "article:2"]))))
    #expect(player.text.contains("Nothing waits."))
    try player.play("x")
    #expect(player.text.contains("nothing to drop"))
    try player.play("u")
    #expect(player.text.contains("2 articles"))
  }

  @Test func marksAndWordsChooseWhatIsKeptOrDropped() throws {
    var player = Player()
    try player.play("W<Tab>")
    try player.play("/team<Enter>")
    #expect(player.text.contains("1 article"))
    #expect(player.text.contains("with “team”"))
    try player.play("A")
    #expect(player.world.asked.contains(.change(.keepAside(["article:2"]))))
    try player.play("u/<C-u><Enter>")
    #expect(player.text.contains("2 articles"))
    // What was taken back stands first again.
    try player.play("<Home>mX")
    #expect(player.world.asked.contains(.change(.dropAside(["article:2"]))))
    #expect(player.text.contains("The best phones"))
    try player.play("u/nothing<Enter>")
    #expect(player.text.contains("has these words"))
  }

  @Test func aFetchSaysHowFarItIsAndEscStopsIt() throws {
    var player = Player()
    try player.play("W")
    // A fetch that is not answered yet.
    _ = BrowserLoop.update(&player.state, .key(.character("F")))
    player.receive(.fetching(FetchProgress(done: 1, count: 3, name: "Sahel Post", new: 4)))
    #expect(player.text.contains("fetching 1 of 3, 4 new; Esc stops"))
    try player.play("j<Esc>")
    #expect(player.wishes.contains(.stopFetching))
    #expect(player.text.contains("stopping…"))
    #expect(player.text.contains("3 feeds"))
    // Once more leaves, as everywhere.
    try player.play("<Esc>")
    #expect(player.text.contains("tollbook"))
  }

  @Test func whatComesInIsCountedInTheTitleAndMovesNoCursor() throws {
    var player = Player()
    try player.play("j")
    let current = player.state.incidents.window.current?.id
    let extra = SampleDossiers.all[0]
    var other = extra
    other.incident.id = 900
    other.incident.key = "another"
    player.world.dossiers.append(other)
    player.world.watchedNews = 2
    player.receive(.archiveChanged)
    #expect(player.text.contains("1 new"))
    #expect(player.text.contains("2 watched"))
    #expect(player.state.incidents.window.current?.id == current)
    // A watch that is looked at has no news; the first row is where new ones stand.
    player.world.savedFilters = [SavedFilter(name: "sahel", text: "killed>=0", isWatch: true)]
    try player.play("'<Enter>")
    #expect(player.world.asked.contains(.change(.seeWatch("sahel"))))
    #expect(!player.text.contains("watched"))
    try player.play("<Home>")
    #expect(!player.text.contains("1 new"))
  }

  @Test func whatAnotherProgramBringsIntoTheSampleMakesItNone() throws {
    var player = Player(isSample: true)
    player.receive(.archiveChanged)
    #expect(player.state.isSample)
    var other = SampleDossiers.all[0]
    other.incident.id = 900
    other.incident.key = "another"
    player.world.dossiers.append(other)
    player.receive(.archiveChanged)
    #expect(!player.state.isSample && player.text.contains("1 new"))
  }

  @Test func aReaderOfAnArchiveFetchesNothing() throws {
    var player = Player(isReadOnly: true)
    try player.play("WF")
    #expect(!player.world.asked.contains(.fetch(nil)))
    #expect(player.text.contains("for reading only"))
  }
}
