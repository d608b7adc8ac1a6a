import NewsModel

/// Words from outside as Markdown (CommonMark with GitHub's tables): shown as they are, with nothing in them at work.
enum MarkdownWords {
  private static let marks: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "~",
  ]

  /// Words within a line or a table cell, or at the beginning of a line, where a mark could begin a heading, a list or a
  /// rule. Addresses among them stay words: `www.`, `http://` and `@` are no links (GitHub makes some of them).
  static func inline(_ text: String) -> String {
    let shown = SafeText.visible(text, keepingLineBreaks: false).drop { $0 == " " || $0 == "\t" }
    let blockMark = self.blockMark(of: shown)
    var escaped = String.UnicodeScalarView()
    var word = ""
    for (index, scalar) in shown.unicodeScalars.enumerated() {
      if marks.contains(scalar) || index == blockMark || isLinkMark(scalar, after: word) {
        escaped.append("\\")
      }
      escaped.append(scalar)
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else {
        word = ""
      }
    }
    return String(escaped)
  }

  /// The mark that would make a line of this text a heading, a list, a rule, or a heading of the line before: its place
  /// among the scalars; nil for other texts.
  private static func blockMark(of text: Substring) -> Int? {
    if text.prefixMatch(of: /(?:#{1,6}|[-+])(?:\s|$)/) != nil { return 0 }
    if text.wholeMatch(of: /(?:-[\s]*)+|=+\s*/) != nil, !text.isEmpty { return 0 }
    if let number = text.prefixMatch(of: /([0-9]{1,9})[.)](?:\s|$)/) { return number.1.count }
    return nil
  }

  /// Whether the scalar behind a word makes an address of it.
  private static func isLinkMark(_ scalar: Unicode.Scalar, after word: String) -> Bool {
    switch scalar {
    case "@": true
    case ":": ["http", "https", "ftp", "mailto", "xmpp"].contains(word.lowercased())
    case ".": word.lowercased() == "www"
    default: false
    }
  }

  /// A quotation in its marks: the sentence with the words of the claim in bold.
  static func quote(_ quote: Quotation.InSentence) -> String {
    let words = quote.words.isEmpty ? "" : "**\(inline(quote.words))**"
    return "“" + inline(quote.before) + words + inline(quote.behind) + "”"
  }

  /// Words as code, in which no mark works; with a grave accent among them they are words like any other.
  static func code(_ text: String) -> String {
    text.unicodeScalars.contains("`")
      ? inline(text) : "`" + SafeText.visible(text, keepingLineBreaks: false) + "`"
  }

  /// Words that lead to an address; an address that is not http or https stays words.
  static func link(_ words: String, to address: String?) -> String {
    guard let address, WebAddress.isWeb(address) else { return inline(words) }
    return "[\(inline(words))](<\(target(address))>)"
  }

  /// A row of a table from cells that are Markdown already.
  static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// The address with everything that could end it written in percent.
  private static func target(_ address: String) -> String {
    SafeText.visible(address, keepingLineBreaks: false).unicodeScalars.map { scalar in
      switch scalar {
      case " ": "%20"
      case "<": "%3C"
      case ">": "%3E"
      case "\\": "%5C"
      case "|": "%7C"
      default: String(scalar)
      }
    }.joined()
  }
}
