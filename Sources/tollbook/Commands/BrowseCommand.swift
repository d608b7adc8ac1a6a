import Archive
import ArgumentParser
import Browser
import Exports
import Files
import Foundation
import Imports
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

  @Flag(help: "Begin without the last session's filter, order, cursor and marks.")
  var fresh = false

  @Flag(help: "Look at the sample that ships with the program, in an archive of its own.")
  var sample = false

  @Flag(help: "Change nothing in the archive.")
  var readonly = false

  @Flag(
    help:
      "Code blind: others' decisions are neither applied nor shown; yours go into the archive all the same."
  )
  var blind = false

  @Option(
    help: ArgumentHelp(
      "Play keys from a file instead of the keyboard, and print the screen.", valueName: "file"))
  var script: String?

  @Option(help: ArgumentHelp("With --script: draw the last screen into a file.", valueName: "file"))
  var svg: String?

  @Flag(help: "Replace an existing file of --svg.")
  var force = false

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if svg != nil && script == nil { throw ValidationError("--svg goes with --script.") }
    if force && svg == nil { throw ValidationError("--force goes with --svg.") }
    if sample && database.database != nil {
      throw ValidationError("--sample has an archive of its own, without --database.")
    }
  }

  var wishes: BrowserWishes {
    var wishes = BrowserWishes(
      place: database.place, filter: filter, isFresh: fresh, isReadOnly: readonly, isBlind: blind,
      isPlayed: script != nil)
    if sample { wishes.place.database = ArchivePlace.samplePath }
    return wishes
  }

  @MainActor
  func run() async throws {
    let opening = try BrowserOpening(wishes)
    guard let script else { return try opening.browse() }
    let opened = try opening.open()
    defer { opened.blind?.close() }
    try await play(script, of: opened.name, from: opened.source, makeState: opened.state)
  }

  /// Plays the keys of a file and prints each screen, or draws the last as a picture.
  private func play(
    _ script: String, of name: String, from source: ArchiveAnswers,
    makeState: @escaping @Sendable (Size) -> BrowserState
  ) async throws {
    let keys: String
    do {
      keys = try GivenFile.text(script)
    } catch {
      throw Failure(reading: script, error)
    }
    let isDrawn = svg != nil
    let last = try await ScriptPlayer(keys).play(source: source, makeState: makeState) { screen in
      if !isDrawn { try DataOutput.print(ScriptPlayer.text(screen)) }
    }
    if let svg, let last {
      let file = try WholeFile(path: svg, overwrite: force)
      try file.write(Array(ScreenSVG.document(last, title: "tollbook: \(name)").utf8))
      try file.finish()
    }
  }
}
