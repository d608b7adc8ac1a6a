import NewsModel

extension DocumentFormat {
  public static let jsonl = DocumentFormat(
    name: "jsonl", fileExtension: "jsonl", title: "JSON Lines",
    purpose: "everything, one incident a line; import reads it back"
  ) { _ in JSONLinesDocument() }
}

/// Tollbook JSON Lines: one dossier on each line, with nothing left out, so that `import` can read it back.
struct JSONLinesDocument: DocumentWriter {
  private var json = JSONWriter()

  func head() -> [UInt8] { [] }

  mutating func incident(_ dossier: Dossier) -> [UInt8] {
    json.removeAll()
    json.object { $0.dossierMembers(dossier) }
    json.newline()
    return json.bytes
  }

  func tail() -> [UInt8] { [] }
}
