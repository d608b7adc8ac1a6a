import NewsModel
import ArgumentParser
import CNcurses

#if canImport(Glibc)
  import Glibc
#endif

/// `tollbook`: reads its arguments and hands over to a command.
@main
struct Tollbook: AsyncParsableCommand {
  static var version: String { ProgramVersion.number }

  static let configuration = CommandConfiguration(
    commandName: "tollbook",
    abstract: "Browse news incidents and compare the death tolls that their sources report.",
    discussion: """
      Without a command it opens the browser. Data goes to standard output, words to standard \
      error. Exit codes are those of sysexits: 64 usage, 65 bad data, 66 no input, 73 cannot \
      create, 74 input or output, 77 no permission. tollbook help filters prints the language of \
      filters.
      """,
    version: ProgramVersion.words,
    subcommands: [
      BrowseCommand.self, ListCommand.self, ShowCommand.self, CompareCommand.self,
      FacetsCommand.self, MapCommand.self, SourcesCommand.self, ExportCommand.self,
      ImportCommand.self, ExtractCommand.self,
      LinkCommand.self, InfoCommand.self, CheckCommand.self, BackupCommand.self,
      RepairCommand.self,
      LogCommand.self, MergeCommand.self, VerifyCommand.self, AgreementCommand.self,
      ConfigCommand.self,
      FeedsCommand.self, FetchCommand.self, AsideCommand.self, WatchCommand.self,
      RulesCommand.self,
      EvidenceCommand.self, DeskCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  /// Runs the command that the arguments name. Every failure becomes words and an exit code here and nowhere else.
  @MainActor
  static func main() async {
    do {
      let arguments = CommandLine.arguments.dropFirst()
      ConfiguredAuthor.apply()
      if let wishes = BrowserWishes.plain(arguments) {
        // Imports allocate on two threads at once and keep a heap for each.
        terminal_share_heap()
        return try BrowserOpening(wishes).browse()
      }
      if try FilterManual.print(for: arguments) { return }
      try CommandNames.check(arguments)
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let ended as EndedWithComplaints {
      _exit(ended.code.rawValue)
    } catch is NothingNew {
      _exit(1)
    } catch is BrokenPipe {
      // Whoever read our output has enough of it.
      _exit(0)
    } catch {
      end(with: error)
    }
  }

  /// Says what went wrong and ends. What the argument parser has to say of an unknown option quotes it, so its words go
  /// through the same gate as ours.
  private static func end(with error: any Error) -> Never {
    if let failure = Failure(error: error) {
      Words.say("tollbook: \(failure.sentence)")
      _exit(failure.code.rawValue)
    }
    let message = fullMessage(for: error)
    guard exitCode(for: error) != .success else {
      // Help and version, which were asked for.
      try? DataOutput.print(SafeText.visible(message) + "\n")
      _exit(0)
    }
    let ownWords = message.hasPrefix("Error: ") ? message.dropFirst("Error: ".count) : message[...]
    Words.say("tollbook: \(error is ValidationError ? hinted(error) : String(ownWords))")
    _exit(exitCode(for: error).rawValue)
  }

  /// What a running command has to say of its arguments, with where its help is.
  private static func hinted(_ error: any Error) -> String {
    let command = CommandNames.all.first { $0 == CommandLine.arguments.dropFirst().first }
    let help = ["tollbook", command, "--help"].compactMap { $0 }.joined(separator: " ")
    return "\(message(for: error))\n  See '\(help)' for more information."
  }
}
