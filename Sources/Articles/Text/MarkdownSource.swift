/// The paragraphs of a Markdown document, without its marks. Knows what articles use and no more.
struct MarkdownSource {
  private(set) var title: String?
  private(set) var paragraphs: [String] = []
  private(set) var links: [String] = []
  private(set) var setAside: [String] = []
  private var current = ""

  init(_ text: String) {
    var isCode = false
    for line in LineUnwrapping.lines(of: text) {
      let words = LineUnwrapping.trimmed(line)
      if words.hasPrefix("```") || words.hasPrefix("~~~") {
        isCode.toggle()
        close()
      } else if isCode {
        paragraphs.append(words)
      } else {
        add(words, breaksAfter: line.hasSuffix("  ") || line.hasSuffix("\\"))
      }
    }
    close()
  }

  private mutating func add(_ line: String, breaksAfter: Bool) {
    if line.isEmpty { return close() }
    if ShareBlock.isRule(line) {
      // A line of = or - below words makes them a heading.
      if !current.isEmpty, line.allSatisfy({ $0 == "=" }), title == nil {
        title = plain(current)
        current = ""
      }
      return close()
    }
    let level = line.prefix { $0 == "#" }.count
    if (1...6).contains(level), line.dropFirst(level).first == " " {
      close()
      let heading = plain(
        LineUnwrapping.trimmed(
          line.dropFirst(level).reversed().drop { $0 == "#" }
            .reversed().map(String.init).joined()))
      if level == 1, title == nil { title = heading } else { paragraphs.append(heading) }
    } else if line.hasPrefix("|") {
      close()
      addRow(line)
    } else if LineUnwrapping.startsEntry(line) || ShareBlock.isPostSignature(line) {
      close()
      current = line
    } else {
      let quoted = line.hasPrefix(">") ? LineUnwrapping.trimmed(line.dropFirst()) : line
      if ShareBlock.isAddress(quoted) || ShareBlock.isFurniture(quoted) { close() }
      current += current.isEmpty ? quoted : " " + quoted
      if breaksAfter || ShareBlock.isFurniture(quoted) { close() }
    }
  }

  private mutating func addRow(_ line: String) {
    let cells = line.split(separator: "|").map { plain(LineUnwrapping.trimmed($0)) }
    if cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { return }
    paragraphs.append(cells.filter { !$0.isEmpty }.joined(separator: " | "))
  }

  private mutating func close() {
    let words = plain(current)
    current = ""
    if !words.isEmpty { paragraphs.append(words) }
  }

  /// Words without emphasis; links keep their words, pictures are set aside.
  private mutating func plain(_ text: String) -> String {
    let marks = Array("*_`[!\\".utf8)
    guard text.utf8.contains(where: marks.contains) else { return LineUnwrapping.trimmed(text) }
    var result = ""
    var rest = Substring(text)
    while let mark = rest.first {
      if mark == "!", let (label, address, after) = Self.link(rest.dropFirst()) {
        setAside.append(label.isEmpty ? String(address) : String(label))
        rest = after
      } else if mark == "[", let (label, address, after) = Self.link(rest) {
        result += label
        if !links.contains(String(address)) { links.append(String(address)) }
        rest = after
      } else if mark == "\\", let next = rest.dropFirst().first, next.isPunctuation || next == "*" {
        result.append(next)
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("**") || rest.hasPrefix("__") {
        rest = rest.dropFirst(2)
      } else if mark == "*" || mark == "`", !result.isEmpty || rest.dropFirst().first != " " {
        rest = rest.dropFirst()
      } else if mark == "_",
        result.last?.isLetter != true || rest.dropFirst().first?.isLetter != true
      {
        rest = rest.dropFirst()
      } else {
        result.append(mark)
        rest = rest.dropFirst()
      }
    }
    return LineUnwrapping.trimmed(result)
  }

  /// `[label](address "title")` at the start of a text.
  private static func link(_ text: Substring) -> (Substring, Substring, Substring)? {
    guard text.first == "[" else { return nil }
    let window = text.prefix(600)
    // Another bracket before the closing one ends the search, so that many open ones stay cheap.
    guard let close = window.dropFirst().firstIndex(where: { $0 == "]" || $0 == "[" }),
      window[close] == "]", window[close...].dropFirst().first == "(",
      let end = window[close...].firstIndex(where: { $0 == ")" || $0 == "[" }), window[end] == ")"
    else { return nil }
    let label = window[window.index(after: window.startIndex)..<close]
    let address = window[window.index(close, offsetBy: 2)..<end].prefix { !$0.isWhitespace }
    return (label, address, text[window.index(after: end)...])
  }
}
