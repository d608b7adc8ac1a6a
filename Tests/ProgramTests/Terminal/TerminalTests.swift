import Foundation
import Testing

/// The real program in a real terminal. What the screens hold is tested elsewhere; here it is the
/// way in and, above all, the way out.
@Suite("tollbook in a terminal", .serialized)
struct TerminalTests {
  private let program: Program

  init() throws { program = try Program() }

  @Test func startsAnswersKeysAndLeavesTheTerminalAsItWas() throws {
    let terminal = try start()
    #expect(terminal.waitForScreen(saying: "of 60 incidents"))
    #expect(!terminal.hasModesOfBefore)
    terminal.type("?")
    // The last words of the help: what comes after them is the list's, and Esc is not read together with the next key.
    #expect(terminal.waitForScreen(saying: "Esc close"))
    #expect(terminal.text().contains("every key"))
    let help = terminal.output.count
    terminal.type("\u{1B}")
    #expect(terminal.waitForScreen(saying: "incidents", since: help))
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    expectRestored(terminal)
  }

  /// On a slow line a frame in a hundred pieces is seen being drawn.
  @Test func aFrameLeavesInFewPieces() throws {
    let terminal = try start()
    #expect(terminal.waitForScreen(saying: "of 60 incidents"))
    let before = terminal.writes
    terminal.type("?")
    #expect(terminal.waitForScreen(saying: "Esc close"))
    if let before, let after = terminal.writes {
      #expect(after - before < 25, "\(after - before) writes")
    }
    terminal.signal(SIGTERM)
    #expect(terminal.waitForEnd() == .signal(SIGTERM))
  }

  /// Only libdispatch looks once a second whether its workers hang; a poll of ours each second would double it.
  @Test func anIdleBrowserSleeps() throws {
    let terminal = try start()
    #expect(terminal.waitForScreen(saying: "of 60 incidents"))
    guard !terminal.sleeps.isEmpty else { return }
    var wakes: [Int] = []
    // What a first start does beside the first screen has to end before.
    let isQuiet = terminal.wait {
      let (before, drawn) = (terminal.sleeps, terminal.output.count)
      let end = Date().addingTimeInterval(4)
      _ = terminal.wait { Date() > end }
      // Threads end, too.
      wakes.append(terminal.sleeps.reduce(0) { $0 + $1.value - (before[$1.key] ?? 0) })
      return wakes.last ?? 0 <= 6 && terminal.output.count == drawn
    }
    #expect(isQuiet, "woken so often in four seconds each: \(wakes)")
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }

  @Test func followsTheWindowsSizeDownToOneCell() throws {
    let terminal = try start()
    #expect(terminal.waitForScreen(saying: "of 60 incidents"))
    for (width, height) in [(40, 10), (1, 1), (200, 60), (3, 1), (80, 24)] {
      let before = terminal.output.count
      terminal.resize(width: width, height: height)
      #expect(terminal.wait { terminal.output.count > before }, "\(width)x\(height)")
      if width > 3 {
        #expect(terminal.waitForScreen(saying: "tollbook", since: before), "\(width)x\(height)")
      }
    }
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    expectRestored(terminal)
  }

  /// A desk that answers and waits for nothing is named, too.
  @Test func theTitleNamesTheDesk() throws {
    #expect(try program.shell("mkdir shared && tollbook desk join shared").code == 0)
    let terminal = try start()
    #expect(terminal.waitForScreen(saying: "desk"))
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }

