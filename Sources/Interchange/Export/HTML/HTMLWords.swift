/// Words from outside as HTML: shown as they are, with nothing in them at work.
enum HTMLWords {
  /// Words in an element or a quoted attribute.
  static func text(_ text: String) -> String {
    var escaped = ""
    for scalar in SafeText.visible(text, keepingLineBreaks: false).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Words that lead to an address; an address that is not http or https stays words.
  static func link(_ words: String, to address: String?) -> String {
    guard let address, WebAddress.isWeb(address) else { return text(words) }
    return "<a href=\"\(text(address))\" rel=\"noreferrer\">\(text(words))</a>"
  }

  /// An element around HTML.
  static func element(_ name: String, _ attributes: String = "", _ html: String) -> String {
    "<\(name)\(attributes.isEmpty ? "" : " " + attributes)>\(html)</\(name)>"
  }

  /// A row of a table from cells that are HTML already.
  static func row(_ cells: [String], head: Bool = false) -> String {
    let cell = head ? "th scope=\"col\"" : "td"
    let end = head ? "th" : "td"
    return "<tr>" + cells.map { "<\(cell)>\($0)</\(end)>" }.joined() + "</tr>"
  }
}
