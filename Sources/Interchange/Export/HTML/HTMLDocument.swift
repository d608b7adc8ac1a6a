import NewsModel

/// A brief to send: one page that needs no other file, is read on a screen and printed on paper.
struct HTMLDocument: DocumentWriter {
  private let context: ExportContext
  private var restricted: [String] = []

  init(context: ExportContext) { self.context = context }

  func head() -> [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(HTMLWords.text(context.program))">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Who says how many died</title>
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>

      """.utf8)
  }

  mutating func incident(_ dossier: Dossier) -> [UInt8] {
    for name in RestrictedSource.names(in: dossier) where !restricted.contains(name) {
      restricted.append(name)
    }
    return Array((HTMLBrief(dossier: dossier, context: context).html + "\n").utf8)
  }

  func tail() -> [UInt8] {
    var sentences = DocumentWords.howToRead(context)
    if !restricted.isEmpty { sentences.append(DocumentWords.restriction(restricted)) }
    let filter = context.filter.map { ", filter: <code>\(HTMLWords.text($0))</code>" } ?? ""
    let made = "Made with \(HTMLWords.text(context.program))\(filter)."
    let paragraphs = sentences.map(HTMLWords.text) + [made]
    return Array(
      "<footer>\n\(paragraphs.map { HTMLWords.element("p", "", $0) }.joined(separator: "\n"))\n"
        .utf8) + Array("</footer>\n</body>\n</html>\n".utf8)
  }
}
