import NewsModel
import TextUI
import Testing

@testable import Browser

@Suite("Proposed links")
struct LinksTests {
  private func player() -> Player {
    let rows = SampleDossiers.all.map(\.summary)
    var player = Player()
    player.world.links = [
      ProposedLink(into: rows[0], from: rows[1], score: 0.82, reasons: ["same day", "same place"]),
      ProposedLink(into: rows[2], from: rows[1], score: 0.75, reasons: ["same group (JNIM)"]),
    ]
    return player
  }

  @Test func standBehindTheQueueWithTheirReasons() throws {
    var player = player()
    try player.play("P<Tab>")
    #expect(player.text.contains("Proposed links"))
    #expect(player.text.contains("2 pairs"))
    #expect(player.text.contains("82 %"))
    #expect(player.text.contains("same day, same place"))
    try player.play("<S-Tab>")
    #expect(player.text.contains("Undecided claims"))
  }

  @Test func oneKeyDecidesAndTheNextPairIsUnderTheCursor() throws {
    var player = player()
    try player.play("P<Tab>x")
    #expect(player.world.decidedLinks.map(\.decision) == [.apart])
    #expect(player.text.contains("1 pair"))
    #expect(player.text.contains("same group (JNIM)"))
    try player.play("a")
    #expect(player.world.decidedLinks.map(\.decision) == [.apart, .joined])
    #expect(player.text.contains("No two incidents are proposed as one."))
  }

  @Test func aJoinedIncidentIsInNoOtherPair() throws {
    var player = player()
    try player.play("P<Tab>a")
    #expect(player.text.contains("No two incidents are proposed as one."))
  }

  @Test func aReportIsTakenOutAndTheListFollowsOnItsIncident() throws {
    var player = Player()
    try player.play("j")
    let incident = try #require(player.state.incidents.window.current?.id)
    let count = player.state.incidents.window.rows.count
    try player.play("<Enter>]X")
    #expect(player.text.contains("taken out"))
    #expect(player.state.shelf[incident]?.reports.count == 5)
    try player.play("q")
    #expect(player.state.incidents.window.rows.count == count + 1)
    #expect(player.state.incidents.window.current?.id == incident)
    try player.play("<Enter>uq")
    #expect(player.state.incidents.window.rows.count == count)
    #expect(player.state.shelf[incident]?.reports.count == 6)
  }

  @Test func theOnlyReportStays() throws {
    var player = Player()
    try player.play("<Enter>X")
    #expect(player.text.contains("It is the only report of this incident."))
  }

  @Test func undoBringsThePairBack() throws {
    var player = player()
    try player.play("P<Tab>xu")
    #expect(player.world.decidedLinks.isEmpty)
    #expect(player.text.contains("2 pairs"))
  }

  @Test func thePairCanBeCompared() throws {
    var player = player()
    try player.play("P<Tab><Enter>")
    guard let compare = player.state.screens.last as? CompareState else {
      Issue.record("no comparison")
      return
    }
    #expect(compare.ids == [player.world.links[0].into.id, player.world.links[0].from.id])
  }

  @Test func aJoinIsAskedAboutAndIsOneStep() throws {
    var player = Player()
    let before = player.world.dossiers
    try player.play("mmm")
    let ids = player.state.incidents.window.rows.prefix(3).map(\.id)
    try player.play("=J")
    #expect(player.world.dossiers == before, "nothing is joined before the answer")
    #expect(player.text.contains("Join 3 incidents into one?"))
    #expect(player.text.contains("days earlier"))
    #expect(player.text.contains("km away"))
    try player.play("n")
    #expect(player.world.dossiers == before)
    try player.play("Jy")
    #expect(player.state.screens.isEmpty && player.state.incidents.marks.isEmpty)
    #expect(player.world.dossiers.count == before.count - 2)
    let stays = player.world.dossiers.first { $0.incident.id == ids[0] }
    let reports = before.filter { ids.contains($0.incident.id) }.map(\.reports.count).reduce(0, +)
    #expect(stays?.reports.count == reports)
    try player.play("u")
    #expect(player.world.dossiers == before, "one u takes all of it back")
  }

  @Test func theQuestionSaysHowFarApartTwoIncidentsAre() {
    var (one, other) = (Incident(key: "1", title: ""), Incident(key: "2", title: ""))
    #expect(JoinQuestion.apart(one, other) == "")
    one.date = DateSpan(Day(number: 100))
    other.date = DateSpan(Day(number: 112))
    #expect(JoinQuestion.apart(one, other) == "12 days later")
    #expect(JoinQuestion.apart(other, one) == "12 days earlier")
    (one.latitude, one.longitude) = (12.65, -8)
    (other.latitude, other.longitude) = (12.65, -8)
    #expect(JoinQuestion.apart(one, other) == "12 days later, same place")
    (other.latitude, other.date) = (13.65, one.date)
    #expect(JoinQuestion.apart(one, other) == "same day, 111 km away")
  }

  @Test func aPairIsJoinedWhereItIsComparedAndLeavesTheProposals() throws {
    var player = player()
    try player.play("P<Tab>=Jy")
    #expect(player.world.decidedLinks.map(\.decision) == [.joined])
    #expect(player.text.contains("Proposed links"))
    #expect(!player.text.contains("82 %"))
  }

  @Test(arguments: [(1, 1), (3, 2), (20, 4), (80, 24), (160, 50)])
  func fitAnyScreen(_ width: Int, _ height: Int) throws {
    var player = player()
    try player.play("P<Tab>")
    player.resize(Size(width: width, height: height))
    #expect(player.screen.size == Size(width: width, height: height))
  }

  @Test func aReportIsMadeAPrintOfTheOneBeforeAndUndone() throws {
    var player = Player()
    try player.play("j<Enter>]")
    guard let reader = player.state.screens.last as? ReaderState,
      let before = player.state.shelf[reader.incident]
    else {
      Issue.record("no reader")
      return
    }
    try player.play("O")
    let joined = player.state.shelf[reader.incident]
    try player.play("O")
    let split = player.state.shelf[reader.incident]
    let voices = [joined, split].map { $0?.reports[reader.report].voice }
    let previous = before.reports[reader.report - 1].voice
    #expect(voices.contains(previous) && Set(voices).count == 2)
    try player.play("uu")
    #expect(player.state.shelf[reader.incident] == before)
  }
}
