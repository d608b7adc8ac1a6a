/// The characters of a filter and a place among them.
struct FilterScanner {
  let characters: [Character]
  var position = 0

  init(_ text: String) { characters = Self.characters(of: text) }

  /// The characters as the filter language has them: a sign of it, or a space, stands by itself whatever accents follow
  /// or letters lead up to it. A mark of its own at a word's beginning would otherwise be one character with the
  /// quotation mark before it, and what is printed could not be read.
  static func characters(of text: String) -> [Character] {
    text.flatMap { character in
      let scalars = character.unicodeScalars
      let isWhole = scalars.dropFirst().isEmpty || !scalars.contains(where: isSign)
      return isWhole ? [character] : scalars.map(Character.init)
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
  }

  var isAtEnd: Bool { position >= characters.count }
  var current: Character? { isAtEnd ? nil : characters[position] }
  var next: Character? { position + 1 < characters.count ? characters[position + 1] : nil }

  mutating func skipSpaces() {
    while let character = current, character.isWhitespace { position += 1 }
  }

  /// Takes the characters up to the first that ends a run; may be empty.
  mutating func scan(until isEnd: (Character) -> Bool) -> String {
    let start = position
    while let character = current, !isEnd(character) { position += 1 }
    return String(characters[start..<position])
  }

  /// The characters that `take` would give, without taking them.
  func peek(until isEnd: (Character) -> Bool) -> String {
    var copy = self
    return copy.scan(until: isEnd)
  }

  mutating func scan(_ character: Character) -> Bool {
    guard current == character else { return false }
    position += 1
    return true
  }

  /// Takes the text between quotation marks; `\"` and `\\` stand for themselves.
  mutating func scanQuoted() throws(FilterSyntaxError) -> String {
    let start = position
    position += 1
    var text = ""
    while let character = current {
      position += 1
      if character == "\"" { return text }
      if character == "\\", let escaped = current {
        position += 1
        text.append(escaped)
      } else {
        text.append(character)
      }
    }
    throw FilterSyntaxError(
      message: "this quotation mark is never closed", position: start, expected: ["\""])
  }

  /// Takes `<`, `<=`, `=`, `>=` or `>`, also written `≤` and `≥`.
  mutating func scanComparator() -> Filter.Comparator? {
    guard let character = current else { return nil }
    position += 1
    switch character {
    case "≤": return .atMost
    case "≥": return .atLeast
    case "=": return .equal
    case "<": return scan("=") ? .atMost : .less
    case ">": return scan("=") ? .atLeast : .greater
    default:
      position -= 1
      return nil
    }
  }
}

extension Character {
  /// Ends a bare word.
  var endsFilterWord: Bool { isWhitespace || self == "(" || self == ")" || self == "\"" }
  /// Ends a value of a field.
  var endsFilterValue: Bool { isWhitespace || self == "(" || self == ")" || self == "," }
  var isFilterComparator: Bool { "<>=≤≥".contains(self) }
}
