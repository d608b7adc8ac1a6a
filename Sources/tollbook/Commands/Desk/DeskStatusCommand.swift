import ArgumentParser
import NewsModel

/// `tollbook desk status`: where the archive is shared, and what waits.
struct DeskStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say where the archive is shared and what waits to go there.")

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open()
    var table = DataTable(
      columns: [
        .init("desk"), .init("place", .init(title: "DESK", yields: true)),
        .init("slice", .init(title: "SLICE", yields: true)), .init("pinned"),
        .init("lastExchange", .init(title: "LAST EXCHANGE")),
        .init("decisionsWaiting", .init(title: "DECISIONS WAITING", isRight: true)),
        .init("importedWaiting", .init(title: "IMPORTED WAITING", isRight: true)),
        .init("problem", .init(title: "PROBLEM", yields: true)),
      ], rows: [])
    for desk in try store.desks() {
      let waiting = try store.waiting(for: desk.id)
      table.rows.append([
        .text(desk.name), .text(desk.place), .text(desk.slice),
        .number(try store.pins(of: desk.id).count), .text(desk.moment ?? ""),
        .number(waiting.entries), .number(waiting.material), .text(desk.problem ?? ""),
      ])
    }
    try table.print(
      rows, orSay: "The archive is shared at no desk: tollbook desk join FOLDER shares it.")
  }
}
