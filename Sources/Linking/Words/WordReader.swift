import NewsModel
import ReferenceData

/// Reads the words of a text in the form in which they are compared: lower case, no accents, no possessive ending.
/// Digits count as letters: ages, house numbers and times of day tell incidents apart.
enum WordReader {
  /// Hands over the numbers and the words of at least two letters, in order, each with the place where it ends: a line end
  /// or a full stop behind it (`endsSentence`) or not.
  static func forEachWord(
    of text: some StringProtocol, _ body: (String, _ endsSentence: Bool) -> Void
  ) {
    var reader = State()
    for scalar in text.unicodeScalars { reader.read(scalar, body) }
    reader.read("\n", body)
  }

  private struct State {
    var word = ""
    var pending: String?
    /// An apostrophe was read, and what stands behind it.
    var tail: String?

    mutating func read(_ scalar: Unicode.Scalar, _ body: (String, Bool) -> Void) {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: append(Character(scalar))
      case 0x41...0x5A: append(Character(Unicode.Scalar(UInt8(scalar.value + 32))))
      case 0x27, 0x2019: if !word.isEmpty { tail = tail ?? "" }
      case 0x300...0x36F: break
      case 0x80... where scalar.properties.isAlphabetic:
        for letter in NameFolding.fold(String(scalar)) { append(letter) }
      default:
        finishWord(body)
        if ".!?\n".unicodeScalars.contains(scalar) { flush(endsSentence: true, body) }
      }
    }

    private mutating func append(_ letter: Character) {
      if tail == nil { word.append(letter) } else { tail?.append(letter) }
    }

    /// "Gaza's" is Gaza, "d'Ivoire" is divoire.
    private mutating func finishWord(_ body: (String, Bool) -> Void) {
      if let tail, tail != "s" { word += tail }
      tail = nil
      if word.utf8.count > 1 || word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !word.isEmpty
      {
        flush(endsSentence: false, body)
        pending = word
      }
      word = ""
    }

    private mutating func flush(endsSentence: Bool, _ body: (String, Bool) -> Void) {
      guard let word = pending else { return }
      pending = nil
      body(word, endsSentence)
    }
  }
}
