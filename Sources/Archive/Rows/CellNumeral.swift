/// A number as it is usually written: digits without leading zeros, perhaps a sign and a point with digits behind it.
struct CellNumeral {
  private var digits: UInt64
  private var isNegative: Bool
  private var scale: UInt64
  private static let most = 17

  /// Nil for a text that the number would not give back sign for sign.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count <= CellNumeral.most + 2 else { return nil }
    isNegative = text.first == 0x2D
    var rest = text.dropFirst(isNegative ? 1 : 0)
    guard let first = rest.first, first >= 0x30, first <= 0x39 else { return nil }
    digits = 0
    scale = 0
    var point: Int?
    var count = 0
    let start = rest.startIndex
    while let byte = rest.popFirst() {
      if byte == 0x2E, point == nil {
        point = rest.startIndex
      } else if byte >= 0x30, byte <= 0x39 {
        digits = digits * 10 + UInt64(byte - 0x30)
        count += 1
      } else {
        return nil
      }
    }
    if count > CellNumeral.most || (isNegative && digits == 0) { return nil }
    let whole = (point.map { $0 - 1 } ?? text.endIndex) - start
    if first == 0x30 && whole > 1 { return nil }
    if let point {
      scale = UInt64(text.endIndex - point)
      if scale == 0 { return nil }
    }
  }

  func write(_ writer: inout ByteWriter) {
    if scale == 0 {
      writer.cell(isNegative ? .negative : .number, digits)
    } else {
      writer.cell(.decimal, scale << 1 | (isNegative ? 1 : 0))
      writer.number(digits)
    }
  }

  /// The text of a decimal with so many digits behind the point.
  static func text(digits: UInt64, scale: Int, isNegative: Bool) -> String {
    var text = String(digits)
    if text.utf8.count <= scale {
      text = String(repeating: "0", count: scale + 1 - text.utf8.count) + text
    }
    let point = text.index(text.endIndex, offsetBy: -scale)
    return (isNegative ? "-" : "") + text[..<point] + "." + text[point...]
  }
}
