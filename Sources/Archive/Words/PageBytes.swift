/// Bytes of the full-text index, read from front to back; nothing is read beyond the end.
struct PageBytes {
  let bytes: UnsafeRawBufferPointer
  var position: Int

  init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// SQLite's number of variable length: seven bits a byte, high ones first, the ninth byte whole. 0 behind the end.
  @inline(__always)
  mutating func number() -> UInt64 {
    // Nearly all numbers of the index are small.
    if position < bytes.count, bytes[position] < 0x80 {
      position &+= 1
      return UInt64(bytes[position &- 1])
    }
    return longNumber()
  }

  private mutating func longNumber() -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<9 {
      guard position < bytes.count else { return 0 }
      let byte = bytes[position]
      position += 1
      if index == 8 { return value << 8 | UInt64(byte) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte & 0x80 == 0 { return value }
    }
    return value
  }

  /// Two bytes, the high one first.
  static func short(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    offset + 1 < bytes.count ? Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) : 0
  }
}
