import NewsModel

/// A JSON array of dossiers, each with what its claims come to under `"comparison"`.
struct JSONDocument: DocumentWriter {
  private let context: ExportContext
  private var count = 0

  init(context: ExportContext) { self.context = context }

  func head() -> [UInt8] { Array("[".utf8) }

  mutating func incident(_ dossier: Dossier) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.dossierMembers(
        dossier, countryName: dossier.incident.country.flatMap(context.countryName))
      json.key("comparison")
      json.comparison(Comparison(of: dossier), of: dossier)
    }
    count += 1
    return Array((count == 1 ? "\n" : ",\n").utf8) + json.bytes
  }

  func tail() -> [UInt8] { Array("\n]\n".utf8) }
}
