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
    text.withUnsafeBytes { bytes in
      let isPlain = bytes.firstPlace(of: escape, from: 0) == nil
      var cells: [String] = []
      cells.reserveCapacity(32)
      var start = 0
      while true {
        let end = bytes.firstPlace(of: separator, from: start) ?? bytes.count
        let cell = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        cells.append(
          isPlain
            ? String(decoding: cell, as: UTF8.self)
            : String(decoding: unescaped(cell), as: UTF8.self))
        if end == bytes.count { return cells }
        start = end + 1
      }
    }
  }

  private static func unescaped(_ cell: UnsafeRawBufferPointer) -> [UInt8] {
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
