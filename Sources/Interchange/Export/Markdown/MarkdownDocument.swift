import NewsModel

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
    lines.append(
      "How to read this: figures are set against each other only within one measure and one scope. "
        + "A part (↳) stands under its whole and is never compared with it. "
        + "“Proposed” figures were found by the program in the report’s text and nobody has "
        + "accepted them yet; “accepted” and “edited” ones were checked by a person.")
    if context.onlyAccepted {
      lines += ["", "Figures that nobody has accepted were left out."]
    }
    if !restricted.isEmpty {
      lines += [
        "",
        "Not to be passed on without leave: \(restricted.joined(separator: " and ")) rows.",
      ]
    }
    let filter = context.filter.map { ", filter: " + MarkdownWords.code($0) } ?? ""
    lines += ["", "Made with \(context.program)\(filter)."]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
