import NewsModel
import TextUI
import Testing

@testable import Browser

/// Pickers, search, filter line: the list changes while one types, and Esc puts it back.
@Suite struct FilteringTests {
  private func places(_ player: Player) -> [String] {
    player.state.incidents.window.rows.compactMap(\.place)
  }

  /// The cursor stays on its incident through order and filter; at the top of the list it stays at the top.
  @Test func theCursorStaysOnItsIncident() throws {
    var player = Player(Size(width: 80, height: 24))
    func key() -> String? { player.state.incidents.window.current?.key }
    try player.play("j")
    let own = try #require(key())
    try player.play("s<Down><Enter>")
    #expect(player.state.incidents.sort == .killed && key() == own)
    try player.play(",")
    #expect(key() == own)
    try player.play("\\")
    #expect(key() == own && (player.state.incidents.window.position(of: 9) ?? 0) >= 1)
    try player.play("C<Home>s<Down><Enter>")
    #expect(player.state.incidents.window.cursor == 0)
    // An incident that the filter leaves out: the first of the others, and back on Esc.
    try player.play("j")
    let next = try #require(key())
    try player.play("fkilled>=999999<Esc>")
    #expect(key() == next)
  }

  @Test func disputesAreShownAloneAndTheSameKeyGoesBack() throws {
    var player = Player(Size(width: 80, height: 24))
    try player.play("fkilled>=1<Enter>D")
    #expect(player.state.incidents.showsDisputes)
    #expect(player.state.incidents.filter.description.contains("disputed:yes"))
    #expect(player.rows.last?.hasPrefix(" D back") == true)
    #expect(player.rows.first?.contains("widest spread") == true)
    try player.play("D")
    #expect(!player.state.incidents.showsDisputes)
    #expect(player.state.incidents.filterText == "killed>=1")
    #expect(player.rows.first?.contains("newest first") == true)
    #expect(player.rows.last?.hasPrefix(" D back") == false)
  }

  /// Who asked for disputes by hand keeps them.
  @Test func goingBackFromDisputesTakesNoTermOfOnesOwn() throws {
    var player = Player(Size(width: 80, height: 24))
    try player.play("fdisputed:yes<Enter>DD")
    #expect(player.state.incidents.filter == .disputed(true))
    #expect(player.state.incidents.sort == .date)
  }

  @Test(arguments: [(80, "newest first"), (60, "newest")])
  func theTitleKeepsTheOrderBeforeTheEndOfALongFilter(width: Int, order: String) throws {
    var player = Player(Size(width: width, height: 24))
    try player.play("fcountry:mali,niger,ukraine killed>=1 reports>=1 -starred:yes<Enter>")
    #expect(player.rows.first?.hasSuffix(order + " ") == true)
    #expect(player.rows.first?.contains("country") == true)
  }

  @Test func theGroupPickerFindsAnAliasAndPreviewsIt() throws {
    var player = Player()
    try player.play("ggsim")
    #expect(places(player) == ["Bamako", "Barsalogho"])
    try player.play("<Enter>")
    #expect(player.state.dialog == nil)
    #expect(player.state.incidents.filter == .group("JNIM"))
    #expect(player.text.contains("group JNIM"))
  }

  @Test(arguments: ["civ", "CIV", "ivory", "cote d", "Elfen", "ivoire"])
  func theCountryPickerFindsNamesCodesAndAliases(_ typed: String) throws {
    var player = Player()
    try player.play("c")
    for character in typed where character != " " { player.press(.character(character)) }
    #expect(places(player) == ["Grand-Bassam"])
  }

  @Test func escapePutsTheListBackAsItWas() throws {
    var player = Player()
    try player.play("jj")
    let before = player.state.incidents
    try player.play("cniger")
    #expect(places(player) == ["Tillabéri region", "Tillia"])
    try player.play("<Esc>")
    #expect(player.state.incidents == before)
  }

  @Test func openingAPickerAndLeavingItWithEnterChangesNothing() throws {
    var player = Player()
    try player.play("cmali<Enter>")
    let before = player.state.incidents.filter
    try player.play("c<Enter>")
    #expect(player.state.incidents.filter == before)
    try player.play("g<Enter>")
    #expect(player.state.incidents.filter == before)
  }

  @Test func severalTickedMeanAnyOfThem() throws {
    var player = Player()
    try player.play("cniger<Space>")
    for _ in 0..<5 { player.press(.backspace) }
    try player.play("somalia<Space><Enter>")
    #expect(player.state.incidents.filter == .or([.country("NER"), .country("SOM")]))
    #expect(player.text.contains("country Niger or Somalia"))
  }

  @Test func minusLeavesACountryOut() throws {
    var player = Player()
    try player.play("cmali-<Enter>")
    #expect(player.state.incidents.filter == .not(.country("MLI")))
    #expect(!places(player).contains("Bamako"))
  }

  @Test func aPickerCountsUnderTheOtherFieldsOnly() throws {
    var player = Player()
    try player.play("cmali<Enter>gjnim<Enter>c")
    guard
      case .facet(.country, let filter)? = player.world.asked.last(where: {
        if case .facet = $0 { true } else { false }
      })
    else {
      Issue.record("no counts were asked for")
      return
    }
    #expect(filter == .group("JNIM"))
  }

  @Test func searchChangesTheListWhileTyping() throws {
    var player = Player()
    try player.play("/gendarmerie")
    #expect(places(player) == ["Bamako"])
    try player.play("<Esc>")
    #expect(places(player).count == 8)
    try player.play("/gendarmerie<Enter>")
    #expect(player.state.incidents.filter == .words("gendarmerie", isPhrase: false))
  }

  @Test func aBadFilterIsPointedAtAndTheLastGoodOneStays() throws {
    var player = Player()
    try player.play("fcountry:mali<Enter>")
    #expect(places(player).count == 3)
    try player.play("f (")
    #expect(places(player).count == 3)
    #expect(player.text.contains("^"))
    try player.play("<Enter>")
    #expect(player.state.context == .filterLine)
    try player.play("<Esc>")
    #expect(player.state.incidents.filterText == "country:mali")
  }

  @Test func tabCompletesTheNamesOfFields() throws {
    var player = Player()
    try player.play("fco<Tab>mali<Enter>")
    #expect(player.state.incidents.filter == .country("mali"))
  }

  @Test func theFilterGoesOffAndOn() throws {
    var player = Player()
    try player.play("cmali<Enter>\\")
    #expect(places(player).count == 8)
    #expect(player.text.contains("filter off"))
    try player.play("\\")
    #expect(places(player).count == 3)
    try player.play("C")
    #expect(player.state.incidents.filter == .all)
  }

  @Test func commaFiltersByTheValueUnderTheCursor() throws {
    var player = Player()
    try player.play("<Right>,")
    #expect(player.state.incidents.filter == .country("MLI"))
  }

  @Test func titleSaysTheFilterInWords() {
    let words = FilterWords(names: ["MLI": "Mali", "NER": "Niger"])
    let filter = Filter.and([
      .or([.country("MLI"), .country("NER")]), .figure(.killed, .atLeast, 1000),
      .not(.group("ISSP")), .words("airport", isPhrase: true),
    ])
    #expect(
      words.title(filter)
        == "country Mali or Niger · killed ≥ 1,000 · not group ISSP · “airport”")
    #expect(words.title(.all) == "")
  }
}
