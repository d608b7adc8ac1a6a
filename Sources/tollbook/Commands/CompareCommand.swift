import ArgumentParser
import Interchange
import NewsModel

/// `tollbook compare`: what sources claim about incidents, side by side.
struct CompareCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, markdown }

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare the figures that reports give, by measure and scope.",
    discussion: """
      Figures are set against each other only within one measure and one scope. A part (↳) stands \
      under its whole and is never compared with it. --lens explains what a published rule would \
      record, which claims it takes and which it leaves out.
      """)

  @Argument(help: "Incidents by number or key.")
  var ids: [String]

  @Option(help: "table for reading, json or csv for programs, markdown for an editor.")
  var format = Format.table

  @Flag(help: "Leave out claims that nobody has accepted or edited.")
  var accepted = false

  @Option(help: "Explain what this rule makes of the claims; may be given several times.")
  var lens: [LensArgument] = []

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open()
    let dossiers = try ids.map { id in
      let dossier = try store.dossier(named: id)
      return accepted ? dossier.keepingAccepted() : dossier
    }
    switch format {
    case .table: try DataOutput.print(table(dossiers))
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
