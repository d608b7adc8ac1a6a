/// UTF-16 as UTF-8, with a byte order mark before it. Half pairs become U+FFFD.
final class UTF16Bytes: ByteSource {
  private let source: any ByteSource
  private let isBigEndian: Bool
  private var rest: [UInt8] = []
  private var hasBegun = false
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What a source gives, in UTF-8 where it begins with a byte order mark of UTF-16.
  ///
  /// - Throws: what reading throws.
  static func utf8(_ source: any ByteSource) throws -> any ByteSource {
    var head = try source.read()
    while head.count < 2 {
      let more = try source.read()
      if more.isEmpty { break }
      head += more
    }
    let whole = RewoundBytes(head, then: source)
    if head.starts(with: [0xFF, 0xFE]) { return UTF16Bytes(whole, isBigEndian: false) }
    if head.starts(with: [0xFE, 0xFF]) { return UTF16Bytes(whole, isBigEndian: true) }
    return whole
  }

  private init(_ source: any ByteSource, isBigEndian: Bool) {
    self.source = source
    self.isBigEndian = isBigEndian
  }

  var consumed: Int { source.consumed }

  func read() throws -> [UInt8] {
    while true {
      let block = try source.read()
      if block.isEmpty {
        defer { rest = [] }
        return rest.isEmpty ? [] : Array("\u{FFFD}".utf8)
      }
      rest += block
      var count = rest.count / 2 * 2
      // A pair stays together.
      if count >= 2, (0xD800..<0xDC00).contains(unit(count - 2)) { count -= 2 }
      let units = stride(from: 0, to: count, by: 2).map(unit)
      rest.removeFirst(count)
      var text = Array(String(decoding: units, as: UTF16.self).utf8)
      if !hasBegun, !units.isEmpty {
        hasBegun = true
        // The mark itself is now one of UTF-8.
        if !text.starts(with: UTF16Bytes.mark) { text = UTF16Bytes.mark + text }
      }
      if !text.isEmpty { return text }
    }
  }

  private func unit(_ index: Int) -> UInt16 {
    let (first, second) = (UInt16(rest[index]), UInt16(rest[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
