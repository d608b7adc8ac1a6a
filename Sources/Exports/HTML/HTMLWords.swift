import NewsModel

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

  /// A row of a table's head, of words.
  static func header(_ words: [String]) -> String {
    "<tr>" + words.map { "<th scope=\"col\">\(text($0))</th>" }.joined() + "</tr>"
  }

  /// A row of a table from cells that are HTML already.
  ///
  /// - Parameters:
  ///   - cells: the cells.
  ///   - labels: the heads of the columns, which stand before the cells where a narrow screen shows them one by one.
  /// - Returns: a `tr` element.
  static func row(_ cells: [String], labels: [String] = []) -> String {
    let columns = cells.enumerated().map { index, cell in
      let label = index < labels.count ? " data-label=\"\(text(labels[index]))\"" : ""
      return "<td\(label)>\(cell)</td>"
    }
    return "<tr>" + columns.joined() + "</tr>"
  }
}
