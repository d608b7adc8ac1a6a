import ArgumentParser
import Browser
import Foundation
import Interchange
import NewsModel
import TextUI

/// `tollbook browse`: the browser; what `tollbook` alone does.
struct BrowseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Browse incidents in the terminal (the default command).",
    discussion: "With no archive yet, it opens the sample archive that ships with the program.")

  @Option(help: ArgumentHelp("Begin with this filter.", valueName: "expr"))
  var filter: String?

  @Flag(help: "Change nothing in the archive.")
  var readonly = false

  @Option(
    help: ArgumentHelp(
      "Play keys from a file instead of the keyboard, and print the screen.", valueName: "file"))
  var script: String?

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    // A wrong filter and a missing terminal are told before a first archive is made.
    let parsed = try FilterParser.parse(filter ?? "")
    if script == nil, isatty(STDIN_FILENO) != 1 || isatty(STDOUT_FILENO) != 1 {
      _ = try Terminal(title: nil)
    }
    let store = try database.open(for: readonly ? .readStrictly : .change)
    let name = URL(fileURLWithPath: database.path).lastPathComponent
    let source = ArchiveAnswers(store: store)
    let makeState = { size in
      BrowserState(
        size: size, archiveName: name, isReadOnly: readonly, filter: parsed, filterText: filter)
    }
    guard let script else {
      return try await TerminalSession.run(
        title: "tollbook – \(name)", source: source, makeState: makeState)
    }
    guard let keys = try? String(contentsOfFile: script, encoding: .utf8) else {
      throw Failure(.noInput, "\(script) cannot be read.")
    }
    try await ScriptPlayer(keys).play(source: source, makeState: makeState) {
      try DataOutput.print($0)
    }
  }
}
