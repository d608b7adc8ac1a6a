import Archive
import ArgumentParser
import NewsModel

extension SortKey: ExpressibleByArgument {}

/// `tollbook list`: incidents, one on each line.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List incidents with the span of what their reports claim.",
    discussion: """
      EXPR is a filter: country:mali group:jnim 'killed>=10' date:2024-09 '"military police"'. \
      Words search titles, texts and notes; - before a term excludes. --lens adds what a published \
      rule would record for each, and at the end what it comes to. --sort spread says who states the lowest \
      and who the highest figure.
      """)

  @Argument(parsing: .allUnrecognized, help: "A filter; without one, every incident.")
  var filter: [String] = []

  @Option(help: "The order: newest, deadliest, most disputed first; names from A.")
  var sort = SortKey.date

  @Flag(help: "The other way round.")
  var reverse = false

  @Option(help: "The most incidents to list.")
  var limit: Int?

  @Option(help: "Add a column with the killed under this rule.")
  var lens: LensArgument?

  @Flag(help: "Ask the whole desk's server, not the archive.")
  var desk = false

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0.") }
  }

  func run() async throws {
    let filter = try FilterArguments.parse(filter, of: Self.self)
    if desk { return try DeskListing.list(filter, limit: limit, rows, database) }
    let descending = (sort != .place && sort != .country) != reverse
    var query = IncidentQuery(filter: filter, sort: sort, descending: descending)
    query.namesEnds = sort == .spread
    // A column that is not there is told before the archive is opened.
    var listing = try IncidentListing(
      options: rows, lens: lens?.lens, namesEnds: query.namesEnds)
    let store = try database.open()
    var sum = LensSum()
    try forEachPage(of: query, in: store) { rows in
      guard let lens = lens?.lens else { return try listing.add(rows.map { ListedIncident($0) }) }
      let listed = try rows.map { row in
        ListedIncident(row, under: lens, try store.dossier(id: row.id))
      }
      for reading in listed.compactMap(\.reading) { sum.add(reading) }
      try listing.add(listed)
    }
    try listing.finish()
    if listing.isEmpty, limit != 0 {
      Words.say(EmptyWords.incidents(filter, in: store))
    }
    if let lens = lens?.lens { Words.say(sum.sentence(under: lens)) }
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
