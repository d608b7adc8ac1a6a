/// The cells of a row as one text, as a server keeps them: U+001F between two, and U+001E before what stands for one of these
/// or for U+0000, which PostgreSQL takes in no text. One byte a cell, where JSON takes three.
enum RowText {
  private static let separator: UInt8 = 0x1F
  private static let escape: UInt8 = 0x1E
  /// What is written for a byte, behind the escape.
  private static let letters: [UInt8: UInt8] = [
    0: UInt8(ascii: "0"), separator: UInt8(ascii: "u"), escape: UInt8(ascii: "r"),
  ]

  /// The text of some cells.
  static func bytes(of cells: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cells.reduce(cells.count) { $0 + $1.utf8.count })
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      var cell = cell
      cell.withUTF8 { letters in
        if letters.contains(where: { $0 == 0 || $0 == separator || $0 == escape }) {
          append(letters, to: &bytes)
        } else {
          bytes.append(contentsOf: letters)
        }
      }
    }
    return bytes
  }

  private static func append(_ cell: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    for byte in cell {
      if let letter = letters[byte] { bytes += [escape, letter] } else { bytes.append(byte) }
    }
  }

  /// The cells of a text.
  static func cells(_ text: [UInt8]) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      guard cell.contains(escape) else { return String(decoding: cell, as: UTF8.self) }
      return String(decoding: unescaped(cell), as: UTF8.self)
    }
  }

  private static func unescaped(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in cell {
      if isEscaped {
        bytes.append(letters.first { $0.value == byte }?.key ?? byte)
        isEscaped = false
      } else if byte == escape {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
