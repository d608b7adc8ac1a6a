import ArgumentParser
import CNcurses

#if canImport(Glibc)
  import Glibc
#endif

/// `tollbook`: reads its arguments and hands over to a command.
@main
struct Tollbook: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "tollbook",
    abstract: "Browse news incidents and compare the death tolls that their sources report.",
    discussion: """
      Without a command it opens the browser. Data goes to standard output, words to standard \
      error. Exit codes are those of sysexits: 64 usage, 65 bad data, 66 no input, 73 cannot \
      create, 74 input or output.
      """,
    version: version,
    subcommands: [
      BrowseCommand.self, ListCommand.self, ShowCommand.self, CompareCommand.self,
      FacetsCommand.self, MapCommand.self, SourcesCommand.self, ExportCommand.self,
      ImportCommand.self, ExtractCommand.self,
      LinkCommand.self, InfoCommand.self, CheckCommand.self, BackupCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  /// Runs the command that the arguments name. Every failure becomes words and an exit code here and nowhere else.
  static func main() async {
    do {
      if let browser = BrowseCommand.plain(CommandLine.arguments.dropFirst()) {
        // Imports allocate on two threads at once and keep a heap for each.
        terminal_share_heap()
        return try await browser.run()
      }
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let ended as EndedWithComplaints {
      _exit(ended.code.rawValue)
    } catch is BrokenPipe {
      // Whoever read our output has enough of it.
      _exit(0)
    } catch {
      guard let failure = Failure(error: error) else { exit(withError: error) }
      Words.say("tollbook: \(failure.sentence)")
      _exit(failure.code.rawValue)
    }
  }
}
