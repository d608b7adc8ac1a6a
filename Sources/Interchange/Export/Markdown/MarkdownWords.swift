import NewsModel

/// Words from outside as Markdown (CommonMark with GitHub's tables): shown as they are, with nothing in them at work.
enum MarkdownWords {
  private static let marks: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "~",
  ]

  /// Words within a line or a table cell.
  static func inline(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in SafeText.visible(text, keepingLineBreaks: false).unicodeScalars {
      if marks.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
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
