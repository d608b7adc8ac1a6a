import Foundation

/// The one rule by which letters are compared everywhere: lower case, without accents, and letters that only look
/// like an accented one by their usual spelling (ł l, ø o, æ ae, œ oe, ß ss, đ d, þ th, ı i).
public enum LetterFolding {
  /// Grows with every change of the rule. An archive that was folded by an earlier version is folded anew.
  public static let version = 1

  /// Appends the folded form of a scalar as UTF-8; nothing for an accent that stands by itself.
  public static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      let isUpper = value >= 0x41 && value <= 0x5A
      bytes.append(UInt8(truncatingIfNeeded: isUpper ? value + 32 : value))
    } else if value >= 0xC0, value < 0x250 {
      bytes.append(contentsOf: latin[Int(value) - 0xC0])
    } else if value >= 0x1E00, value < 0x1F00 {
      bytes.append(contentsOf: vietnamese[Int(value) - 0x1E00])
    } else {
      bytes.append(contentsOf: slowly(scalar))
    }
  }

  /// Folds letters and leaves everything else as it is.
  public static func fold(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Latin-1 Supplement to Latin Extended-B.
  private static let latin = table(0xC0..<0x250)
  /// Latin Extended Additional.
  private static let vietnamese = table(0x1E00..<0x1F00)

  private static func table(_ values: Range<UInt32>) -> [[UInt8]] {
    values.map { value in
      guard let scalar = Unicode.Scalar(value) else { return [] }
      let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      return parts.flatMap { slowly($0) }
    }
  }

  private static func slowly(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let spelling = spellings[scalar] { return Array(spelling.utf8) }
    if scalar.properties.generalCategory == .nonspacingMark { return [] }
    return Array(scalar.properties.lowercaseMapping.utf8)
  }

  /// Letters that decomposition leaves whole.
  private static let spellings: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o",
    "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i",
    "ħ": "h", "Ħ": "h", "ŧ": "t", "Ŧ": "t", "ə": "e", "Ə": "e", "ς": "σ",
  ]
}
