/// Numbers as datasets write them.
enum CellNumber {
  /// More than anybody ever counted, and small enough that no sum of figures overflows.
  static let mostPeople = 10_000_000_000

  /// A whole number: "12", " 12 ", "-9", "12.0" (data frames write counts with a missing value among them so), "1,234".
  static func whole(_ text: String) -> Int? {
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
