internal import CNettle

/// SHA-256 (FIPS 180-4), by libnettle.
enum SHA256 {
  private static let letters = Array("0123456789abcdef".utf8)

  /// 64 hexadecimal digits.
  static func digits(of bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { digits(of: [$0]) }
  }

  /// The same of several stretches of bytes, one behind the other.
  static func digits(of parts: [UnsafeBufferPointer<UInt8>]) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    for part in parts { nettle_sha256_update(&context, part.count, part.baseAddress) }
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, digest.count, &digest)
    return String(unsafeUninitializedCapacity: 64) { text in
      for (index, byte) in digest.enumerated() {
        text[2 * index] = letters[Int(byte >> 4)]
        text[2 * index + 1] = letters[Int(byte & 15)]
      }
      return 64
    }
  }
}
