import NewsModel

extension DocumentFormat {
  public static let json = DocumentFormat(
    name: "json", fileExtension: "json", title: "JSON",
    purpose: "everything, as one document"
  ) { JSONDocument(context: $0) }
}

/// A JSON array of dossiers, each with what its claims come to under `"comparison"`.
struct JSONDocument: DocumentWriter {
  private let context: ExportContext
  private var count = 0

  init(context: ExportContext) { self.context = context }

  func head() -> [UInt8] { Array("[".utf8) }

  mutating func incident(_ dossier: Dossier) -> [UInt8] {
    var json = JSONWriter()
    json.dossier(dossier, context: context)
    count += 1
    return Array((count == 1 ? "\n" : ",\n").utf8) + json.bytes
  }

  func tail() -> [UInt8] { Array("\n]\n".utf8) }
}
