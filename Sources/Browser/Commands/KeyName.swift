import TextUI

extension Key {
  /// What documents and the help screen call the key ("Enter", "Ctrl-Z", "]").
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-" + String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .function(let number): "F\(number)"
    case .paste: "paste"
    case .mouse: "mouse"
    }
  }

  /// The short form for the hint line ("↵").
  var sign: String {
    switch self {
    case .enter: "↵"
    case .character(" "): "Spc"
    case .backTab: "⇧Tab"
    default: name
    }
  }
}
