import NewsModel
import TextUI
import Testing

@testable import Browser

@Suite("Out of the program: clipboard, pipe, pager, editor")
struct OutwardTests {
  private func wish(_ player: Player) -> Effect? { player.wishes.last }

  @Test func theClaimUnderTheCursorIsCopiedWithItsCitation() throws {
    var player = Player()
    try player.play("j<Enter>nny")
    #expect(player.text.contains("claim, with its citation"))
    try player.play("y")
    guard case .copy(let text)? = wish(player) else {
      Issue.record("nothing was copied")
      return
    }
    let reader = try #require(player.state.screens.last as? ReaderState)
    let dossier = try #require(player.state.shelf[reader.incident])
    let claim = try #require(reader.claim(in: player.state)?.claim)
    #expect(text.hasPrefix(ClaimWords.line(claim)))
    #expect(text.contains("“\(claim.quotation?.text ?? "?")”"))
    #expect(text.contains(dossier.reports[reader.report].outlet ?? "?"))
    #expect(player.text.contains("Given to the terminal's clipboard"))
  }

  @Test func anIncidentIsCopiedFromTheListAlsoWhereNothingMayBeWritten() throws {
    var player = Player(isReadOnly: true)
    try player.play("jy<Enter>")
    guard case .copy(let text)? = wish(player) else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("Bamako") && text.contains("killed") && text.contains("\n- "))
  }

  @Test func nothingOfTheSourceActsOnTheClipboard() throws {
    var dossier = SampleDossiers.bamako
    for index in dossier.reports.indices {
      dossier.reports[index].title = "a\u{1B}[31mb\u{202E}c\nd"
    }
    var player = Player(world: FakeWorld([dossier]))
    try player.play("y<Enter>")
    guard case .copy(let text)? = wish(player) else {
      Issue.record("nothing was copied")
      return
    }
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(text.split(separator: "\n").allSatisfy { !$0.hasPrefix("d") })
  }

  @Test func theBriefGoesThroughACommand() throws {
    var player = Player()
    try player.play("j|wc -w<Enter>")
    #expect(wish(player) == .run(.pipe("# Brief of 1\n", command: "wc -w")))
    player.receive(.returned(text: nil, problem: "wc -w ended with 3."))
    #expect(player.text.contains("wc -w ended with 3."))
    try player.play("|<Enter>")
    #expect(player.text.contains("Write a command"))
  }

  @Test func thePagerShowsTheBriefAndInTheReaderTheText() throws {
    var player = Player()
    try player.play("jv")
    #expect(wish(player) == .run(.page("# Brief of 1\n")))
    try player.play("<Enter>v")
    guard case .run(.page(let text))? = wish(player) else {
      Issue.record("no pager")
      return
    }
    #expect(text.contains(SampleDossiers.bamako.reports[0].title))
  }

  @Test func aNoteIsWrittenInTheEditor() throws {
    var player = Player()
    try player.play("jNabc<C-e>")
    #expect(wish(player) == .run(.edit("abc")))
    player.receive(.returned(text: "abc\nand more\n", problem: nil))
    try player.play("<C-s>")
    #expect(player.state.shelf[1]?.judgement.note == "abc\nand more")
  }

  @Test func theLogAtEightyColumnsSaysWhatWasTakenBack() throws {
    var world = FakeWorld()
    let entry = JournalEntry(
      author: "ana", chain: "ana@1", number: 1, previous: nil,
      moment: "2026-11-29T21:04:05.120Z", incident: "i", words: "taken back: date, place corrected",
      before: .star(false), after: .star(true), reason: "a reason")
    world.journal = [
      JournalLine(entry: entry, isTakenBack: false, incident: 1, headline: "Bamako, Mali")
    ]
    var player = Player(world: world)
    try player.play("L")
    #expect(player.text.contains("taken back: date, place corrected"))
    #expect(player.text.contains("11-29 21:04"))
  }
}
