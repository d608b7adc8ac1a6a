import NewsModel

/// A name as type-ahead compares it: without case, accents, spaces and punctuation, so that `cote d'iv`, `COTEDIV`
/// and `Côte d’Iv` are the same.
struct Folded: Hashable, Sendable {
  let letters: String

  init(_ name: String) {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      // Most names are plain, and this is quick.
      letters = String(decoding: name.utf8.compactMap(Folded.letter), as: UTF8.self)
      return
    }
    letters = NameFolding.letters(name)
  }

  /// An ASCII letter in lower case, or a digit; nil for everything else.
  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: nil
    }
  }
}
