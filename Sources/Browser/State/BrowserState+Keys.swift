import NewsModel
import TextUI

extension BrowserState {
  /// Does what a key means in the screen or dialog that takes it.
  mutating func press(_ key: Key) -> [Effect] {
    if case .mouse(let event) = key { return point(event) }
    message = nil
    heldAction = nil
    requests.stalled = []
    if let action = settings.keys.action(for: key, in: context) {
      if isOpening, !action.isForOpeningScreens {
        typedAhead.append(key)
        return []
      }
      return action.isMoving ? run(action) : runOrSayWhy(action)
    }
    if context.typesText {
      dialog?.type(key, in: &self)
    } else if key.isTyped {
      message = .failed("\(key.name) does nothing here; ? shows every key.")
    }
    return []
  }

  /// Does what an action says; one that changes nothing, asks nothing and says nothing had nothing to act on.
  private mutating func runOrSayWhy(_ action: Action) -> [Effect] {
    let (before, context) = (self, context)
    let effects = run(action)
    if effects.isEmpty, message == nil, self == before {
      let command = settings.keys.commands(in: context).first { $0.action == action }
      message = .failed("There is nothing here for “\(command?.name ?? action.name)”.")
    }
    return effects
  }

  /// True while the screen on top waits for what it is to show.
  private var isOpening: Bool {
    guard dialog == nil, requests.isWaiting(.dossier) || requests.isWaiting(.dossiers) else {
      return false
    }
    return screen.isOpening(in: self)
  }

  /// Takes the keys that were pressed while a screen was opening, now that it has opened.
  mutating func pressTypedAhead() -> [Effect] {
    var effects: [Effect] = []
    if let action = heldAction, let id = incidentInHand, shelf[id] != nil {
      heldAction = nil
      message = nil
      effects += run(action)
    }
    while !typedAhead.isEmpty, !isOpening {
      effects += press(typedAhead.removeFirst())
      fitToScreen()
      effects += missingQuestions()
    }
    return effects
  }

  mutating func run(_ action: Action) -> [Effect] {
    if action == .back { typedAhead = [] }
    if action == .first, dialog == nil, screens.isEmpty { arrivals.see() }
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .help:
      heldDialog = dialog
      dialog = HelpState(from: context, keys: settings.keys)
      return []
    case .palette:
      dialog = PaletteState(for: context, keys: settings.keys)
      return []
    case .refresh:
      readAgain()
      message = .done("Read again.")
      return [.repaint]
    default: break
    }
    if let dialog { return dialog.run(action, in: &self) }
    if let effects = runOnIncident(action) { return effects }
    return screen.run(action, in: &self)
  }
}

extension Action {
  /// Moving stands still at an end, which is to be seen.
  var isMoving: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .left, .right, .panLeft, .panRight,
      .carryUp, .carryDown:
      true
    default: false
    }
  }

  /// What may be done before a screen has anything to show.
  fileprivate var isForOpeningScreens: Bool {
    switch self {
    case .back, .quit, .suspend, .help, .palette: true
    default: false
    }
  }
}

extension Key {
  /// Whether somebody has pressed it, and no terminal sent it by itself.
  fileprivate var isTyped: Bool { if case .paste = self { false } else { true } }
}
