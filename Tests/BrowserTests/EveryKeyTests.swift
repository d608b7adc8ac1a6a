import NewsModel
import TextUI
import Testing

@testable import Browser

/// Every key of every screen does something or says why it cannot.
@Suite struct EveryKeyTests {
  private func silent(_ keys: String, _ world: FakeWorld, _ size: Size) throws -> [String] {
    var player = Player(size, world: world)
    try player.play(keys)
    player.state.message = nil
    let context = player.state.context
    return CommandTable.commands(in: context).compactMap { command in
      guard !command.action.isMoving, let key = command.keys.first else { return nil }
      var next = player
      next.press(key)
      let isSilent =
        next.state == player.state && next.wishes.count == player.wishes.count
        && next.world.asked.count == player.world.asked.count
      return isSilent ? "\(context.name).\(command.action.name) (\(key.name))" : nil
    }
  }

  @Test(arguments: ScreenTests.screens.map(\.keys) + ["#", "i", "=", "L", "'", "N", "t", "I", "|"])
  func actsOrSaysWhy(_ keys: String) throws {
    let found = try silent(keys, FakeWorld(), Size(width: 100, height: 40))
    #expect(found.isEmpty, "after \(keys): \(found.joined(separator: ", "))")
  }

  @Test func theSentenceNamesTheCommand() throws {
    var player = Player()
    try player.play("Lu")
    #expect(player.text.contains("There is nothing here for “take this one back”."))
  }

  @Test(arguments: ["", "F", "T", "M", "S", "B", "P", "W", "L", "c", "f", "'"])
  func actsOrSaysWhyInAnEmptyArchive(_ keys: String) throws {
    var world = FakeWorld([])
    (world.aside, world.feeds, world.disagreements) = ([], [], [])
    (world.datasets, world.pairs, world.links) = ([], [], [])
    let found = try silent(keys, world, Size(width: 100, height: 40))
    #expect(found.isEmpty, "after \(keys): \(found.joined(separator: ", "))")
  }
}
