/// Numbers as datasets write them.
enum CellNumber {
  /// More than anybody ever counted, and small enough that no sum of figures overflows.
  static let mostPeople = 10_000_000_000

  /// A whole number, with points or commas between thousands as the table has them.
  ///
  /// - Parameters:
  ///   - text: the cell.
  ///   - decimalComma: whether a comma stands before decimals, and a point between thousands.
  /// - Returns: nil for what is no whole number.
  static func whole(_ text: String, decimalComma: Bool) -> Int? {
    let hasMark = text.utf8.contains { $0 == 0x2E || $0 == 0x2C }
    if !decimalComma || !hasMark { return whole(text) }
    // "12.0" is no German number: a data frame wrote it.
    return whole(exchanged(text)) ?? (isGrouped(text) ? nil : whole(text))
  }

  /// Points as commas and the other way round.
  private static func exchanged(_ text: String) -> String {
    String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
  }

  /// Whether three digits stand behind the last point.
  private static func isGrouped(_ text: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).last?.utf8.count == 3
  }

  /// "1.234.567", "1 234", "1'234": marks between thousands that no decimal point can be.
  private static func grouped(_ text: String) -> Int? {
    guard text.utf8.count > 4 else { return nil }
    for mark in [".", " ", "\u{A0}", "\u{202F}", "'", "’"] as [Character] where text.contains(mark)
    {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      let isSure = mark != "." || parts.count > 2
      guard isSure, let first = parts.first, (1...3).contains(first.utf8.count),
        parts.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
        parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
      else { continue }
      return Int(parts.joined())
    }
    return nil
  }

  /// A whole number: "12", " 12 ", "-9", "12.0" (data frames write counts with a missing value among them so), "1,234".
  static func whole(_ text: String) -> Int? { plain(text) ?? grouped(text) ?? foreign(text) }

  /// "١٢": digits of another script.
  private static func foreign(_ text: String) -> Int? {
    guard text.utf8.first.map({ $0 >= 0x80 }) == true else { return nil }
    return plain(WesternDigits.of(text))
  }

  private static func plain(_ text: String) -> Int? {
    var value = 0
    var digits = 0
    var isNegative = false
    var isBehindPoint = false
    // Digits behind the last comma; nil where there is none.
    var group: Int?
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39 where isBehindPoint:
        if byte != 0x30 { return nil }
      case 0x30...0x39:
        digits += 1
        if digits > 18 { return nil }
        value = value * 10 + Int(byte &- 0x30)
        group = group.map { $0 + 1 }
      case 0x2D where digits == 0 && !isNegative: isNegative = true
      case 0x2C where !isBehindPoint && (group == 3 || group == nil && (1...3).contains(digits)):
        group = 0
      case 0x2E where digits > 0 && !isBehindPoint && (group ?? 3) == 3: isBehindPoint = true
      default: return nil
      }
    }
    guard digits > 0, (group ?? 3) == 3 else { return nil }
    return isNegative ? -value : value
  }

  /// A number with a point or, as spreadsheets of half of Europe write it, a comma.
  static func decimal(_ text: String) -> Double? {
    if let value = Double(text) { return value.isFinite ? value : nil }
    guard text.utf8.contains(0x2C), !text.utf8.contains(0x2E) else { return nil }
    let pointed = String(text.map { $0 == "," ? "." : $0 })
    return Double(pointed).flatMap { $0.isFinite ? $0 : nil }
  }
}
