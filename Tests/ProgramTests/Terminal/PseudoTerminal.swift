import CPseudoTerminal
import Foundation

/// The program in a terminal of its own: what a user's hands and eyes are, for tests.
///
/// Nothing here sleeps: every step waits for a condition on what the program has written.
final class PseudoTerminal {
  /// How a program ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// How long a condition may take on a busy machine.
  private static let patience = 30.0
  private let master: Int32
  private let slave: Int32
  private var process: pid_t = 0
  private let modesBefore: [UInt32]
  /// Everything that the program has written.
  private(set) var output: [UInt8] = []

  /// A terminal of some size.
  init(width: Int, height: Int) throws {
    var ends: (Int32, Int32) = (-1, -1)
    guard pseudo_terminal_open(&ends.0, &ends.1) == 0 else { throw POSIXError(.ENODEV) }
    (master, slave) = ends
    modesBefore = Self.modes(of: slave)
    resize(width: width, height: height)
  }

  deinit {
    if process > 0 { kill(process, SIGKILL) }
    close(master)
    close(slave)
  }

  /// Starts a program as the terminal's session leader.
  func start(_ arguments: [String], environment: [String: String]) throws {
    let words = arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    process = pseudo_terminal_start(slave, words, variables)
    guard process > 0 else { throw POSIXError(.EAGAIN) }
  }

  func resize(width: Int, height: Int) {
    pseudo_terminal_resize(master, Int32(width), Int32(height))
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Whether the terminal's modes are those from before the program.
  var hasModesOfBefore: Bool { Self.modes(of: slave) == modesBefore }

  /// How often the program has written so far, to whatever; nil where the system does not count it.
  var writes: Int? {
    let counts = try? String(contentsOfFile: "/proc/\(process)/io", encoding: .utf8)
    let line = counts?.split(separator: "\n").first { $0.hasPrefix("syscw: ") }
    return line.flatMap { Int($0.dropFirst(7)) }
  }

  /// How often each of the program's threads has gone to sleep so far; empty where the system does not count it.
  var sleeps: [String: Int] {
    let tasks = "/proc/\(process)/task"
    let threads = try? FileManager.default.contentsOfDirectory(atPath: tasks)
    let counts = (threads ?? []).compactMap { thread -> (String, Int)? in
      let status = try? String(contentsOfFile: "\(tasks)/\(thread)/status", encoding: .utf8)
      let line = status?.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches:") }
      return line?.split(separator: "\t").last.flatMap { Int($0) }.map { (thread, $0) }
    }
    return Dictionary(uniqueKeysWithValues: counts)
  }

  /// What has been written since a place in `output`, without escape sequences.
  func text(since start: Int = 0) -> String {
    String(decoding: output[start...], as: UTF8.self)
      .replacing(#/\e(\[[0-?]*[ -\/]*[@-~]|\][^\a]*\a|[()][0-9A-Z]|.)/#, with: "")
  }

  /// Whether a sequence has been written, `[?1049l` for example.
  func wrote(_ sequence: String) -> Bool {
    String(decoding: output, as: UTF8.self).contains("\u{1B}" + sequence)
  }

  /// Reads until a condition holds; false when that takes too long.
  func wait(until condition: () -> Bool) -> Bool {
    let end = Date().addingTimeInterval(Self.patience)
    while !condition() {
      guard Date() < end else { return false }
      read(milliseconds: 20)
    }
    return true
  }

  /// Waits until the program has taken the terminal and, from a place in `output` on, written some words there.
  func waitForScreen(saying words: String, since start: Int = 0) -> Bool {
    wait { wrote("[?1049h") && text(since: start).contains(words) }
  }

  /// Waits for the program's end, nil when it does not come.
  func waitForEnd() -> End? {
    var status: Int32 = 0
    var ended: pid_t = 0
    guard
      wait(until: {
        ended = waitpid(process, &status, WNOHANG)
        return ended != 0
      }), ended == process
    else { return nil }
    process = 0
    // A terminal gives at most a few kilobytes at a time.
    while read(milliseconds: 0) {}
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// Takes what the program has written; false when there was nothing for so long.
  @discardableResult private func read(milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(master, &buffer, buffer.count)
    output += buffer[..<max(0, count)]
    return count > 0
  }

  private static func modes(of terminal: Int32) -> [UInt32] {
    var modes = termios()
    tcgetattr(terminal, &modes)
    let characters = withUnsafeBytes(of: modes.c_cc) { $0.map(UInt32.init) }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + characters
  }
}
