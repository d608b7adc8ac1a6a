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
  var name: StyledLine
  /// What follows it, dropped from the end where there is no room.
  var facts: [StyledLine] = []
  /// Stands at the right edge where there is room.
  var right = StyledLine()
  /// The same in fewer columns; empty where it cannot be said so.
  var shortRight = StyledLine()
  /// How much of what stands left goes before the right edge; nil for all of it.
  var vitalWidth: Int?

  var width: Int { name.width + TitleLine.width(of: facts) }

  /// The columns of facts with what parts them from what is before.
  static func width(of facts: some Sequence<StyledLine>) -> Int {
    facts.reduce(0) { $1.width > 0 ? $0 + $1.width + 3 : $0 }
  }

  /// What stands at the right edge of a line of so many columns.
  fileprivate func ending(within width: Int) -> StyledLine? {
    let wanted = min(self.width, vitalWidth ?? .max)
    return [right, shortRight].first { $0.width > 0 && wanted + $0.width + 3 <= width }
  }
}

extension Canvas {
  mutating func drawTitle(_ title: TitleLine) {
    guard size.height >= 1 else { return }
    let width = size.width - 2
    let right = title.ending(within: width)
    let room = right.map { width - $0.width - 2 } ?? width
    var x = 1 + put(title.name, x: 1, y: 0, maxWidth: room)
    for fact in title.facts where fact.width > 0 {
      let left = room - (x - 1) - 3
      guard left >= min(fact.width, 8) else { break }
      x += 3 + put(fact, x: x + 3, y: 0, maxWidth: left)
    }
    if let right {
      put(right, x: size.width - 1 - right.width, y: 0, maxWidth: right.width)
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
    // A dialog on a low screen may reach into the row.
    fill(Rect(x: 0, y: row, width: size.width, height: 1))
    if let message = state.message {
      let style = message.kind == .failed ? Theme.mistake : Theme.done
      let words = Clauses.fitting(message.text, width: size.width - 1)
      put(" " + words, x: 0, y: row, style: style, maxWidth: size.width)
      return
    }
    var x = 1
    for (index, hint) in state.hintLine.fitting(size.width - 2).enumerated() {
      if index > 0 { x += 2 }
      x += put(hint.key, x: x, y: row, style: Theme.key, maxWidth: size.width - x)
      x += 1
      x += put(hint.word, x: x, y: row, style: Theme.muted, maxWidth: size.width - x)
    }
  }
}

extension BrowserState {
  /// The keys that matter now.
  var hintLine: HintLine {
    let own = (dialog ?? screen).hints
    var hints = HintLine.hints(for: context, own: own, keys: settings.keys)
    if context == .incidents, incidents.showsDisputes { hints.lead(.disputes, word: "back") }
    return hints
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

  /// The hints of the table of commands; in the name of all but help and back a screen's own, where it has some.
  static func hints(
    for context: Context, own: [(action: Action, word: String)] = [], keys: KeyMap = KeyMap()
  ) -> HintLine {
    let commands = keys.commands(in: context)
    func hint(_ command: Command, _ word: String?) -> Hint? {
      guard let word, let key = command.keys.first else { return nil }
      let isVital = command.action == .help || command.action == .back
      return Hint(action: command.action, key: key.sign, word: word, isVital: isVital)
    }
    let usual = commands.compactMap { hint($0, $0.hint) }
    guard !own.isEmpty else { return HintLine(all: usual) }
    let first = own.compactMap { own in
      commands.first { $0.action == own.action }.flatMap { hint($0, own.word) }
    }
    return HintLine(all: first + usual.filter(\.isVital))
  }

  /// Has a key say something else for now, before all others.
  mutating func lead(_ action: Action, word: String) {
    guard let index = all.firstIndex(where: { $0.action == action }) else { return }
    var hint = all.remove(at: index)
    (hint.word, hint.isVital) = (word, true)
    all.insert(hint, at: 0)
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
