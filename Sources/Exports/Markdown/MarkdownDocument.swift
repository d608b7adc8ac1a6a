import NewsModel

extension DocumentFormat {
  public static let markdown = DocumentFormat(
    name: "markdown", fileExtension: "md", title: "Markdown",
    purpose: "a brief to send to an editor: figures, quotes, links"
  ) { MarkdownDocument(context: $0) }
}

/// A brief for an editor: what happened, what every source says about the toll, and how sure each figure is.
struct MarkdownDocument: DocumentWriter {
  private let context: ExportContext
  private var count = 0
  private var restricted: [String] = []

  init(context: ExportContext) { self.context = context }

  func head() -> [UInt8] { [] }

  mutating func incident(_ dossier: Dossier) -> [UInt8] {
    for name in RestrictedSource.names(in: dossier) where !restricted.contains(name) {
      restricted.append(name)
    }
    let lines = MarkdownBrief(dossier: dossier, context: context).lines
    count += 1
    return Array(((count == 1 ? "" : "\n") + lines.joined(separator: "\n") + "\n").utf8)
  }

  func tail() -> [UInt8] {
    var lines = ["", "---", ""]
    lines.append(DocumentWords.howToRead(context).joined(separator: "\n\n"))
    if !restricted.isEmpty { lines += ["", DocumentWords.restriction(restricted)] }
    let filter = context.filter.map { ", filter: " + MarkdownWords.code($0) } ?? ""
    lines += ["", "Made with \(context.program)\(filter)."]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
