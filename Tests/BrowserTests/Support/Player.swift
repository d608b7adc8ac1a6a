import Exports
import Browser
import NewsModel
import TestSupport
import TextUI

/// Plays keys against a browser whose questions a fake world answers at once.
struct Player: ScenarioSubject {
  var state: BrowserState
  var world: FakeWorld
  /// What the browser wanted of the world itself: quit, suspend, links.
  private(set) var wishes: [Effect] = []

  init(
    _ size: Size = Size(width: 80, height: 24), world: FakeWorld = FakeWorld(),
    isReadOnly: Bool = false, isSample: Bool = false, settings: BrowserSettings = BrowserSettings()
  ) {
    self.world = world
    state = BrowserState(
      size: size, archiveName: "sahel.tollbook", formats: DocumentFormat.all,
      isReadOnly: isReadOnly,
      isSample: isSample, settings: settings)
    carryOut(BrowserLoop.start(&state))
  }

  var screen: Canvas { BrowserLoop.draw(state) }
  var rows: [String] { screen.text }
  /// The screen without trailing blanks, for reading and searching.
  var text: String { GoldenScreen.rows(of: screen) }

  mutating func press(_ key: Key) { receive(.key(key)) }

  /// Presses keys written as in scenarios: `jj<Enter>n`.
  mutating func play(_ keys: String) throws {
    for key in try KeyNotation.parse(keys) { press(key) }
  }

  mutating func resize(_ size: Size) { receive(.resized(size)) }

  mutating func receive(_ event: Event) { carryOut(BrowserLoop.update(&state, event)) }

  private mutating func carryOut(_ effects: [Effect]) {
    var open = effects
    while !open.isEmpty {
      let effect = open.removeFirst()
      guard let (answer, revision) = world.answer(effect) else {
        wishes.append(effect)
        continue
      }
      open += BrowserLoop.update(&state, .answered(answer, revision: revision))
    }
  }
}
