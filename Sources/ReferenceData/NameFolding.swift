import Foundation

/// The form in which names are compared: lower case, no accents, no apostrophes and full stops, everything else that
/// is no letter or digit a single blank ("Côte d’Ivoire" and "cote d'ivoire" are both "cote divoire").
public enum NameFolding {
  /// The folded form of a name; empty when it has no letter or digit.
  public static func fold(_ name: some StringProtocol) -> String {
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    let text = isPlain ? String(name) : String(name).decomposedStringWithCompatibilityMapping
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    var isGap = false
    for scalar in text.unicodeScalars {
      if isDropped(scalar) { continue }
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else {
        isGap = true
        continue
      }
      if isGap && !folded.isEmpty { folded.append(" ") }
      isGap = false
      append(scalar, to: &folded)
    }
    return folded
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
    if let spelling = spellings[scalar] {
      folded.append(spelling)
    } else if scalar.value < 0x80 {
      let isUpper = scalar.value >= 0x41 && scalar.value <= 0x5A
      folded.unicodeScalars.append(isUpper ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
    } else {
      folded.append(scalar.properties.lowercaseMapping)
    }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2E, 0x60, 0xB4, 0x2018, 0x2019, 0x2032, 0x2BB, 0x2BC, 0x2BE, 0x2BF: true
    case 0x300...0x36F: true
    default: false
    }
  }

  /// Letters that decomposition leaves whole.
  private static let spellings: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d",
    "ı": "i", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "œ": "oe", "Œ": "oe", "ə": "e",
  ]
}
