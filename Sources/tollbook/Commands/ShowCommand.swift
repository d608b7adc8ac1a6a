import ArgumentParser
import Interchange
import NewsModel

/// `tollbook show`: one incident, whole.
struct ShowCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one incident with its comparison, its reports and their texts.")

  @Argument(help: "The incident's number or key, as tollbook list prints them.")
  var id: String

  @Option(help: "text for reading, json for programs, markdown for an editor.")
  var format = Format.text

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let dossier = try database.open().dossier(named: id)
    let context = ExportContext.program()
    switch format {
    case .text:
      try DataOutput.print(DossierPage(dossier, context: context, width: OutputWidth.columns).text)
    case .json:
      var json = JSONWriter()
      json.dossier(dossier, context: context)
      json.newline()
      try DataOutput.print(String(decoding: json.bytes, as: UTF8.self))
    case .markdown:
      try DataOutput.print(Exporter(format: .markdown, context: context).document(of: [dossier]))
    }
  }
}
