import Archive
import ArgumentParser
import Exports
import NewsModel

/// `tollbook log`: who decided what, when and why.
struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Print the journal: who decided what, when and why, newest first.",
    discussion: """
      --format journal writes whole entries, the oldest first, for tollbook merge at another desk: every entry is known \
      by its hash, so that the same twice changes nothing. EXPR is a filter: only decisions about its incidents.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, jsonl, csv, journal
  }

  @Argument(parsing: .allUnrecognized, help: "A filter; without one, every decision.")
  var filter: [String] = []

  @Option(help: "Only decisions about this incident: its number or key.")
  var incident: String?

  @Option(help: "Only decisions of this author.")
  var author: String?

  @Option(help: "Only decisions since this day or moment, in UTC: 2026-11-29 or 2026-11-29T08:00.")
  var since: String?

  @Option(help: "At most so many.")
  var limit = 1_000_000

  @Option(help: "table for reading; json, jsonl or csv for programs; journal for merge.")
  var format = Format.table

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run() async throws {
    let filter = try FilterArguments.parse(filter, of: Self.self)
    let store = try database.open()
    let query = JournalQuery(
      incident: try incident.map { try key(of: $0, in: store) }, author: author, since: since,
      filter: filter == .all ? nil : filter, limit: limit)
    let lines = try await store.journal(query)
    guard format == .journal else {
      let rows = try RowOptions.parse(["--format", format.rawValue])
      return try Self.table(lines).print(rows, orSay: "Nothing is decided there.")
    }
    var output = DataOutput()
    for line in lines.reversed() { try output.write(PlainJSON.text(of: line.entry) + "\n") }
    try output.flush()
  }

  private func key(of name: String, in store: IncidentStore) throws -> String {
    let dossier =
      try store.dossier(key: name) ?? Int64(name).flatMap { try store.dossier(id: $0) }
    guard let dossier else {
      throw Failure(.noInput, "There is no incident '\(name)': list shows numbers and keys.")
    }
    return dossier.incident.key
  }

  private static func table(_ lines: [JournalLine]) -> DataTable {
    DataTable(
      columns: [
        .init("moment", .init(title: "WHEN, UTC")), .init("author", .init(title: "WHO")),
        .init("words", .init(title: "WHAT", yields: true)),
        .init("incident"), .init("headline", .init(title: "INCIDENT", yields: true)),
        .init("reason", .init(title: "WHY", yields: true)), .init("takenBack"),
        .init("before"), .init("after"), .init("hash"), .init("previous"), .init("undoes"),
      ],
      rows: lines.map { line in
        let entry = line.entry
        return [
          .text(entry.moment), .text(entry.author), .text(entry.words), .text(entry.incident),
          .text(line.headline), .text(entry.reason ?? ""), .flag(line.isTakenBack),
          .text(PlainJSON.text(of: entry.before)), .text(PlainJSON.text(of: entry.after)),
          .text(entry.hash), .text(entry.previous), .text(entry.undoes),
        ]
      })
  }
}
