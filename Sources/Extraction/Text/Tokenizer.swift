/// Cuts scalars into tokens in one pass.
///
/// Hyphens part words ("Al-Qaeda-linked" is five tokens, glued), so that one table entry finds all spellings; so do the
/// apostrophes of French elision ("l'armée" is "l'" and "armée"), but not those of names ("N'Djamena", "O'Brien").
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private var tokens: [Token] = []
  private var position = 0
  private var bytes: [UInt8] = []

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    tokens.reserveCapacity(scalars.count / 5)
    bytes.reserveCapacity(64)
  }

  /// All tokens of a text.
  static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
    var tokenizer = Tokenizer(scalars: scalars)
    while tokenizer.position < scalars.count { tokenizer.step() }
    return tokenizer.tokens
  }

  private mutating func step() {
    let scalar = scalars[position]
    if CharacterClass.isSpace(scalar) || CharacterClass.isIgnorable(scalar) {
      position += 1
    } else if startsLink() {
      readLink()
    } else if CharacterClass.isLetter(scalar) {
      readWord()
    } else if CharacterClass.isDigit(scalar) {
      readNumber()
    } else {
      readMark(scalar)
    }
  }

  // MARK: Words

  private mutating func readWord() {
    let start = position
    if readInitials(from: start) || readElision(from: start) { return }
    while position < scalars.count {
      let scalar = scalars[position]
      let isJoined =
        CharacterClass.isLetter(scalar) || CharacterClass.isDigit(scalar)
        || CharacterClass.isIgnorable(scalar)
      if isJoined {
        position += 1
      } else if Folding.isApostrophe(scalar), isLetter(at: position + 1),
        !isClitic(at: position)
      {
        position += 1
      } else {
        break
      }
    }
    add(.word, from: start)
    readClitic()
  }

  /// "l'", "d'", "qu'", "jusqu'" before a vowel.
  private mutating func readElision(from start: Int) -> Bool {
    var end = start
    while end < scalars.count, end - start < 6, CharacterClass.isLetter(scalars[end]) { end += 1 }
    guard end < scalars.count, Folding.isApostrophe(scalars[end]) else { return false }
    bytes.removeAll(keepingCapacity: true)
    for scalar in scalars[start..<end] { Folding.append(scalar, to: &bytes) }
    guard Tokenizer.elided.contains(where: { bytes.elementsEqual($0.utf8) }) else { return false }
    if end + 1 < scalars.count {
      bytes.removeAll(keepingCapacity: true)
      Folding.append(scalars[end + 1], to: &bytes)
      guard let letter = bytes.first, "aeiouyh".utf8.contains(letter) else { return false }
    }
    position = end + 1
    add(.word, from: start)
    return true
  }

  private static let elided = [
    "l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu",
  ]

  /// "'s" of a possessive stands apart, as does "n't"'s tail never.
  private func isClitic(at index: Int) -> Bool {
    guard index + 1 < scalars.count, scalars[index + 1] == "s" || scalars[index + 1] == "S" else {
      return false
    }
    return !isLetter(at: index + 2)
  }

  private mutating func readClitic() {
    guard position < scalars.count, Folding.isApostrophe(scalars[position]), isClitic(at: position)
    else { return }
    let start = position
    position += 2
    add(.word, from: start)
  }

  /// "U.S.", "U.N", "J.-P.": single letters parted by full stops are one word.
  private mutating func readInitials(from start: Int) -> Bool {
    var end = start
    var letters = 0
    while end + 1 < scalars.count, CharacterClass.isLetter(scalars[end]), scalars[end + 1] == "." {
      letters += 1
      end += 2
    }
    let hasTail = end < scalars.count && CharacterClass.isLetter(scalars[end])
    if hasTail && !isLetter(at: end + 1) && letters >= 1 {
      letters += 1
      end += 1
    } else if hasTail {
      return false
    }
    guard letters >= 2 else { return false }
    position = end
    add(.word, from: start)
    return true
  }

  // MARK: Numbers

  private mutating func readNumber() {
    let start = position
    var kind = Token.Kind.number
    while position < scalars.count {
      let scalar = scalars[position]
      if CharacterClass.isDigit(scalar) {
        position += 1
      } else if isSeparator(scalar), isDigit(at: position + 1) {
        position += 2
      } else if CharacterClass.isLetter(scalar) {
        kind = .mixed
        position += 1
      } else {
        break
      }
    }
    add(kind, from: start)
  }

  /// Separators inside a number; a blank is one only before exactly three digits, and never a plain blank.
  private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", ":": true
    case "\u{A0}", "\u{202F}", "\u{2009}":
      isDigit(at: position + 1) && isDigit(at: position + 2) && isDigit(at: position + 3)
        && !isDigit(at: position + 4)
    default: false
    }
  }

  // MARK: Marks and links

  private mutating func readMark(_ scalar: Unicode.Scalar) {
    let start = position
    position += 1
    // Runs of one mark ("......", "_____") are one token.
    while position < scalars.count, scalars[position] == scalar { position += 1 }
    let glued = isGlued(start)
    tokens.append(
      Token(
        kind: .mark, start: Int32(start), end: Int32(position),
        word: CharacterClass.plainMark(scalar), isCapitalised: false, isAllCapitals: false,
        isGlued: glued))
  }

  private func startsLink() -> Bool {
    let scalar = scalars[position]
    if scalar == "@" || scalar == "#" { return isLetter(at: position + 1) }
    let isStart = position == 0 || !CharacterClass.isLetter(scalars[position - 1])
    guard isStart else { return false }
    return matches("http://") || matches("https://") || matches("www.") || matches("pic.twitter")
  }

  private func matches(_ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { letters in
      guard position + letters.count <= scalars.count else { return false }
      for (offset, letter) in letters.enumerated()
      where scalars[position + offset].value | 0x20 != UInt32(letter) | 0x20 {
        return false
      }
      return true
    }
  }

  private mutating func readLink() {
    let start = position
    while position < scalars.count, !CharacterClass.isSpace(scalars[position]) {
      let scalar = scalars[position]
      if scalar == ")" || scalar == "]" || scalar == "\"" || scalar == "”" { break }
      position += 1
    }
    while position > start + 1, ".,;:!?".unicodeScalars.contains(scalars[position - 1]) {
      position -= 1
    }
    add(.link, from: start)
  }

  // MARK: Help

  private mutating func add(_ kind: Token.Kind, from start: Int) {
    bytes.removeAll(keepingCapacity: true)
    var letters = 0
    var capitals = 0
    for scalar in scalars[start..<position] {
      Folding.append(scalar, to: &bytes)
      guard CharacterClass.isLetter(scalar) else { continue }
      letters += 1
      if CharacterClass.isUpper(scalar) { capitals += 1 }
    }
    tokens.append(
      Token(
        kind: kind, start: Int32(start), end: Int32(position),
        word: String(decoding: bytes, as: UTF8.self),
        isCapitalised: CharacterClass.isUpper(scalars[start]),
        isAllCapitals: letters > 1 && capitals == letters, isGlued: isGlued(start)))
  }

  private func isGlued(_ start: Int) -> Bool {
    tokens.last.map { Int($0.end) == start } ?? false
  }

  private func isLetter(at index: Int) -> Bool {
    index < scalars.count && CharacterClass.isLetter(scalars[index])
  }

  private func isDigit(at index: Int) -> Bool {
    index < scalars.count && CharacterClass.isDigit(scalars[index])
  }
}
