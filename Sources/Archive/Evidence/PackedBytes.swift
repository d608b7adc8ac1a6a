internal import CZlib
internal import Foundation

/// Bytes packed by zlib.
enum PackedBytes {
  /// What is larger is not kept.
  static let limit = 100_000_000

  /// Nil where there is too much of it.
  static func packed(_ bytes: [UInt8]) -> Data? {
    guard bytes.count <= limit else { return nil }
    var size = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&packed, &size, bytes, uLong(bytes.count), 6) == Z_OK else { return nil }
    return Data(packed.prefix(Int(size)))
  }

  /// The bytes again.
  ///
  /// - Parameters:
  ///   - packed: what `packed` gave.
  ///   - size: of the bytes unpacked.
  /// - Returns: nil where they are not what was packed.
  static func unpacked(_ packed: Data, size: Int) -> [UInt8]? {
    guard (0...limit).contains(size) else { return nil }
    var bytes = [UInt8](repeating: 0, count: max(1, size))
    var count = uLong(bytes.count)
    let status = packed.withUnsafeBytes { buffer in
      uncompress(
        &bytes, &count, buffer.bindMemory(to: UInt8.self).baseAddress, uLong(packed.count))
    }
    guard status == Z_OK, Int(count) == size else { return nil }
    return size == 0 ? [] : bytes
  }
}
