import Archive
import ArgumentParser
import Desk
import NewsModel

/// `tollbook desk pin`: brings incidents outside the slice into the archive, and keeps them up to date.
struct DeskPinCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin",
    abstract: "Bring incidents outside the slice in, and keep them so.",
    discussion: """
      By their keys, as tollbook list --desk prints them. What is known of them comes at once, and what others say of them \
      later with every exchange. --off wants them no longer; what is here stays. Without keys, those that are pinned are \
      listed.
      """)

  @Argument(help: "The incidents' keys.")
  var keys: [String] = []

  @Flag(help: "Want them no longer.")
  var off = false

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open(for: keys.isEmpty ? .read : .change)
    let desk = try DeskPlace.server(of: store)
    guard !keys.isEmpty else {
      let pins = try store.pins(of: desk.id)
      if pins.isEmpty { Words.say("No incident is pinned.") }
      return try DataOutput.print(
        pins.map { SafeText.visible($0, keepingLineBreaks: false) + "\n" }.joined())
    }
    if !off { try bring(store, desk) }
    for key in keys { try store.pin(key, at: desk.id, !off) }
  }

  private func bring(_ store: IncidentStore, _ desk: JoinedDesk) throws {
    let server = try ServerDesk(desk.place)
    let exchange = try ServerSync(store, server).fetch(keys: keys, desk)
    for key in keys where try store.dossier(key: key) == nil {
      throw Failure(.noInput, "The desk has no incident \(key), or none that you may see.")
    }
    DeskWords.report(exchange, at: desk.place)
  }
}
