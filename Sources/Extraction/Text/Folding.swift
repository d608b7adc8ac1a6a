import NewsModel

/// Letters as tables hold them: those of `LetterFolding`, with straight apostrophes.
enum Folding {
  /// Appends the folded form of a scalar as UTF-8.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.value >= 0x80, isApostrophe(scalar) {
      bytes.append(0x27)
    } else {
      LetterFolding.append(scalar, to: &bytes)
    }
  }

  /// The folded form of a whole string, for the making of tables.
  static func fold(_ string: String) -> String {
    var bytes: [UInt8] = []
    for scalar in string.unicodeScalars { append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2019, 0x2018, 0x2BC, 0x60, 0xB4, 0x2BB: true
    default: false
    }
  }
}
