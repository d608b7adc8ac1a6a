import ArgumentParser

/// `tollbook desk join`: takes the archive to a desk.
struct DeskJoinCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Share the archive at a desk, and exchange what is new.",
    discussion: """
      Where a folder has no desk yet, one is made there; on a server, tollbook desk init makes it.
      """)

  @Argument(help: "The shared folder, or postgresql://USER@HOST/DATABASE.", completion: .directory)
  var place: String

  @Option(help: ArgumentHelp("Only these incidents of a server.", valueName: "expr"))
  var slice: String?

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open(for: .fill)
    DeskWords.report(
      try DeskMeeting.join(store, DeskPlace.path(place), slice: slice), at: place)
  }
}

/// `tollbook desk leave`: shares the archive no longer.
struct DeskLeaveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Share the archive at a desk no longer; all of it stays.")

  @Argument(help: "The desk's place; needed where there are several.")
  var place: String?

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open(for: .change)
    for desk in try DeskPlace.desks(place, of: store) {
      try store.leave(desk: desk.id)
      Words.say("The archive is no longer shared at \(desk.place); what came from there stays.")
    }
  }
}
