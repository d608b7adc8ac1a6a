/// The numbers of a run as bytes: the width of a code in bytes, the lowest number, how many there are, and for each a
/// code: 0 for a missing one, else its distance from the lowest and one more.
enum PackedBlob {
  /// Width, lowest number, count.
  private static let headerSize = 11
  private static let most: Int64 = 1_000_000_000_000_000
  /// The width that says that all numbers are missing, and that all are the lowest one.
  private static let allMissing: UInt8 = 255
  private static let allEqual: UInt8 = 0

  static func encode(_ values: some Collection<Int64>) -> [UInt8] {
    var lowest = Int64.max
    var highest = Int64.min
    var misses = false
    for value in values {
      if value == PackedColumn.missing {
        misses = true
      } else {
        lowest = min(lowest, value)
        highest = max(highest, value)
      }
    }
    guard lowest <= highest else { return header(allMissing, 0, values.count) }
    if lowest == highest && !misses { return header(allEqual, lowest, values.count) }
    let range = UInt64(bitPattern: highest &- lowest)
    switch range {
    case ..<0xFF: return encode(values, lowest, UInt8.self)
    case ..<0xFFFF: return encode(values, lowest, UInt16.self)
    case ..<0xFFFF_FFFF: return encode(values, lowest, UInt32.self)
    default: return encode(values, lowest, UInt64.self)
    }
  }

  private static func header(_ width: UInt8, _ lowest: Int64, _ count: Int) -> [UInt8] {
    [width] + bytes(of: lowest) + bytes(of: UInt16(count))
  }

  private static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian, Array.init)
  }

  private static func encode<Code: FixedWidthInteger & UnsignedInteger>(
    _ values: some Collection<Int64>, _ lowest: Int64, _ type: Code.Type
  ) -> [UInt8] {
    let width = MemoryLayout<Code>.size
    var blob = header(UInt8(width), lowest, values.count)
    blob.reserveCapacity(blob.count + values.count * width)
    for value in values {
      let code = value == PackedColumn.missing ? 0 : Code(truncatingIfNeeded: value &- lowest) &+ 1
      withUnsafeBytes(of: code.littleEndian) { blob.append(contentsOf: $0) }
    }
    return blob
  }

  /// How many numbers a blob holds, as many as a run has at most.
  static func count(_ blob: UnsafeRawBufferPointer) -> Int {
    guard blob.count >= headerSize else { return 0 }
    let stated = UInt16(littleEndian: blob.loadUnaligned(fromByteOffset: 9, as: UInt16.self))
    return min(Int(stated), PackedRun.rowCount)
  }

  /// Fills a run; what the blob does not reach is missing. False for bytes that are no such blob.
  @discardableResult
  static func decode(
    _ blob: UnsafeRawBufferPointer, into values: UnsafeMutableBufferPointer<Int64>
  ) -> Bool {
    guard blob.count >= headerSize else { return false }
    // What a crafted file says is brought within what can be added up.
    let stated = Int64(littleEndian: blob.loadUnaligned(fromByteOffset: 1, as: Int64.self))
    let lowest = min(max(stated, -most), most)
    let count = min(count(blob), values.count)
    let codes = UnsafeRawBufferPointer(rebasing: blob[headerSize...])
    values[count...].update(repeating: PackedColumn.missing)
    switch blob[0] {
    case allMissing: values[..<count].update(repeating: PackedColumn.missing)
    case allEqual: values[..<count].update(repeating: lowest)
    case 1: return decode(codes, lowest, count, UInt8.self, values)
    case 2: return decode(codes, lowest, count, UInt16.self, values)
    case 4: return decode(codes, lowest, count, UInt32.self, values)
    case 8:
      guard decode(codes, stated, count, UInt64.self, values) else { return false }
      for index in 0..<count where values[index] != PackedColumn.missing {
        values[index] = min(max(values[index], -most), most)
      }
    default: return false
    }
    return true
  }

  @inline(__always)
  private static func decode<Code: FixedWidthInteger & UnsignedInteger>(
    _ codes: UnsafeRawBufferPointer, _ lowest: Int64, _ count: Int, _ type: Code.Type,
    _ values: UnsafeMutableBufferPointer<Int64>
  ) -> Bool {
    let width = MemoryLayout<Code>.size
    guard codes.count >= count * width else { return false }
    for index in 0..<count {
      let code = Code(
        littleEndian: codes.loadUnaligned(fromByteOffset: index &* width, as: Code.self))
      values[index] =
        code == 0 ? PackedColumn.missing : lowest &+ Int64(truncatingIfNeeded: code &- 1)
    }
    return true
  }
}
