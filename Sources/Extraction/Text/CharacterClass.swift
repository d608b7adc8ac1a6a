/// The classes of scalars that the tokenizer tells apart, with fast ways for ASCII.
enum CharacterClass {
  /// Dashes between parts of a sentence, as words.
  static let dashes: Set<String> = ["-", "–", "—", "--"]

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    if value >= 0xC0 && value < 0x250 { return value != 0xD7 && value != 0xF7 }
    if value < 0xC0 { return value == 0xAA || value == 0xBA }
    return scalar.properties.isAlphabetic
  }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return value >= 0x41 && value <= 0x5A }
    return scalar.properties.isUppercase
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Scalars that show nothing: soft hyphens, zero-width marks, bidirectional controls.
  static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0E...0x1F, 0x7F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069,
      0xFEFF, 0x300...0x36F:
      true
    default: false
    }
  }

  /// Scalars that end a line, and with it a paragraph.
  static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The one spelling of a mark that rules compare with.
  static func plainMark(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x2010, 0x2011, 0x2D, 0x2012: "-"
    case 0x2013: "–"
    case 0x2014, 0x2015: "—"
    case 0x201C, 0x201D, 0x201E, 0x22, 0xAB, 0xBB: "\""
    case 0x2018, 0x2019, 0x27, 0x60, 0xB4: "'"
    case 0x2026: "…"
    default: String(scalar)
    }
  }
}
