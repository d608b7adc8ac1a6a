import Archive
import ArgumentParser
import Exports
import NewsModel

/// `tollbook compare`: what sources claim about incidents, side by side.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare the figures that reports give, by measure and scope.",
    discussion: """
      Figures are set against each other only within one measure and one scope. A part (↳) stands \
      under its whole and is never compared with it. --lens explains what a published rule would \
      record, which claims it takes and which it leaves out. --datasets ucdp,acled sets two datasets \
      against each other, over the incidents that both have and a filter leaves, the widest \
      difference first; pairs that tollbook link proposes are told with how likely they are one.
      """)

  @Argument(
    parsing: .allUnrecognized, help: "Incidents by number or key; with --datasets a filter.")
  var ids: [String] = []

  @Option(help: "Two datasets by parts of their names, as columns: ucdp,acled.")
  var datasets: String?

  @Flag(help: "With --datasets: leave out pairs that are only proposed.")
  var joined = false

  @Option(help: "text for reading; json, jsonl or csv for programs; markdown for an editor.")
  var format = PageFormat.text

  @Flag(help: "Leave out claims that nobody has accepted or edited.")
  var accepted = false

  @Option(help: "Explain what this rule makes of the claims; may be given several times.")
  var lens: [LensArgument] = []

  @Flag(help: "Ask the whole desk's server, not the archive.")
  var desk = false

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if let datasets, names(datasets).count != 2 {
      throw ValidationError("--datasets takes two names with a comma between them: ucdp,acled.")
    }
    if datasets == nil && ids.isEmpty {
      throw ValidationError("Which incidents? By number or key.")
    }
    if datasets != nil && format == .markdown {
      throw ValidationError("Two datasets are written as text, csv, json or jsonl.")
    }
  }

  private func names(_ text: String) -> [String] {
    text.split(separator: ",").map(String.init)
  }

  private func compareDatasets(_ names: [String], in store: IncidentStore) throws {
    let filter = try FilterArguments.parse(ids, of: Self.self)
    let query = DatasetPairQuery(
      first: names[0], second: names[1], filter: filter, includesProposed: !joined)
    let page = try store.datasetPairs(query, offset: 0, limit: .max)
    let columns = DatasetColumns(first: names[0], second: names[1], rows: page.rows)
    switch format {
    case .text, .markdown: try DataOutput.print(columns.table(width: OutputWidth.ofTables))
    case .csv: try DataOutput.print(columns.csv)
    case .json: try DataOutput.print(columns.json)
    case .jsonl: try DataOutput.print(columns.jsonLines)
    }
    for sentence in page.totals.sentences(names[0], names[1]) { Words.say(sentence) }
  }

  func run() async throws {
    try FilterArguments.rejectOptions(among: ids, of: Self.self)
    guard desk else { return try compare(in: database.open()) }
    let filter = try datasets.map { _ in try FilterArguments.parse(ids, of: Self.self) }
    let keys = datasets == nil ? FilterArguments.withoutTerminator(ids) : []
    try DeskLoan.with(filter, keys: keys, database, compare)
  }

  private func compare(in store: IncidentStore) throws {
    if let datasets { return try compareDatasets(names(datasets), in: store) }
    let dossiers = try FilterArguments.withoutTerminator(ids).map { id in
      let dossier = try store.dossier(named: id)
      return accepted ? dossier.keepingAccepted() : dossier
    }
    switch format {
    case .text: try DataOutput.print(table(dossiers))
    case .jsonl:
      for dossier in dossiers {
        var json = JSONWriter()
        json.keyedComparison(dossier)
        json.newline()
        try DataOutput.print(String(decoding: json.bytes, as: UTF8.self))
      }
    case .json:
      var json = JSONWriter()
      json.array(dossiers) { $0.keyedComparison($1) }
      json.newline()
      try DataOutput.print(String(decoding: json.bytes, as: UTF8.self))
    case .csv: try DataOutput.print(ComparisonCSV.document(of: dossiers))
    case .markdown:
      var context = ExportContext.program()
      context.onlyAccepted = accepted
      let exporter = Exporter(format: .markdown, context: context)
      try DataOutput.print(exporter.document(of: dossiers))
    }
  }

  private func table(_ dossiers: [Dossier]) -> String {
    let width = OutputWidth.columns
    var lines = dossiers.count > 1 ? IncidentComparisonTable.lines(dossiers, width: width) : []
    for dossier in dossiers {
      let page = DossierPage(dossier, context: .program(), width: width)
      lines += page.heading + [""] + ComparisonPage(dossier, width: width).lines
      lines += LensPage(dossier, lenses: lens.map(\.lens), width: width).lines
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
