import Archive
import Desk
import NewsModel

/// Answers of a whole desk's server.
enum DeskListing {
  private static func questions(
    _ filter: Filter, _ database: DatabaseOptions
  ) throws -> ServerQuestions {
    let store = try database.open()
    let desk = try DeskPlace.server(of: store)
    return try ServerQuestions(ServerDesk(desk.place), filter, names: store)
  }

  /// Prints incidents, the newest first.
  static func list(
    _ filter: Filter, limit: Int?, _ rows: RowOptions, _ database: DatabaseOptions
  ) throws {
    let questions = try questions(filter, database)
    var cells: [[DataTable.Value]] = []
    try questions.forEachPage(limit: limit ?? .max) { cells += $0.map(Self.cells) }
    try DataTable(columns: columns, rows: cells).print(rows, orSay: EmptyWords.incidents(filter))
    if let limit, cells.count == limit {
      Words.say(
        "\(FigureText.counted(try questions.count(), "incident")) of the whole desk in all.")
    }
  }

  private static let columns: [DataTable.Column] = [
    .init("key", .init(title: "KEY", yields: true)), .init("dateStart", .init(title: "DATE")),
    .init("dateEnd"), .init("country", .init(title: "CTY")), .init("type"),
    .init("killedLow", .init(title: "KILLED", isRight: true)),
    .init("killedHigh", .init(title: "TO", isRight: true)),
    .init("woundedLow"), .init("woundedHigh"),
    .init("reports", .init(title: "REPORTS", isRight: true)), .init("origins"),
    .init("title", .init(title: "TITLE", yields: true)),
  ]

  private static func cells(_ row: ServerQuestions.Row) -> [DataTable.Value] {
    [
      .text(row.key), .text(row.day?.iso), .text(row.lastDay?.iso), .text(row.country),
      .text(row.kind), .number(row.killedLow), .number(row.killedHigh), .number(row.woundedLow),
      .number(row.woundedHigh), .number(row.reports), .number(row.origins), .text(row.title),
    ]
  }

  /// Prints how many incidents have each value.
  static func facets(
    _ field: String, _ filter: Filter, _ rows: RowOptions, _ database: DatabaseOptions
  ) throws {
    guard let facet = ServerQuestions.Facet(rawValue: field) else {
      throw Failure(.usage, "A desk's server counts by country, group, type or year.")
    }
    let counts = try questions(filter, database).facet(facet)
    let table = DataTable(
      columns: [
        .init("value", .init(title: field.uppercased(), yields: true)),
        .init("count", .init(title: "INCIDENTS", isRight: true)),
      ], rows: counts.map { [.text($0.value), .number($0.count)] }, bars: counts.map(\.count))
    try table.print(rows, orSay: EmptyWords.incidents(filter))
  }
}
