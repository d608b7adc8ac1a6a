import ArgumentParser
import Exports
import NewsModel

/// `tollbook show`: one incident, whole.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one incident with its comparison, its reports and their texts.")

  @Argument(help: "The incident's number or key, as tollbook list prints them.")
  var id: String

  @Option(
    help: "text for reading; json or jsonl for programs, csv with a row for each claim; markdown.")
  var format = PageFormat.text

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let dossier = try database.open().dossier(named: id)
    let context = ExportContext.program()
    switch format {
    case .text:
      try DataOutput.print(DossierPage(dossier, context: context, width: OutputWidth.columns).text)
    case .json, .jsonl:
      var json = JSONWriter()
      json.dossier(dossier, context: context)
      json.newline()
      try DataOutput.print(String(decoding: json.bytes, as: UTF8.self))
    case .csv:
      try DataOutput.print(Exporter(format: .csv, context: context).document(of: [dossier]))
    case .markdown:
      try DataOutput.print(Exporter(format: .markdown, context: context).document(of: [dossier]))
    }
  }
}
