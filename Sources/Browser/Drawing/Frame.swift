import NewsModel
import TextUI

/// The rows that every screen has: a title on top, a hint line at the bottom, and the body between them.
struct Frame {
  let size: Size
  let body: Rect
  /// Nil where there is no room for it.
  let hintRow: Int?

  /// `reserved` rows above the hint line are kept for a line that is typed into.
  init(_ size: Size, reserved: Int = 0) {
    self.size = size
    let hasTitle = size.height >= 2
    let hasHint = size.height >= 4
    hintRow = hasHint ? size.height - 1 : nil
    let taken = (hasTitle ? 1 : 0) + (hasHint ? 1 : 0) + reserved
    body = Rect(
      x: 0, y: hasTitle ? 1 : 0, width: size.width, height: size.height - taken)
  }
}

/// The title line: where am I, and what of how many.
struct TitleLine {
  /// Says where one is; comes first and goes last when there is no room.
  var place: StyledLine
  /// What follows it, dropped from the end where there is no room.
  var facts: [StyledLine] = []
  /// Stands at the right edge where there is room.
  var right = StyledLine()
  /// True where the right edge says more than what would be cut for it.
  var isRightVital = false

  var width: Int {
    let shown = facts.filter { $0.width > 0 }
    return place.width + shown.reduce(0) { $0 + $1.width + 3 }
  }
}

extension Canvas {
  mutating func drawTitle(_ title: TitleLine) {
    guard size.height >= 1 else { return }
    let width = size.width - 2
    let wanted = title.isRightVital ? 12 : title.width
    let keepsRight = wanted + title.right.width + 3 <= width
    let room = keepsRight ? width - title.right.width - 2 : width
    var x = 1 + put(title.place, x: 1, y: 0, maxWidth: room)
    for fact in title.facts where fact.width > 0 {
      let left = room - (x - 1) - 3
      guard left >= min(fact.width, 8) else { break }
      x += 3 + put(fact, x: x + 3, y: 0, maxWidth: left)
    }
    if keepsRight {
      put(title.right, x: size.width - 1 - title.right.width, y: 0, maxWidth: title.right.width)
    }
  }

  /// The message, or the keys that matter now; at the right edge how many decisions are not stored yet.
  mutating func drawHints(_ state: BrowserState, row: Int) {
    let count = state.requests.decisions.count
    let pending = count == 0 ? "" : " storing \(FigureText.counted(count, "decision"))… "
    drawMessageOrHints(state, row: row)
    let width = GlyphWidth.columns(of: pending)
    guard width > 0, width <= size.width else { return }
    put(pending, x: size.width - width, y: row, style: Theme.filter, maxWidth: width)
  }

  private mutating func drawMessageOrHints(_ state: BrowserState, row: Int) {
    if let message = state.message {
      let style = message.kind == .failed ? Theme.mistake : Theme.done
      put(" " + message.text, x: 0, y: row, style: style, maxWidth: size.width)
      return
    }
    let hints = HintLine.hints(for: state.context, keys: state.settings.keys)
    var x = 1
    for (index, hint) in hints.fitting(size.width - 2).enumerated() {
      if index > 0 { x += 2 }
      x += put(hint.key, x: x, y: row, style: Theme.key, maxWidth: size.width - x)
      x += 1
      x += put(hint.word, x: x, y: row, style: Theme.muted, maxWidth: size.width - x)
    }
  }
}

/// The keys that matter in a context, read from the table of commands.
struct HintLine {
  struct Hint {
    var action: Action
    var key: String
    var word: String
    /// The last to go where there is no room.
    var isVital: Bool
    var width: Int { GlyphWidth.columns(of: key) + 1 + GlyphWidth.columns(of: word) }
  }

  var all: [Hint]

  static func hints(for context: Context, keys: KeyMap = KeyMap()) -> HintLine {
    let commands = keys.commands(in: context)
    return HintLine(
      all: commands.compactMap { command in
        guard let word = command.hint, let key = command.keys.first else { return nil }
        let isVital = command.action == .help || command.action == .back
        return Hint(action: command.action, key: key.sign, word: word, isVital: isVital)
      })
  }

  /// As many as fit, the vital ones first, in the table's order.
  func fitting(_ width: Int) -> [Hint] {
    var kept = all
    func total() -> Int { kept.reduce(0) { $0 + $1.width + 2 } - 2 }
    while !kept.isEmpty, total() > width {
      let index = kept.lastIndex { !$0.isVital } ?? kept.count - 1
      kept.remove(at: index)
    }
    return kept
  }
}
