extension PostgresConnection {
  /// Streams the rows of a query in lots, so that no more than a lot is held.
  ///
  /// - Parameters:
  ///   - query: a query without values.
  ///   - count: how many rows a lot has at most.
  ///   - body: given the rows' values; null is an empty text.
  /// - Throws: `DeskProblem`, and what `body` throws.
  func forEachLot(
    of query: String, count: Int, _ body: ([[String]]) throws -> Void
  ) throws {
    var lot: [[String]] = []
    try copyOut("COPY (\(query)) TO STDOUT") { bytes in
      lot.append(CopyText.values(bytes))
      guard lot.count == count else { return }
      try body(lot)
      lot = []
    }
    if !lot.isEmpty { try body(lot) }
  }
}

/// Rows as COPY writes them: values between tabs, with backslashes before what would be taken for something else.
enum CopyText {
  /// The values of a row; null is an empty text.
  static func values(_ bytes: UnsafeRawBufferPointer) -> [String] {
    var values: [String] = []
    var value: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\t"):
        values.append(String(decoding: value, as: UTF8.self))
        value.removeAll(keepingCapacity: true)
      case UInt8(ascii: "\n"): break
      case UInt8(ascii: "\\") where index < bytes.count:
        if let meant = meant(bytes[index]) { value.append(meant) }
        index += 1
      default: value.append(byte)
      }
    }
    values.append(String(decoding: value, as: UTF8.self))
    return values
  }

  /// What stands for a letter behind a backslash; nil for null.
  private static func meant(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "N"): nil
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "v"): 11
    default: letter
    }
  }
}
