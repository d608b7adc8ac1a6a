import TextUI

/// The browser's start, its one transition and its picture; all pure.
public enum BrowserLoop {
  /// What to do before the first key: load the first page, count, fill the pane.
  public static func start(_ state: inout BrowserState) -> [Effect] { [] }

  /// Takes in one event and says what is to be done in the world.
  public static func update(_ state: inout BrowserState, _ event: Event) -> [Effect] { [] }

  /// The screen that shows the state. Changes nothing, and fits every size.
  public static func draw(_ state: BrowserState) -> Canvas { Canvas(state.size) }
}
