import Archive
import ArgumentParser
import Browser
import Foundation
import Interchange
import TextUI

/// `tollbook browse`: the browser; what `tollbook` alone does.
struct BrowseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Browse incidents in the terminal (the default command).")

  @Option(help: ArgumentHelp("The archive file.", valueName: "file"))
  var database: String?

  @Flag(help: "Change nothing in the archive.")
  var readonly = false

  @Option(
    help: ArgumentHelp(
      "Play keys from a file instead of the keyboard, and print the screen.", valueName: "file"))
  var script: String?

  func run() async throws {
    let path = database ?? "archive.tollbook"
    let opened = try ArchiveOpener.open(
      path: path, isUsual: database == nil, for: readonly ? .read : .change)
    let name = URL(fileURLWithPath: path).lastPathComponent
    let source = ArchiveAnswers(store: opened.store)
    let makeState = { size in
      BrowserState(size: size, archiveName: name, isReadOnly: readonly)
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
