/// Folding of letters to the form in which tables hold them: lower case, no accents, straight apostrophes.
enum Folding {
  /// Appends the folded form of a scalar as UTF-8.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      let isUpper = value >= 0x41 && value <= 0x5A
      bytes.append(UInt8(truncatingIfNeeded: isUpper ? value + 32 : value))
    } else if value >= 0xC0 && value < 0x180 {
      bytes.append(contentsOf: latin(value))
    } else if value >= 0x300 && value < 0x370 {
      return  // combining accents
    } else if isApostrophe(scalar) {
      bytes.append(0x27)
    } else {
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
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

  /// Latin-1 and Latin Extended-A (U+00C0 to U+017F) without accents, one entry per code point.
  private static let base: [UInt8] = Array(
    ("aaaaaa~ceeeeiiii~nooooo~ouuuuy~~aaaaaa~ceeeeiiii~nooooo~ouuuuy~y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiii~iijjkk~lllllll"
      + "lllnnnnnn~~~oooooo~~rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  private static func latin(_ value: UInt32) -> [UInt8] {
    switch value {
    case 0xC6, 0xE6: return Array("ae".utf8)
    case 0xDF: return Array("ss".utf8)
    case 0x152, 0x153: return Array("oe".utf8)
    case 0x131: return Array("i".utf8)
    case 0xD0, 0xF0: return Array("d".utf8)
    case 0xDE, 0xFE: return Array("th".utf8)
    default:
      let index = Int(value) - 0xC0
      guard index < base.count, base[index] >= 0x61, base[index] <= 0x7A else {
        return Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
      }
      return [base[index]]
    }
  }
}
