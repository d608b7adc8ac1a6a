import NewsModel
import TestSupport
import TextUI
import Testing

@testable import Browser

@Suite("The whole desk beside what is here of it")
struct WholeDeskTests {
  private func player(_ size: Size = Size(width: 80, height: 24), more: Int = 3) -> Player {
    var world = FakeWorld()
    world.desk = FakeWorld.wholeDesk(beside: world.dossiers, more: more)
    var player = Player(size, world: world)
    player.receive(.desk(DeskStanding(others: ["ana"], slice: "country:mali")))
    return player
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40)])
  func aKeyChangesBetweenThemAndTheTitleSaysWhich(_ size: Size) throws {
    var player = player(size)
    #expect(player.rows[0].contains("tollbook") && !player.text.contains("Attack elsewhere"))
    try player.play("d")
    #expect(player.rows[0].contains("The whole desk"))
    #expect(player.rows[0].contains("1 of \(player.world.desk?.count ?? 0) incidents"))
    #expect(player.text.contains("Attack elsewhere 0"))
    if size.width >= 120 { #expect(player.rows[0].contains("here: country:mali")) }
    try player.play("d")
    #expect(player.rows[0].contains("tollbook") && !player.text.contains("Attack elsewhere"))
  }

  @Test func asksByTheFilterOfTheList() throws {
    var player = player()
    try player.play("fkilled>=5<Enter>d")
    let filter = Filter.term(.killed, .number(.atLeast, 5))
    #expect(player.world.asked.contains(.wholeDesk(filter, after: nil, limit: 200)))
  }

  @Test func whatIsNotHereIsBroughtInAndOpened() throws {
    var player = player()
    try player.play("dj<Enter>")
    #expect(player.world.asked.contains(.fetchFromDesk(key: "elsewhere/1", pin: nil)))
    #expect(player.state.screens.last is ReaderState)
    #expect(player.state.screens.last?.incidentInHand == player.world.desk?[1].id)
    // What is here is opened as it is.
    let asked = player.world.asked.count { if case .fetchFromDesk = $0 { true } else { false } }
    try player.play("q<Enter>")
    #expect(player.state.screens.last is ReaderState)
    #expect(
      asked == player.world.asked.count { if case .fetchFromDesk = $0 { true } else { false } })
  }

  @Test func pinsAndLetsGo() throws {
    var player = player()
    try player.play("dp")
    #expect(player.world.asked.contains(.fetchFromDesk(key: "elsewhere/0", pin: true)))
    #expect(player.state.incidents.all == player.world.dossiers.count)
    #expect(player.text.contains("pinned") && player.state.screens.last is WholeDeskState)
    try player.play("p")
    #expect(player.world.asked.contains(.fetchFromDesk(key: "elsewhere/0", pin: false)))
    #expect(player.world.desk?[0].isPinned == false)
  }

  @Test func asksForMoreWhereTheCursorComesNearTheEnd() throws {
    var player = player(more: 450)
    try player.play("d")
    #expect(player.world.asked.count { if case .wholeDesk = $0 { true } else { false } } == 1)
    try player.play("GGG")
    let state = try #require(player.state.screens.last as? WholeDeskState)
    #expect(state.rows?.count == player.world.desk?.count)
    #expect(Set(state.rows?.map(\.key) ?? []).count == state.rows?.count)
  }

  @Test func saysWhyThereIsNothing() throws {
    var player = player()
    player.world.desk = nil
    try player.play("d")
    #expect(player.text.contains("The desk does not answer."))
    // Asked once, not for ever; a key that reads all again asks again.
    #expect(player.world.asked.count { if case .wholeDesk = $0 { true } else { false } } == 1)
    try player.play("<C-l>")
    #expect(player.world.asked.count { if case .wholeDesk = $0 { true } else { false } } == 2)
    var alone = Player()
    try alone.play("d")
    #expect(alone.text.contains("shared at no desk") && alone.state.screens.isEmpty)
  }

  @Test func aReadOnlyArchiveTakesNothingIn() throws {
    var world = FakeWorld()
    world.desk = FakeWorld.wholeDesk(beside: [], more: 2)
    var player = Player(world: world, isReadOnly: true)
    player.receive(.desk(DeskStanding()))
    try player.play("d<Enter>p")
    #expect(
      !player.world.asked.contains { if case .fetchFromDesk = $0 { true } else { false } })
  }
}
