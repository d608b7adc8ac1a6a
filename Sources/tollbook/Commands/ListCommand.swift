import Archive
import ArgumentParser
import Interchange
import NewsModel

extension SortKey: ExpressibleByArgument {}

/// `tollbook list`: incidents, one on each line.
struct ListCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, csv }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List incidents with the span of what their reports claim.",
    discussion: """
      EXPR is a filter: country:mali group:jnim killed>=10 date:2024-09 "military police". \
      Words search titles, texts and notes; - before a term excludes.
      """)

  @Argument(parsing: .allUnrecognized, help: "A filter; without one, every incident.")
  var filter: [String] = []

  @Option(help: "The order: newest, deadliest, most disputed first; names from A.")
  var sort = SortKey.date

  @Flag(help: "The other way round.")
  var reverse = false

  @Option(help: "The most incidents to list.")
  var limit: Int?

  @Option(help: "table for reading, jsonl or csv for programs.")
  var format = Format.table

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0.") }
  }

  func run() async throws {
    let filter = try FilterArguments.parse(filter)
    let store = try database.open()
    let descending = (sort != .place && sort != .country) != reverse
    let query = IncidentQuery(filter: filter, sort: sort, descending: descending)
    var listing = IncidentListing(format: format)
    try forEachPage(of: query, in: store) { try listing.add($0) }
    try listing.finish()
  }

  private func forEachPage(
    of query: IncidentQuery, in store: IncidentStore, _ body: ([IncidentSummary]) throws -> Void
  ) throws {
    var left = limit ?? .max
    var request = PageRequest.first
    while left > 0 {
      let page = try store.page(query, request, limit: min(left, 500))
      try body(page.rows)
      left -= page.rows.count
      guard let last = page.rows.last, page.hasAfter else { return }
      request = .after(last)
    }
  }
}
