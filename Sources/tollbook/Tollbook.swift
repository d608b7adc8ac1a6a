import ArgumentParser

/// `tollbook`: reads its arguments and hands over to a command.
@main
struct Tollbook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tollbook",
    abstract: "Browse news incidents and compare the death tolls that their sources report.")
}
