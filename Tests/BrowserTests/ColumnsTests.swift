import Exports
import NewsModel
import TextUI
import Testing

@testable import Browser

@Suite("Columns that are chosen on the screen")
struct ColumnsTests {
  private func columns(_ player: Player) -> [IncidentColumn] {
    player.state.listLayout.columns.map(\.column)
  }

  @Test func columnsAreLeftOutMovedAndWidened() throws {
    var player = Player(Size(width: 160, height: 30))
    let before = columns(player)
    try player.play("#<Space>")
    #expect(!columns(player).contains(.date) && player.text.contains("[ ] date"))
    try player.play("<Space>J<Enter>")
    #expect(columns(player).prefix(2) == [.place, .date])
    let width = try #require(player.state.listLayout.columns.first?.width)
    try player.play("#++<Enter>")
    #expect(player.state.listLayout.columns.first?.width == width + 2)
    try player.play("#0<Enter>")
    #expect(columns(player) == before && player.state.settings.columnWidths.isEmpty)
  }

  @Test func escPutsThemBackAndOneStays() throws {
    var player = Player(Size(width: 160, height: 30))
    let before = player.state.settings
    try player.play("#xjx")
    #expect(player.state.settings != before)
    try player.play("<Esc>")
    #expect(player.state.settings == before)
    try player.play("#xjxjxjxjxjxjx")
    #expect(player.text.contains("One column has to stay.") && columns(player).count == 1)
  }

  @Test func theChoiceIsKeptForNextTime() throws {
    var player = Player(Size(width: 160, height: 30))
    #expect(player.state.memory.columns == nil, "what the config says is no choice")
    try player.play("#xj+<Enter>")
    var next = BrowserState(size: player.state.size, archiveName: "a", formats: DocumentFormat.all)
    next.resume(player.state.memory, cursor: nil, marks: [])
    #expect(next.settings.columns == player.state.settings.columns)
    #expect(next.settings.columnWidths == player.state.settings.columnWidths)
    #expect(next.settings.columnWidths.count == 1)
  }

  @Test func theOrderOfSpreadHasItsOwn() throws {
    var player = Player()
    try player.play("D#")
    #expect(player.state.dialog == nil && player.text.contains("has its own columns"))
  }
}
