import ArgumentParser

/// `tollbook desk sync`: exchanges what is new.
struct DeskSyncCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Exchange what is new with a desk, or with every one joined.",
    discussion: """
      Interrupted anywhere, the next exchange does the rest. A chain of decisions that was changed is refused and named, \
      and so is one that lacks an entry until that comes; exit code 65 then. All others are taken.
      """)

  @Argument(help: "A folder or address (default: every desk joined).", completion: .directory)
  var place: String?

  @Flag(help: "Bring in the bytes of others' sources, too.")
  var bytes = false

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open(for: .change)
    let places = try place.map { [DeskPlace.path($0)] } ?? store.desks().map(\.place)
    guard !places.isEmpty else {
      throw Failure(
        .usage, "The archive is shared at no desk: tollbook desk join FOLDER shares it.")
    }
    var isRefused = false
    for place in places {
      let exchange = try DeskMeeting.run(store, place, fetchesBytes: bytes)
      DeskWords.report(exchange, at: place)
      if !exchange.taken.refused.isEmpty { isRefused = true }
    }
    try await DeskWords.reportDisagreements(of: store)
    if isRefused { throw EndedWithComplaints(code: .badData) }
  }
}
