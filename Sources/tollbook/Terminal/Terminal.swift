import CNcurses
import Files
import Foundation
import TextUI

/// What a user wants of the terminal beside screens and keys.
struct TerminalWishes: Equatable {
  /// Whether it tells of the mouse.
  var hasMouse = false
  var links = LinkCode.Choice.auto
  /// How long Esc waits for the rest of a sequence, in milliseconds, where `$ESCDELAY` does not say.
  var escapePatience: Int32?

  func hasLinks(_ environment: [String: String]) -> Bool {
    switch links {
    case .auto: LinkCode.isKnown(environment)
    case .yes: true
    case .no: false
    }
  }
}

/// The real terminal: takes it over, shows canvases on it, gives it back.
///
/// There is one terminal, so there is one of these at a time, and it stays on its thread.
final class Terminal {
  private var colors: TerminalColors
  /// Whether links are written as such.
  private let hasLinks: Bool
  /// What the terminal shows, nil when that is not known.
  private var shown: Canvas?

  /// Takes over the terminal.
  ///
  /// - Parameters:
  ///   - title: what the window is called meanwhile, nil to leave its title alone.
  ///   - wishes: what else it is asked for.
  /// - Throws: `Failure` with code 64 when standard input and output are no terminal that can show screens.
  init(title: String?, wishes: TerminalWishes = TerminalWishes()) throws {
    try Self.require()
    let harmless = title.map { String(HarmlessText($0).map(\.character)) }
    try Self.check(terminal_open(harmless, wishes.hasMouse ? 1 : 0))
    hasLinks = wishes.hasLinks(Surroundings.variables)
    let hasColors = terminal_colors()
    colors = TerminalColors(count: Int(hasColors), mostPairs: Int(terminal_pairs())) {
      terminal_make_pair(Int32($0), Int32($1), Int32($2))
    }
    // ncurses begins with a blank screen.
    shown = Canvas(size)
  }

  deinit { terminal_close() }

  /// - Throws: as `init`, where keys or screens would go to something else than a terminal.
  static func require() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw failure("The browser needs a terminal, and this is none")
    }
  }

  /// Learns what terminal it is, and tells it nothing yet.
  ///
  /// - Throws: as `init`.
  static func prepare() throws { try check(terminal_prepare()) }

  private static func check(_ problem: terminal_problem) throws {
    switch problem {
    case TERMINAL_READY: break
    case TERMINAL_DUMB: throw failure("This terminal cannot show screens")
    default: throw failure("The terminal that TERM names is not known here")
    }
  }

  /// The size that a screen will have, as far as the terminal says it before it is taken over.
  static var expectedSize: Size {
    var (width, height): (Int32, Int32) = (0, 0)
    terminal_size(&width, &height)
    return Size(width: Int(width), height: Int(height))
  }

  /// Gives the terminal back; it can be taken again.
  func close() { terminal_close() }

  var size: Size { Self.expectedSize }

  /// Makes the program's screen as large as the terminal is now.
  func fit() -> Size {
    let size = size
    terminal_resize(Int32(size.width), Int32(size.height))
    shown = nil
    return size
  }

  /// Writes everything anew, as somebody else may have written on the terminal.
  func repaint() {
    terminal_reopen()
    shown = nil
  }

  /// Gives the terminal back, stops until somebody continues us, and takes it again.
  func suspend() {
    terminal_close()
    terminal_stop()
    repaint()
  }

  /// Asks the terminal for the colour of its ground; the answer comes among the keys.
  ///
  /// - Returns: whether it is one that may be asked so: others would show the question.
  func askGround() -> Bool {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    guard Terminal.answering.contains(where: name.hasPrefix) else { return false }
    try? FileHandle.standardOutput.write(contentsOf: Data(GroundReply.question.utf8))
    return true
  }

  /// The names of terminals that know the question, or let it pass in silence.
  private static let answering = [
    "xterm", "tmux", "rxvt", "foot", "alacritty", "konsole", "gnome", "vte", "wezterm", "contour",
    "st-", "ghostty", "mintty",
  ]

  /// Puts a text on the clipboard of the terminal, where it has one.
  func copy(_ text: String) {
    let code = ClipboardCode.bytes(text, environment: Surroundings.variables)
    try? FileHandle.standardOutput.write(contentsOf: Data(code.utf8))
  }

  /// Shows a canvas; only what differs from the one before is written.
  func show(_ canvas: Canvas) {
    let old = shown?.size == canvas.size ? shown : nil
    let relinks = hasLinks && canvas != old
    var (x, y) = (0, 0)
    let before = old?.cells ?? []
    for (index, cell) in canvas.cells.enumerated() {
      if index >= before.count || before[index] != cell { write(cell, x: x, y: y) }
      x += 1
      if x == canvas.size.width { (x, y) = (0, y + 1) }
    }
    if let cursor = canvas.cursor {
      terminal_cursor(Int32(cursor.x), Int32(cursor.y))
    } else {
      terminal_hide_cursor()
    }
    terminal_show()
    if relinks {
      let code = LinkCode.bytes(canvas, hasColors: colors.count >= 8)
      if !code.isEmpty { try? FileHandle.standardOutput.write(contentsOf: Data(code.utf8)) }
    }
    shown = canvas
  }

  private func write(_ cell: Cell, x: Int, y: Int) {
    guard cell.width > 0 else { return }
    let look = colors.look(cell.style)
    let bytes = cell.glyph.utf8
    if bytes.count == 1, var scalar = bytes.first.map(UInt32.init) {
      terminal_put(
        Int32(x), Int32(y), &scalar, 1, Int32(cell.width), look.attributes, look.pair)
      return
    }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 8) { scalars in
      var count: Int32 = 0
      for scalar in cell.glyph.unicodeScalars.prefix(scalars.count) {
        scalars[Int(count)] = scalar.value
        count += 1
      }
      terminal_put(
        Int32(x), Int32(y), scalars.baseAddress, count, Int32(cell.width), look.attributes,
        look.pair)
    }
  }

  private static func failure(_ why: String) -> Failure {
    Failure(
      .usage,
      "\(why); without one use list, show, compare, facets, export, extract, import or info.")
  }
}
