import ArgumentParser
import Articles

/// `tollbook feeds export`.
struct FeedsExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the list of feeds for other readers (OPML 2.0).")

  @Flag(help: "Write OPML, which it does anyway.")
  var opml = false

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    try DataOutput.print(OutlineFile.text(try await database.open().feeds()))
  }
}
