import NewsModel
import Foundation

/// Opens links with `$BROWSER`, else with the desktop's opener, never through a shell.
enum LinkOpener {
  /// Why a link was not opened, in one sentence.
  struct Problem: Error, Equatable {
    var sentence: String
  }

  /// How long an opener may take before it counts as one that stays open.
  private static let patience = 2.0

  /// Opens a link: says by which program, or why not.
  static func open(
    _ link: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Result<String, Problem> {
    guard isWebAddress(link) else {
      return .failure(Problem(sentence: "This is no web address, so it is not opened."))
    }
    let commands = commands(for: link, environment)
    guard !commands.isEmpty else {
      let why =
        environment["DISPLAY"] == nil && environment["WAYLAND_DISPLAY"] == nil
        ? "no desktop (DISPLAY), no $BROWSER"
        : "no xdg-open (package xdg-utils), no $BROWSER"
      return .failure(Problem(sentence: "The link is not opened: \(why): \(link)"))
    }
    var problems: [String] = []
    for command in commands {
      guard let problem = problem(running: command, environment) else {
        return .success("Opened with \(command[0]): \(link)")
      }
      problems.append(problem)
    }
    return .failure(
      Problem(
        sentence: "The link is not opened: \(problems.joined(separator: "; ")): \(link)"))
  }

  /// The commands to try, each as words: those of `$BROWSER` with the link for `%s` or behind them, then xdg-open where
  /// there is a desktop.
  static func commands(for link: String, _ environment: [String: String]) -> [[String]] {
    let own = (environment["BROWSER"] ?? "").split(separator: ":").map { entry in
      let words = entry.split(separator: " ").map(String.init)
      let hasPlace = words.contains { $0.contains("%s") }
      return hasPlace ? words.map { $0.replacing("%s", with: link) } : words + [link]
    }.filter { $0.count > 1 }
    let hasDesktop = environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil
    let isThere = path(of: "xdg-open", environment) != nil
    return own + (hasDesktop && isThere ? [["xdg-open", link]] : [])
  }

  /// Runs a command and looks at how it ends; nil where all is well, or where it goes on for longer than we wait.
  private static func problem(running command: [String], _ environment: [String: String]) -> String?
  {
    guard let program = path(of: command[0], environment) else {
      return "\(command[0]) is not there"
    }
    let opener = Process()
    opener.executableURL = URL(fileURLWithPath: program)
    opener.arguments = Array(command.dropFirst())
    opener.standardInput = FileHandle.nullDevice
    opener.standardOutput = FileHandle.nullDevice
    opener.standardError = FileHandle.nullDevice
    do {
      try opener.run()
    } catch {
      return "\(command[0]) could not be started"
    }
    let end = Date().addingTimeInterval(patience)
    while opener.isRunning, Date() < end { usleep(20_000) }
    guard !opener.isRunning, opener.terminationStatus != 0 else { return nil }
    return "\(command[0]) ended with \(opener.terminationStatus)"
  }

  /// A program by its path, or the first of its name that may be run in the folders of `PATH`.
  private static func path(of name: String, _ environment: [String: String]) -> String? {
    if name.contains("/") { return FileManager.default.isExecutableFile(atPath: name) ? name : nil }
    return (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether text is an http or https address without anything that a terminal or an opener could take otherwise.
  static func isWebAddress(_ link: String) -> Bool {
    let lower = link.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return false }
    let isClean = link.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    return isClean && link.utf8.count <= 4096 && WebAddress.hasServer(link)
  }
}
