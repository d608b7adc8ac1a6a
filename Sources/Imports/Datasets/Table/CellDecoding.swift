import Articles
import Foundation

/// Bytes of cells to text: UTF-8, and Windows-1252 for a cell that is none.
///
/// Each cell is judged on its own, so a file is read rightly wherever its first odd byte stands. In a file with a byte
/// order mark, which says that it is UTF-8, broken bytes become U+FFFD.
struct CellDecoding {
  let isSurelyUTF8: Bool
  /// How many records had cells that were no UTF-8.
  private(set) var oddRecords = 0

  init(isSurelyUTF8: Bool) { self.isSurelyUTF8 = isSurelyUTF8 }

  /// The cells of a record as text; NUL bytes are left out.
  mutating func fields(_ cells: CellBuffer) -> [String] {
    var isOdd = false
    var fields = cells.bytes.withUnsafeBufferPointer { bytes in
      let isSound = CellDecoding.isASCII(bytes) || String(validating: bytes, as: UTF8.self) != nil
      var start = 0
      return cells.ends.map { end in
        defer { start = end }
        let cell = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if isSound { return String(decoding: cell, as: UTF8.self) }
        if let text = String(validating: cell, as: UTF8.self) { return text }
        isOdd = true
        return isSurelyUTF8
          ? String(decoding: cell, as: UTF8.self) : TextDecoding.windows1252(cell)
      }
    }
    if isOdd { oddRecords += 1 }
    if CellDecoding.hasNUL(cells.bytes) { fields = fields.map(CellDecoding.withoutNUL) }
    return fields
  }

  /// Most records are; adding all bytes up is far quicker than looking at each.
  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    return all < 0x80
  }

  private static func hasNUL(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
  }

  private static func withoutNUL(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0 }))
  }
}
