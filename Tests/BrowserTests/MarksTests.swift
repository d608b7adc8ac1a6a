import NewsModel
import TextUI
import Testing

@testable import Browser

@Suite("Marks, and what is done with them")
struct MarksTests {
  private func marks(_ player: Player) -> [Int64] { player.state.incidents.marks.map(\.id) }
  private func rows(_ player: Player) -> [Int64] { player.state.incidents.window.rows.map(\.id) }

  @Test func aRangeReachesFromTheLastMarkToTheCursor() throws {
    var player = Player()
    try player.play("mjV")
    #expect(marks(player) == Array(rows(player).prefix(3)))
    #expect(player.text.contains("3 incidents marked"))
    try player.play("UV")
    #expect(player.text.contains("Mark a first incident near here"))
    try player.play("<End>m<Home>V")
    #expect(Set(marks(player)) == Set(rows(player)), "upwards, too")
  }

  @Test func allOfTheFilterAreMarkedAndTurnedRound() throws {
    var player = Player()
    try player.play("fcountry:mali<Enter>%")
    let inMali = rows(player)
    #expect(inMali.count > 1 && Set(marks(player)) == Set(inMali))
    try player.play("~")
    #expect(marks(player).isEmpty)
    try player.play("m~C")
    #expect(Set(marks(player)) == Set(inMali.dropFirst()), "marks stay beyond the filter")
  }

  @Test func theMarkedAreJoinedFromTheList() throws {
    var player = Player()
    try player.play("J")
    #expect(player.text.contains("Mark two incidents or more"))
    try player.play("mmJ")
    #expect(player.state.dialog is JoinQuestion)
    try player.play("y")
    let joined = player.world.asked.contains {
      if case .change(.join) = $0 { true } else { false }
    }
    #expect(joined && player.state.screens.isEmpty && player.state.incidents.marks.isEmpty)
  }

  @Test func tooManyForMarksAreRefused() throws {
    var player = Player()
    let row = try #require(player.state.incidents.window.current)
    player.state.incidents.receiveMarks(
      Array(repeating: row, count: Marks.most + 1), .all, in: &player.state)
    #expect(marks(player).isEmpty && player.text.contains("more than 5,000"))
  }

  @Test func theNextMarkIsFoundInBothDirections() throws {
    var player = Player()
    try player.play("m<End>m<Home>)")
    let last = rows(player).last
    #expect(player.state.incidents.window.current?.id == last)
    try player.play("(")
    #expect(player.state.incidents.window.current?.id == rows(player).first)
    try player.play("(")
    #expect(player.text.contains("No marked incident above."))
  }

  @Test func theClaimsOfAllMarkedAreAcceptedInOneStep() throws {
    var player = Player()
    try player.play("%A")
    let changes = player.world.asked.filter { if case .change = $0 { true } else { false } }
    #expect(changes.count == 1)
    #expect(
      !player.world.dossiers.flatMap(\.reports).flatMap(\.claims).contains {
        $0.status == .proposed
      })
    try player.play("UjA")
    guard
      case .change(.acceptIncidents(let ids)) = player.world.asked.last(where: {
        if case .change = $0 { true } else { false }
      })
    else {
      Issue.record("no change")
      return
    }
    #expect(ids == [player.state.incidents.window.current?.id])
  }

  @Test func tooManyToCompareIsTold() throws {
    var player = Player()
    var row = try #require(player.state.incidents.window.current)
    player.state.incidents.receiveMarks(
      (1...(Marks.mostCompared + 1)).map { number in
        row.id = Int64(1000 + number)
        return row
      }, .all, in: &player.state)
    try player.play("=")
    #expect(player.text.contains("At most 60 incidents stand side by side; 61 are marked."))
  }
}
