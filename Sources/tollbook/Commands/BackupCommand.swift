import ArgumentParser

/// `tollbook backup`: a whole copy of an archive that is in use.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the archive whole, as it is at one moment, also while it is browsed.",
    discussion: "A file that exists is never written over.")

  @Argument(help: "The file to make.")
  var copy: String

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    try database.open().backup(to: copy)
    Words.say("The archive was copied to \(copy).")
  }
}
