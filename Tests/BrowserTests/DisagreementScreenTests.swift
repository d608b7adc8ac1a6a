import NewsModel
import TextUI
import Testing

@testable import Browser

@Suite("Disagreements of two analysts")
struct DisagreementScreenTests {
  @Test(arguments: [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 40, height: 12),
  ])
  func saysWhatItIsAboutAndWhatEachHasDecided(_ size: Size) throws {
    var player = Player(size)
    try player.play("P")
    if size.width >= 80 { #expect(player.text.contains("2 disagreements")) }
    try player.play("<Tab><Tab>")
    #expect(player.text.contains("2 to settle"))
    #expect(player.text.contains("killed 77 in France 24"))
    #expect(player.text.contains("1 ana, cai: accepted") && player.text.contains("2 ben: rejected"))
    if size.width >= 80 {
      #expect(player.text.contains("2026-11-29 21:01 UTC, shown meanwhile"))
      #expect(player.text.contains("why: a second-hand figure"))
    }
    try player.play("j")
    #expect(player.text.contains("1 ben: Kati") && player.text.contains("2 ana: Senou"))
  }

  @Test func oneKeyTakesTheOneAndAnotherTheOther() throws {
    var player = Player()
    try player.play("P<S-Tab>2")
    #expect(player.world.settled.map(\.as.author) == ["ben"])
    #expect(player.text.contains("1 to settle") && player.text.contains("1 ben: Kati"))
    try player.play("1")
    #expect(player.world.settled.map(\.as.author) == ["ben", "ben"])
    #expect(player.text.contains("Nobody disagrees."))
    try player.play("1")
    #expect(player.text.contains("nothing to settle"))
  }

  @Test func aThirdOpinionThatThereIsNotIsTold() throws {
    var player = Player()
    try player.play("P<S-Tab>3")
    #expect(player.world.settled.isEmpty)
    #expect(player.text.contains("There are 2 opinions about this"))
  }

  @Test func undoOpensItAgainAndEnterGoesToTheIncident() throws {
    var player = Player()
    try player.play("P<S-Tab>1u")
    #expect(player.world.settled.isEmpty && player.text.contains("2 to settle"))
    try player.play("<Enter>")
    #expect((player.state.screens.last as? ReaderState)?.incident == 1)
    try player.play("q<Tab><Tab>")
    #expect(player.text.contains("Undecided claims"))
  }

  @Test func aReaderOfAnArchiveSettlesNothing() throws {
    var player = Player(isReadOnly: true)
    try player.play("P<S-Tab>1")
    #expect(player.world.settled.isEmpty && player.text.contains("for reading only"))
  }

  @Test func whatTheArchiveRefusesComesBack() throws {
    var player = Player()
    try player.play("P<S-Tab>")
    let gone = player.world.disagreements.removeFirst()
    try player.play("1")
    #expect(player.text.contains("It is settled already.") && player.text.contains("1 to settle"))
    player.world.disagreements.append(gone)
  }

  @Test func aFigureWithoutAnEndIsSaidInWords() {
    let change = AnalystChange.claim(
      reportKey: "a", claimKey: "killed|70||more than|everyone", status: "accepted", edited: nil)
    #expect(JournalWords.thing(change) == "killed more than 70")
  }

  @Test func valuesAreInPlainWords() {
    func field(_ name: String, _ json: String) -> String {
      JournalWords.value(.field(reportKey: nil, name: name, value: json))
    }
    #expect(
      field("date", #"{"end":"2024-09-17","precision":"range","start":"2024-09-16"}"#)
        == "16–17 Sep 2024")
    #expect(
      field("groups", #"[{"name":"JNIM","role":"perpetrator","claimed":true}]"#)
        == "JNIM (claimed)")
    #expect(field("place", "null") == "none" && field("place", "\"Kati\"") == "Kati")
    #expect(
      JournalWords.value(
        .claim(
          reportKey: "a", claimKey: "killed|77|77", status: "edited",
          edited: #"{"measure":"killed","low":80,"high":90}"#)) == "edited to killed: 80 to 90")
  }
}