  /// What is decided after the archive has gone is not stored, which whoever calls the program learns, too.
  @Test(arguments: [("", true), ("moved", true), ("moved", false), ("copied", true)])
  func anArchiveThatWentWhileItWasOpenIsNoGoodEnd(how: String, stars: Bool) throws {
    let path = program.path(".local/share/tollbook/archive.tollbook")
    let terminal = try start(width: 200)
    #expect(terminal.waitForScreen(saying: "of 60 incidents"))
    terminal.type("*")
    #expect(terminal.waitForScreen(saying: "\u{2605}"))
    switch how {
    case "moved": try FileManager.default.moveItem(atPath: path, toPath: path + ".moved")
    case "copied":
      try FileManager.default.copyItem(atPath: path, toPath: path + ".copy")
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.moveItem(atPath: path + ".copy", toPath: path)
    default: try FileManager.default.removeItem(atPath: path)
    }
    if stars {
      let before = terminal.output.count
      terminal.type("j*")
      #expect(terminal.waitForScreen(saying: "was moved or deleted", since: before))
    }
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(74))
    expectRestored(terminal)
    let words = terminal.text().split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
    let since = stars ? "1 decision was not stored" : "nothing was decided since"
    #expect(
      words.contains("archive.tollbook was moved or deleted while it was open: \(since), and"))
    if how == "moved" {
      let kept = try program.run(
        "list", "--database", path + ".moved", "--format", "jsonl", "starred:yes")
      #expect(kept.keys.count == 1, "\(kept.words)")
    }
  }

  @Test func startsInOneCell() throws {
    let terminal = try start(width: 1, height: 1)
    // ncurses takes no second screen for a single line, so the modes tell.
    #expect(terminal.wait { !terminal.hasModesOfBefore })
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    expectRestored(terminal)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS])
  func givesTheTerminalBackBeforeASignalEndsIt(number: Int32) throws {
    let terminal = try start()
    #expect(terminal.waitForScreen(saying: "of 60 incidents"))
    terminal.signal(number)
    #expect(terminal.waitForEnd() == .signal(number))
    expectRestored(terminal)
  }

  @Test func stopsAndGoesOnUnderAShell() throws {
    let terminal = try PseudoTerminal(width: 80, height: 24)
    try terminal.start(
      ["/bin/bash", "--norc", "-i"],
      environment: usual.merging(["TOLLBOOK": Program.binary.path, "PS1": "ready> "]) { $1 })
    terminal.type("\"$TOLLBOOK\"\n")
    #expect(terminal.waitForScreen(saying: "of 60 incidents"))
    var start = terminal.output.count
    terminal.type("\u{1A}")
    #expect(terminal.waitForScreen(saying: "Stopped", since: start))
    #expect(terminal.waitForScreen(saying: "ready>", since: start))
    start = terminal.output.count
    terminal.type("fg\n")
    #expect(terminal.waitForScreen(saying: "of 60 incidents", since: start))
    start = terminal.output.count
    terminal.type("q")
    #expect(terminal.waitForScreen(saying: "ready>", since: start))
    terminal.type("exit 7\n")
    #expect(terminal.waitForEnd() == .exit(7))
    expectRestored(terminal)
  }

  @Test func writesNoColorWhereNoneIsWanted() throws {
    let terminal = try start(environment: ["NO_COLOR": "1"])
    #expect(terminal.waitForScreen(saying: "of 60 incidents"))
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    let written = String(decoding: terminal.output, as: UTF8.self)
    #expect(!written.contains(#/\e\[[0-9;]*[34][0-8][;m]/#))
  }

  /// Names that a plain Debian does not know.
  @Test(arguments: ["xterm-kitty", "alacritty", "foot", "xterm-ghostty", "wezterm"])
  func takesATerminalOfTodayForOneThatIsKnown(name: String) throws {
    let terminal = try start(environment: ["TERM": name])
    #expect(terminal.waitForScreen(saying: "of 60 incidents"))
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    expectRestored(terminal)
  }

  @Test(arguments: ["dumb", "no-such-terminal", ""])
  func saysWhatToDoInATerminalWithoutScreens(name: String) throws {
    let terminal = try start(environment: ["TERM": name])
    #expect(terminal.waitForEnd() == .exit(64))
    #expect(terminal.text().contains("use list, show, compare"))
    #expect(!terminal.wrote("["))
    #expect(terminal.hasModesOfBefore)
  }

  @Test func saysWhatToDoWithoutATerminal() throws {
    let run = try program.run()
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.words.contains("use list, show, compare"))
    #expect(run.words.split(separator: "\n").count == 1)
  }

  private var usual: [String: String] {
    [
      "HOME": program.folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
      "TERM": "xterm-256color",
    ]
  }

  private func start(
    width: Int = 80, height: Int = 24, environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(width: width, height: height)
    try terminal.start(
      [Program.binary.path], environment: usual.merging(environment) { $1 })
    return terminal
  }

  /// Modes, main screen, cursor, and plain paste.
  private func expectRestored(
    _ terminal: PseudoTerminal, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(terminal.hasModesOfBefore, sourceLocation: location)
    let written = String(decoding: terminal.output, as: UTF8.self)
    for (on, off) in [("[?1049h", "[?1049l"), ("[?25l", "[?25h"), ("[?2004h", "[?2004l")] {
      let taken = written.ranges(of: "\u{1B}" + on).last?.lowerBound ?? written.startIndex
      let given = written.ranges(of: off).last?.lowerBound
      #expect(given.map { $0 > taken } == true, "\(off)", sourceLocation: location)
    }
  }
}
