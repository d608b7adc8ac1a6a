import NewsModel
import Foundation

/// What a feed's texts say, as plain words.
enum FeedWords {
  /// A line with more letters is no name or title; what is beyond them is left out.
  static let longestLine = 500

  /// One line; nil for nothing.
  static func line(_ text: String?, isMarkup: Bool) -> String? {
    guard let text else { return nil }
    let words = isMarkup ? paragraphs(text).joined(separator: " ") : text
    let line = PageText.collapsed(SafeText.visible(words, keepingLineBreaks: false))
    return line.isEmpty ? nil : String(line.prefix(longestLine))
  }

  /// Paragraphs parted by blank lines; nil for nothing.
  static func body(_ text: String?, isMarkup: Bool) -> String? {
    guard let text else { return nil }
    let words = isMarkup ? paragraphs(text).joined(separator: "\n\n") : text
    let body = SafeText.visible(words).split(separator: "\n", omittingEmptySubsequences: false)
      .map { PageText.collapsed(String($0)) }.joined(separator: "\n")
    let trimmed = body.drop { $0.isNewline }
    let end = trimmed.lastIndex { !$0.isNewline }
    return end.map { String(trimmed[...$0]) }
  }

  /// Whether a text that may be either holds markup: an element of HTML, or a reference to a character.
  static func looksLikeMarkup(_ text: String) -> Bool {
    var rest = text[...]
    while let place = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      let behind = rest[rest.index(after: place)...]
      if rest[place] == "&" {
        let name = behind.prefix(10).prefix {
          $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#")
        }
        if !name.isEmpty, behind.dropFirst(name.count).first == ";" { return true }
      } else {
        let start = behind.first == "/" ? behind.dropFirst() : behind
        let name = start.prefix(12).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
          .lowercased()
        let next = start.dropFirst(name.count).first
        if elements.contains(name), next == nil || ">/ \n\t".contains(next ?? ">") { return true }
      }
      rest = behind
    }
    return false
  }

  private static func paragraphs(_ markup: String) -> [String] {
    let tree = PageTree(html: "<body>" + markup + "</body>")
    guard !tree.nodes.isEmpty else { return [] }
    return PageRendering(tree, root: 0, sieve: PageSieve(silencing: tree)).paragraphs
  }

  private static let elements: Set<String> = [
    "a", "abbr", "acronym", "address", "article", "aside", "b", "big", "blockquote", "br", "center",
    "cite", "code", "dd", "del", "div", "dl", "dt", "em", "figcaption", "figure", "font", "h1",
    "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "ins", "kbd", "li", "mark", "math",
    "ol", "p",
    "pre", "q", "s", "samp", "script", "section", "small", "span", "strike", "strong", "style",
    "sub", "sup", "svg", "table", "tbody", "td", "th", "thead", "time", "tr", "tt", "u", "ul",
    "var",
    "video", "wbr",
  ]
}
