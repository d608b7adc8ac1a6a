import ArgumentParser
import Desk

/// `tollbook desk slice`: widens or narrows what is wanted of a desk.
struct DeskSliceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slice",
    abstract: "Say which incidents of a desk are wanted, by a filter.",
    discussion: """
      What is wanted newly comes with the next exchange, which follows at once; what is wanted no longer stays as it is. \
      An empty filter is all.
      """)

  @Argument(help: ArgumentHelp("The filter.", valueName: "expr"))
  var filter: String

  @Option(help: "The desk's address; needed where there are several.")
  var place: String?

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open(for: .change)
    for desk in try DeskPlace.desks(place, of: store) {
      guard ServerDesk.isAddress(desk.place) else {
        throw Failure(.usage, "A folder is shared as a whole: only a server gives slices.")
      }
      let exchange = try DeskMeeting.join(store, desk.place, slice: filter)
      DeskWords.report(exchange, at: desk.place)
    }
  }
}
