/// Digits of other scripts ("١٢", "१२", "１２") as those that numbers are read in.
enum WesternDigits {
  /// The text with its digits changed; most texts have none and are not copied.
  static func of(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }),
      text.unicodeScalars.contains(where: { digit($0) != nil })
    else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { digit($0) ?? $0 }))
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= 0x80, scalar.properties.generalCategory == .decimalNumber,
      let value = scalar.properties.numericValue
    else { return nil }
    return Unicode.Scalar(0x30 + UInt8(value))
  }
}
