import Foundation
import NewsModel
import TextUI
import Testing

@testable import Browser

@Suite("The mouse")
struct MouseTests {
  private func event(_ kind: MouseEvent.Kind, _ x: Int, _ y: Int) -> Key {
    .mouse(MouseEvent(kind, at: .init(x: x, y: y)))
  }

  @Test func theWheelMovesAsTheArrowsDo() throws {
    var player = Player(Size(width: 80, height: 24))
    player.press(event(.wheelDown, 5, 5))
    #expect(player.state.incidents.window.cursor == 3)
    player.press(event(.wheelUp, 5, 5))
    #expect(player.state.incidents.window.cursor == 0)
    player.resize(Size(width: 30, height: 8))
    try player.play("j<Enter>")
    let top = player.text
    player.press(event(.wheelDown, 5, 5))
    #expect(player.text != top)
    try player.play("/")
    player.press(event(.wheelDown, 5, 5))
    #expect(player.state.dialog is FindState, "a line has nothing to turn")
  }

  @Test func aClickGoesToTheRowAndASecondOneReads() throws {
    var player = Player(Size(width: 120, height: 40))
    let y = player.state.listLayout.rows.y
    player.press(event(.press, 10, y + 2))
    #expect(player.state.incidents.window.cursor == 2 && player.state.screens.isEmpty)
    player.press(event(.press, 10, y + 30))
    #expect(player.state.incidents.window.cursor == 2, "below the last row lies nothing")
    player.press(event(.press, 10, y + 2))
    #expect(player.state.screens.last is ReaderState)
  }

  @Test func headsSortAndHintsAct() throws {
    var player = Player(Size(width: 120, height: 40))
    let layout = player.state.listLayout
    let killed = try #require(layout.columns.first { $0.column == .killed })
    player.press(event(.press, killed.x + 1, layout.columnTitles.y))
    #expect(player.state.incidents.sort == .killed && player.state.incidents.isDescending)
    player.press(event(.press, killed.x + 1, layout.columnTitles.y))
    #expect(!player.state.incidents.isDescending)
    let row = try #require(player.rows.last)
    let place = try #require(row.range(of: "facets"))
    let x = row.distance(from: row.startIndex, to: place.lowerBound)
    player.press(event(.press, x, 39))
    #expect(player.state.screens.last is FacetsState)
  }

  @Test(arguments: ["F", "S", "P", "L", "W", "B", "P<Tab>", "P<S-Tab>"])
  func aClickGoesToARowOfEveryList(_ keys: String) throws {
    var player = Player(Size(width: 120, height: 40))
    try player.play(keys)
    let list = try #require(player.state.screens.last as? any ListScreen)
    let rect = type(of: list).rows(player.state.size)
    let height = type(of: list).rowHeight
    player.press(event(.press, 20, rect.y + height))
    let moved = try #require(player.state.screens.last as? any ListScreen)
    #expect(moved.cursor.index == min(1, max(0, (list.cursor.count ?? 2) - 1)))
  }

  @Test func theDividerIsDrawnAndRemembered() throws {
    var player = Player(Size(width: 160, height: 40))
    let pane = try #require(player.state.listLayout.pane)
    player.press(event(.press, pane.x - 1, 10))
    player.press(event(.drag, 90, 10))
    player.press(event(.release, 90, 10))
    #expect(player.state.listLayout.pane?.width == 69)
    player.press(event(.drag, 40, 10))
    #expect(player.state.listLayout.pane?.width == 69, "it was let go")
    let narrowed = try #require(player.state.listLayout.pane)
    player.press(event(.press, narrowed.x - 1, 10))
    player.press(event(.drag, 159, 10))
    #expect(player.state.listLayout.pane?.width == IncidentsLayout.narrowestPane)
    #expect(player.state.memory.paneWidth == IncidentsLayout.narrowestPane)
  }
}
