import ArgumentParser

/// `tollbook desk`: sharing the archive with others.
struct DeskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: "Share the archive with other analysts, by a folder or server.",
    discussion: """
      What travels is what was imported and what was decided. Whatever order it comes in, every desk comes to the same; \
      where two decided differently both stand, and the queue shows it. A folder may be a file share, a USB stick, git or \
      Syncthing; a server is PostgreSQL.
      """,
    subcommands: [
      DeskStatusCommand.self, DeskInitCommand.self, DeskJoinCommand.self, DeskSliceCommand.self,
      DeskPinCommand.self,
      DeskSyncCommand.self, DeskLeaveCommand.self, DeskConfidentialCommand.self,
    ],
    defaultSubcommand: DeskStatusCommand.self)
}
