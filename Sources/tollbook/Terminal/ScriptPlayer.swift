import Browser
import CNcurses
import TextUI

/// Plays keys from a script to the browser without a terminal and gives the screen as text: for
/// demonstrations and tests.
///
/// A script's lines are keys (see `KeyNotation`), or `@size 120x40` at its beginning, or `@screen`
/// to have the screen here as well as at the end. Lines that begin with `@ ` are remarks. Every key
/// waits for the answers to the one before.
struct ScriptPlayer {
  private enum Step {
    case keys([Key])
    case size(Size)
    case screen
  }

  private let steps: [Step]

  /// - Throws: `Failure` with code 65 that names the line.
  init(_ script: String) throws {
    steps = try script.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
      .compactMap { number, line in try Self.step(String(line), number: number + 1) }
  }

  /// Plays the script, and hands over each screen.
  ///
  /// - Returns: the last screen, nil where the keys have quit the browser.
  /// - Throws: `Failure` when the process has no descriptors left or a decision could not be stored, and what `show`
  ///   throws.
  @MainActor
  func play(
    source: any AnswerSource, makeState: @MainActor (Size) -> BrowserState,
    show: (Canvas) throws -> Void
  ) throws -> Canvas? {
    let pipe = try WakePipe()
    var size = Size(width: 80, height: 24)
    if case .size(let first) = steps.first { size = first }
    let engine = BrowserEngine(
      state: makeState(size), source: source, mailbox: Mailbox(waking: pipe))
    Self.waitForAnswers(engine, pipe)
    for step in steps {
      switch step {
      case .size(let size): engine.receive([.resized(size)])
      case .screen: try show(engine.screen)
      case .keys(let keys):
        for key in keys {
          engine.receive([.key(key)])
          Self.waitForAnswers(engine, pipe)
          if engine.drainWishes().contains(.quit) {
            try Self.finish(engine, pipe)
            return nil
          }
        }
      }
      Self.waitForAnswers(engine, pipe)
    }
    try Self.finish(engine, pipe)
    try show(engine.screen)
    return engine.screen
  }

  private static func finish(_ engine: BrowserEngine, _ pipe: WakePipe) throws {
    let lost = engine.finish(within: .seconds(60), pipe)
    guard lost.isEmpty else { throw Failure(.inputOutput, lost.sentence) }
  }

  private static func waitForAnswers(_ engine: BrowserEngine, _ pipe: WakePipe) {
    while engine.isWaiting {
      _ = terminal_wait(-1, pipe.readEnd, -1)
      _ = pipe.drain()
      engine.receiveAnswers()
    }
  }

  /// A screen as text, its rows without trailing spaces.
  static func text(_ screen: Canvas) -> String {
    screen.text.map { row in
      var row = row[...]
      while row.last == " " { row.removeLast() }
      return row + "\n"
    }.joined()
  }

  private static func step(_ line: String, number: Int) throws -> Step? {
    guard line.hasPrefix("@") else {
      do {
        return .keys(try KeyNotation.parse(line))
      } catch {
        throw Failure(.badData, "line \(number) of the script: \(error)")
      }
    }
    let words = line.dropFirst().split(separator: " ")
    if line.hasPrefix("@ ") || words.isEmpty { return nil }
    if words == ["screen"] { return .screen }
    let numbers = words.last?.split(separator: "x").compactMap { Int($0) } ?? []
    guard words.first == "size", words.count == 2, numbers.count == 2,
      numbers.allSatisfy((1...1000).contains)
    else {
      throw Failure(.badData, "line \(number) of the script is none of @size 80x24 and @screen.")
    }
    return .size(Size(width: numbers[0], height: numbers[1]))
  }
}
