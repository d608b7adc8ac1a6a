/// Turns lines into paragraphs: a text with hard breaks at a column is joined, any other keeps a paragraph a line.
enum LineUnwrapping {
  /// The paragraphs of a text, trimmed, none empty.
  static func paragraphs(of text: String) -> [String] {
    let lines = lines(of: text)
    guard let width = wrapWidth(lines) else {
      return lines.map(trimmed).filter { !$0.isEmpty }
    }
    var result: [String] = []
    var current = ""
    var previous: Substring?
    for line in lines {
      let words = trimmed(line)
      if let last = previous, !words.isEmpty, joins(last, line, width: width) {
        if endsInBrokenWord(current, before: words) {
          current += words
        } else {
          current += " " + words
        }
      } else {
        if !current.isEmpty { result.append(current) }
        current = words
      }
      previous = words.isEmpty ? nil : line
    }
    if !current.isEmpty { result.append(current) }
    return result
  }

  /// The lines of a text, empty ones too.
  static func lines(of text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  static func trimmed(_ line: some StringProtocol) -> String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    let start = line.firstIndex { !isSpace($0) }
    guard let start, let end = line.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(line[start...end])
  }

  /// The column at which the text was wrapped, or nil for a text that was not.
  ///
  /// Wrapped text has lines of 40 to 100 characters that stop in the middle of sentences, because the next word did
  /// not fit.
  private static func wrapWidth(_ lines: [Substring]) -> Int? {
    let lengths = lines.map { $0.utf8.count > 400 ? 400 : $0.count }
    let filled = lengths.filter { $0 > 0 }.sorted()
    guard filled.count >= 3 else { return nil }
    let width = filled[min(filled.count - 1, filled.count * 95 / 100)]
    guard (40...100).contains(width) else { return nil }
    var full = 0
    var pairs = 0
    for index in lines.indices.dropLast() where lengths[index] > 0 && lengths[index + 1] > 0 {
      pairs += 1
      if lengths[index] * 3 >= width * 2, !endsSentence(lines[index]) { full += 1 }
    }
    return full >= 2 && full * 2 >= pairs ? width : nil
  }

  private static func endsSentence(_ line: Substring) -> Bool {
    guard let last = line.last(where: { !$0.isWhitespace && !"\"'”’)]»".contains($0) }) else {
      return true
    }
    return ".!?:".contains(last)
  }

  /// Whether a line goes on in the next one: the next word did not fit behind it.
  private static func joins(_ line: Substring, _ next: Substring, width: Int) -> Bool {
    if isApart(line) || isApart(next) || startsEntry(next) { return false }
    if indent(next) > indent(line) + 1, endsSentence(line) { return false }
    let word = next.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    let slack = max(4, width / 8)
    return line.count + 1 + word.count > width - slack
  }

  private static func isApart(_ line: Substring) -> Bool {
    ShareBlock.isRule(line) || ShareBlock.isAddress(line) || ShareBlock.isPostSignature(line)
  }

  private static func indent(_ line: Substring) -> Int { line.prefix(while: \.isWhitespace).count }

  /// "- ", "* ", "• ", "1. ", "a) "
  static func startsEntry(_ line: some StringProtocol) -> Bool {
    let words = line.drop(while: \.isWhitespace)
    guard let first = words.first else { return false }
    if "-*•‣–—+".contains(first) { return words.dropFirst().first == " " }
    let label = words.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
    guard (1...2).contains(label.count), label.count == 1 || label.allSatisfy(\.isNumber) else {
      return false
    }
    let rest = words.dropFirst(label.count)
    guard let mark = rest.first, mark == "." || mark == ")" else { return false }
    // "U. S. troops" goes on; "1. Kidal" does not.
    return rest.dropFirst().first == " " && (label.allSatisfy(\.isNumber) || mark == ")")
  }

  private static func endsInBrokenWord(_ text: String, before next: String) -> Bool {
    guard text.last == "-", text.dropLast().last?.isLetter == true else { return false }
    return next.first?.isLowercase == true
  }
}
