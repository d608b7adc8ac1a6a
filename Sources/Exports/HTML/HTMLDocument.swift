import NewsModel

extension DocumentFormat {
  public static let html = DocumentFormat(
    name: "html", fileExtension: "html", title: "HTML",
    purpose: "the same as a page to send and print, with charts"
  ) { HTMLDocument(context: $0) }
}

/// A brief to send: one page that needs no other file, is read on a screen and printed on paper.
struct HTMLDocument: DocumentWriter {
  private let context: ExportContext
  private var restricted: [String] = []
  /// The first brief, which waits until it is known whether the page is about it alone; nil when it is written.
  private var first: (title: String, html: String)?
  private var isBegun = false

  init(context: ExportContext) { self.context = context }

  func head() -> [UInt8] { [] }

  mutating func incident(_ dossier: Dossier) -> [UInt8] {
    for name in RestrictedSource.names(in: dossier) where !restricted.contains(name) {
      restricted.append(name)
    }
    let html = HTMLBrief(dossier: dossier, context: context).html + "\n"
    if !isBegun, first == nil {
      first = (IncidentFactList(dossier, context: context).title, html)
      return []
    }
    return begin(isAlone: false) + Array(html.utf8)
  }

  /// The page up to the first brief, when it has not been written yet.
  private mutating func begin(isAlone: Bool) -> [UInt8] {
    guard !isBegun else { return [] }
    isBegun = true
    defer { first = nil }
    let several = context.filter.map { "Incidents: \($0)" } ?? "Several incidents"
    let title = isAlone ? first?.title ?? several : several
    return Array((opening(title: title) + (first?.html ?? "")).utf8)
  }

  private func opening(title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="\(HTMLWords.text(context.program))">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(HTMLWords.text(title))</title>
    <style>
    \(HTMLStyle.sheet)
    </style>
    </head>
    <body>

    """
  }

  mutating func tail() -> [UInt8] {
    let opening = begin(isAlone: true)
    var sentences = DocumentWords.howToRead(context)
    if !restricted.isEmpty { sentences.append(DocumentWords.restriction(restricted)) }
    let filter = context.filter.map { ", filter: <code>\(HTMLWords.text($0))</code>" } ?? ""
    let made = "Made with \(HTMLWords.text(context.program))\(filter)."
    let paragraphs = sentences.map(HTMLWords.text) + [made]
    return opening
      + Array(
        "<footer>\n\(paragraphs.map { HTMLWords.element("p", "", $0) }.joined(separator: "\n"))\n"
          .utf8) + Array("</footer>\n</body>\n</html>\n".utf8)
  }
}
