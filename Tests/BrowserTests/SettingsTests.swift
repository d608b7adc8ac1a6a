import NewsModel
import TextUI
import Testing

@testable import Browser

@Suite("Themes, keys and columns of the user's choice")
struct SettingsTests {
  private func player(_ settings: BrowserSettings, _ size: Size = Size(width: 100, height: 24))
    -> Player
  {
    Player(size, settings: settings)
  }

  /// The terminal's ground counts where nobody has chosen, and where the environment says nothing of it.
  @Test func theThemeFollowsTheGround() {
    #expect(ThemeChoice.asksGround(environment: [:]))
    #expect(!ThemeChoice.asksGround(environment: ["COLORFGBG": "15;0"]))
    #expect(!ThemeChoice.asksGround(environment: ["NO_COLOR": "1"]))
    var player = Player()
    _ = BrowserLoop.update(&player.state, .ground(isLight: true))
    #expect(player.state.settings.theme == .dark, "chosen")
    player.state.settings.followsGround = true
    _ = BrowserLoop.update(&player.state, .ground(isLight: true))
    #expect(player.state.settings.theme == .light)
    _ = BrowserLoop.update(&player.state, .ground(isLight: false))
    #expect(player.state.settings.theme == .dark)
  }

  @Test func aRemappedKeyActsAndIsShownEverywhere() throws {
    var settings = BrowserSettings()
    try settings.keys.bind("incidents.mark", to: "x <F5>")
    #expect(settings.keys.conflict == nil)
    var player = player(settings)
    try player.play("x<F5>m")
    #expect(player.state.incidents.marks.count == 2, "the old key means nothing")
    try player.play("?mark the incident")
    #expect(player.text.contains("F5"))
    try player.play("<Esc>:mark the")
    #expect(player.text.contains("x  F5"))
  }

  @Test func aKeyThatMeansSomethingElseIsAConflict() throws {
    var settings = BrowserSettings()
    try settings.keys.bind("incidents.mark", to: "s")
    #expect(settings.keys.conflict?.sentence.contains("sort the list") == true)
    try settings.keys.bind("incidents.sortMenu", to: "m")
    #expect(settings.keys.conflict == nil)
  }

  @Test(arguments: ThemeChoice.allCases) func everyThemeShowsTheSameWords(_ theme: ThemeChoice)
    throws
  {
    var settings = BrowserSettings()
    settings.theme = theme
    var themed = player(settings)
    var plain = player(BrowserSettings())
    for keys in ["j", "<Enter>nn", "q=", "<Tab>"] {
      try themed.play(keys)
      try plain.play(keys)
      #expect(themed.rows == plain.rows)
    }
    let colours = Set(themed.screen.cells.map(\.style.foreground))
    switch theme {
    case .dark: #expect(themed.screen == plain.screen)
    case .mono: #expect(colours == [.standard])
    case .light: #expect(!colours.contains(.yellow) && !colours.contains(.cyan))
    case .colourBlind: #expect(!colours.contains(.red) && !colours.contains(.green))
    case .sixteen: #expect(!colours.contains(.yellow))
    }
  }

  @Test func columnsAreThoseOfTheUsersChoiceAndOrder() throws {
    var settings = BrowserSettings()
    #expect(settings.choose(columns: ["reports", "place", "killed"]) == nil)
    #expect(settings.choose(columns: ["size"]) == "size")
    var player = player(settings)
    #expect(player.state.listLayout.columns.map(\.column) == [.reports, .place, .killed])
    try player.play("D")
    #expect(player.state.listLayout.columns.map(\.column).contains(.spread))
  }

  @Test func theOrderThatIsAskedForIsTheFirst() {
    var settings = BrowserSettings()
    (settings.sort, settings.isDescending) = (.killed, false)
    let player = player(settings)
    #expect(player.state.incidents.query.sort == .killed)
    #expect(!player.state.incidents.query.descending)
  }
}
