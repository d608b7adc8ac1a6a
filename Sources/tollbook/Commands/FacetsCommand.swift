import Archive
import ArgumentParser
import NewsModel

/// `tollbook facets`: how many incidents each country, group, type, kind of speaker, year, month or day has.
struct FacetsCommand: AsyncParsableCommand {
  /// What can be counted by: the fields of the facets screen, and the periods of the timeline.
  enum Field: String, ExpressibleByArgument, CaseIterable {
    case country, group, type, speaker, year, month, day
  }

  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: "Count incidents by country, group, type, kind of speaker, year, month or day.",
    discussion: """
      Most frequent first; months and days in their order. Periods come with the sums of the lowest and \
      of the highest figures of killed, as the timeline shows them.
      """)

  @Argument(help: "What to count by: country, group, type, speaker, year, month or day.")
  var field: Field

  @Argument(parsing: .allUnrecognized, help: "A filter; without one, every incident is counted.")
  var filter: [String] = []

  @Flag(help: "Ask the whole desk's server, not the archive.")
  var desk = false

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let filter = try FilterArguments.parse(filter, of: Self.self)
    if desk { return try DeskListing.facets(field.rawValue, filter, rows, database) }
    let store = try database.open()
    let table =
      switch field {
      case .country: counts(try await store.facet(.country, filter))
      case .group: counts(try await store.facet(.group, filter))
      case .type: counts(try await store.facet(.type, filter))
      case .speaker: counts(try await store.speakers(filter))
      case .year: periods(try await store.timeline(filter, by: .year), .year)
      case .month: periods(try await store.timeline(filter, by: .month), .month)
      case .day: periods(try await store.timeline(filter, by: .day), .day)
      }
    try table.print(rows, orSay: EmptyWords.incidents(filter))
  }

  private var columns: [DataTable.Column] {
    [
      .init("field", hxl: "#meta+field"), .init("value", hxl: "#meta+value"),
      .init(
        "label", .init(title: field.rawValue.uppercased(), widest: 32, yields: true),
        hxl: "#meta+label"),
      .init("detail", .init(title: "", widest: 40, yields: true)),
      .init("count", .init(title: "INCIDENTS", isRight: true), hxl: "#indicator+incidents+num"),
    ]
  }

  private func counts(_ counts: [FacetCount]) -> DataTable {
    let cells: [[DataTable.Value]] = counts.map { count in
      [
        .text(field.rawValue), .text(count.value), .text(count.label), .text(count.detail),
        .number(count.count),
      ]
    }
    return DataTable(columns: columns, rows: cells, bars: counts.map(\.count))
  }

  private func periods(_ periods: [PeriodToll], _ unit: TimelineUnit) -> DataTable {
    var periods = periods
    if unit == .year {
      periods.sort { ($1.toll.incidents, $0.start) < ($0.toll.incidents, $1.start) }
    }
    var tolls = DataTable.tollColumns
    // The count says it already.
    tolls[0].shown = nil
    let cells = periods.map { period -> [DataTable.Value] in
      let (value, label) = names(of: period.start, unit)
      return [
        .text(field.rawValue), .text(value), .text(label), .text(""),
        .number(period.toll.incidents),
      ] + DataTable.values(period.toll)
    }
    return DataTable(columns: columns + tolls, rows: cells, bars: periods.map(\.toll.incidents))
  }

  /// A period as the filter language takes it, and in words.
  private func names(of start: Day, _ unit: TimelineUnit) -> (value: String, label: String) {
    switch unit {
    case .year: (String(start.iso.prefix(4)), String(start.civil.year))
    case .month:
      (
        String(start.iso.prefix(7)),
        DateText.long(DateSpan(start: start, end: start, precision: .month))
      )
    case .day: (start.iso, DateText.long(start))
    }
  }
}
