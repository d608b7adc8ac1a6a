/// Ids as programs leave them: spreadsheets and data frames write them as numbers.
public enum CellID {
  /// The id, with nothing of the number around it: `202301010001.0` is `202301010001`, and so is `2.02301010001E+11`.
  ///
  /// - Throws: where digits were lost: `2.02301E+11` may be any of a million ids.
  public static func read(_ text: String, _ name: String) throws(RowProblem) -> String {
    guard let first = text.utf8.first, (0x30...0x39).contains(first),
      text.utf8.contains(where: { $0 == 0x2E || $0 == 0x2C || $0 | 0x20 == 0x65 })
    else { return text }
    guard let number = Numeral(text) else { return text }
    guard let digits = number.digits else {
      throw RowProblem(
        kind: "the \(name) has lost digits: a spreadsheet or a data frame shortened it",
        example: text)
    }
    return digits
  }

  /// `d.ddd`, `dE+dd` or `d.dddE+dd`, or the same with a comma.
  private struct Numeral {
    /// Nil where the digits that are written are fewer than the exponent asks for.
    private(set) var digits: String?

    /// Nil for what is no such number: "12E" and "3.5.1" are names.
    init?(_ text: String) {
      var whole: [UInt8] = []
      var fraction: [UInt8] = []
      var exponent = ""
      var place = 0
      for byte in text.utf8 {
        switch (place, byte) {
        case (0, 0x30...0x39): whole.append(byte)
        case (0, 0x2E), (0, 0x2C): place = 1
        case (1, 0x30...0x39): fraction.append(byte)
        // Without a sign it is a name such as "12E3".
        case (0, 0x45), (1, 0x45), (0, 0x65), (1, 0x65): place = 2
        case (2, 0x2B): place = 3
        case (3, 0x30...0x39): exponent.unicodeScalars.append(Unicode.Scalar(byte))
        default: return nil
        }
      }
      if place == 2 || (place == 3 && exponent.isEmpty) || (place == 1 && fraction.isEmpty) {
        return nil
      }
      if place == 1 {
        // "1.5" is a name, "1.0" a number that a data frame wrote.
        guard fraction.allSatisfy({ $0 == 0x30 }) else { return nil }
        digits = String(decoding: whole, as: UTF8.self)
        return
      }
      digits = Numeral.shifted(whole, fraction, Int(exponent) ?? 99, isR: text.utf8.contains(0x65))
    }

    /// R writes 100000 as `1e+05` and loses nothing; a spreadsheet writes `1E+11` where it has no room.
    private static func shifted(
      _ whole: [UInt8], _ fraction: [UInt8], _ exponent: Int, isR: Bool
    ) -> String? {
      let isShort = isR && fraction.isEmpty && exponent <= 6
      guard isShort || fraction.count >= exponent, exponent < 40 else { return nil }
      let behind = fraction.dropFirst(exponent)
      guard behind.allSatisfy({ $0 == 0x30 }) else { return nil }
      let zeros = [UInt8](repeating: 0x30, count: max(0, exponent - fraction.count))
      return String(decoding: whole + fraction.prefix(exponent) + zeros, as: UTF8.self)
    }
  }
}
