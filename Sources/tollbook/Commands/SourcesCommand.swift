import Archive
import ArgumentParser
import NewsModel

/// `tollbook sources`: which sources state the lowest figures, and which the highest.
struct SourcesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract:
      "Count how often each outlet, origin and kind of speaker states the lowest or the highest figure.",
    discussion: """
      Only incidents count for which two or more sources of one kind state figures of killed that disagree. offset is the \
      middle one of a source's distances from each incident's median, as a share of that median; distance is the same \
      without signs.
      """)

  @Argument(parsing: .allUnrecognized, help: "A filter; without one, every incident is counted.")
  var filter: [String] = []

  @Option(help: "The most disputed incidents to read, newest first.")
  var limit = 20_000

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run() async throws {
    let parsed = try FilterArguments.parse(filter, of: Self.self)
    let disputed = parsed == .all ? Filter.disputed(true) : .and([parsed, .disputed(true)])
    let store = try database.open()
    var survey = SourceSurvey()
    var row: IncidentSummary?
    repeat {
      let run = min(500, limit - survey.incidents)
      let page = try await store.sources(disputed, after: row, limit: run)
      survey.add(page.survey)
      row = page.next
    } while row != nil && survey.incidents < limit
    let looked = FigureText.counted(survey.incidents, "disputed incident")
    Words.say(
      row == nil ? "Read \(looked)." : "Read the newest \(looked); --limit takes more.")
    try table(survey).print(rows, orSay: "No two sources disagree there.")
  }

  private func table(_ survey: SourceSurvey) -> DataTable {
    let records = SourceKind.allCases.flatMap(survey.records)
    let values = records.map { record -> [DataTable.Value] in
      [
        .text(record.kind.rawValue), .text(record.name), .number(record.incidents),
        .number(record.lowest), .number(record.highest), .fraction(record.offset.map(rounded)),
        .fraction(record.distance.map(rounded)),
      ]
    }
    return DataTable(
      columns: [
        .init("kind", .init(title: "KIND")),
        .init("name", .init(title: "SOURCE", yields: true)),
        .init("incidents", .init(title: "DISPUTED", isRight: true)),
        .init("lowest", .init(title: "LOWEST", isRight: true)),
        .init("highest", .init(title: "HIGHEST", isRight: true)),
        .init("offset", .init(title: "OFFSET", isRight: true)),
        .init("distance", .init(title: "DISTANCE", isRight: true)),
      ], rows: values)
  }

  private func rounded(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }
}
