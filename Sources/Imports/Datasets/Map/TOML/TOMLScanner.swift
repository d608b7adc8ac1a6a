/// Goes through the characters of a TOML document.
struct TOMLScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  /// The number of the line at hand, from 1.
  private(set) var line = 1
  /// Lists within lists go no deeper.
  private static let deepest = 8

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars.first == "\u{FEFF}" ? Array(scalars.dropFirst()) : scalars
  }

  /// The character at hand behind blanks, nil at the end.
  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func advance() {
    if next == "\n" { line += 1 }
    position += 1
  }

  private mutating func skipBlanks() { while next == " " || next == "\t" { advance() } }

  /// Passes over blanks, line ends and comments.
  mutating func skipLinesAndComments() {
    while let scalar = next {
      if scalar == "#" {
        while let inside = next, inside != "\n" { advance() }
      } else if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
        advance()
      } else {
        return
      }
    }
  }

  /// Passes over a character behind blanks; false where another one stands there.
  @discardableResult
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == scalar else { return false }
    advance()
    return true
  }

  /// Behind a key with its value only a comment may follow.
  mutating func endLine() throws(TOMLProblem) {
    skipBlanks()
    if next == nil || next == "#" || next == "\n" || next == "\r" { return }
    throw problem("“\(rest)” does not belong behind the value")
  }

  /// A name, bare or in quotes.
  mutating func key() throws(TOMLProblem) -> String {
    skipBlanks()
    if next == "\"" || next == "'" { return try string() }
    var name = String.UnicodeScalarView()
    while let scalar = next, TOMLScanner.isBare(scalar) {
      name.append(scalar)
      advance()
    }
    if name.isEmpty { throw problem("a key was expected and not “\(rest)”") }
    return String(name)
  }

  mutating func value() throws(TOMLProblem) -> TOMLValue { try value(depth: 0) }

  private mutating func value(depth: Int) throws(TOMLProblem) -> TOMLValue {
    skipBlanks()
    switch next {
    case "\"", "'": return .string(try string())
    case "[": return .array(try array(depth: depth))
    default: return try word()
    }
  }

  private mutating func array(depth: Int) throws(TOMLProblem) -> [TOMLValue] {
    let start = line
    guard depth < TOMLScanner.deepest else { throw problem("lists stand too deep in each other") }
    skip("[")
    var values: [TOMLValue] = []
    while true {
      skipLinesAndComments()
      if skip("]") { return values }
      if next == nil { throw TOMLProblem(line: start, reason: "a list is not closed with ]") }
      values.append(try value(depth: depth + 1))
      skipLinesAndComments()
      if !skip(","), next != "]" {
        throw problem("the values of a list are parted by commas, not by “\(rest)”")
      }
    }
  }

  /// true, false or a whole number.
  private mutating func word() throws(TOMLProblem) -> TOMLValue {
    let found = rest
    var word = String.UnicodeScalarView()
    while let scalar = next, TOMLScanner.isBare(scalar) || scalar == "+" || scalar == "." {
      word.append(scalar)
      advance()
    }
    let text = String(word)
    if text == "true" || text == "false" { return .boolean(text == "true") }
    let digits = text.filter { $0 != "_" }
    if let number = Int(digits), !text.hasPrefix("_"), !text.hasSuffix("_") {
      return .integer(number)
    }
    throw problem("“\(found)” is no value: words stand in quotes")
  }

  private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  /// What stands here, up to the end of the line and at most twenty characters of it.
  private var rest: String {
    let rest = scalars[min(position, scalars.count)...].prefix { $0 != "\n" && $0 != "\r" }
    return String(String.UnicodeScalarView(rest.prefix(20)))
  }

  private func problem(_ reason: String) -> TOMLProblem { TOMLProblem(line: line, reason: reason) }
}

// MARK: - Strings

extension TOMLScanner {
  /// Words between quotes, on one line: with escapes between double ones, as they are between single ones.
  private mutating func string() throws(TOMLProblem) -> String {
    let quote = next
    let start = line
    advance()
    var text = String.UnicodeScalarView()
    while let scalar = next, scalar != "\n" {
      advance()
      if scalar == quote { return String(text) }
      if scalar == "\\" && quote == "\"" {
        text.append(try escaped())
      } else {
        text.append(scalar)
      }
    }
    throw TOMLProblem(line: start, reason: "a quote is not closed on its line")
  }

  private mutating func escaped() throws(TOMLProblem) -> Unicode.Scalar {
    let scalar = next
    advance()
    switch scalar {
    case "\"", "\\": return scalar ?? "\\"
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "u": return try code(digits: 4)
    case "U": return try code(digits: 8)
    default: throw problem("“\\” stands for itself as “\\\\”")
    }
  }

  private mutating func code(digits: Int) throws(TOMLProblem) -> Unicode.Scalar {
    var hexadecimal = String.UnicodeScalarView()
    while hexadecimal.count < digits, let scalar = next, scalar != "\"", scalar != "\n" {
      hexadecimal.append(scalar)
      advance()
    }
    guard hexadecimal.count == digits,
      let scalar = UInt32(String(hexadecimal), radix: 16).flatMap(Unicode.Scalar.init)
    else { throw problem("“\\u\(String(hexadecimal))” is no character") }
    return scalar
  }
}
