internal import CNettle

/// SHA-256 (FIPS 180-4), by libnettle.
enum SHA256 {
  /// 64 hexadecimal digits.
  static func digits(of bytes: [UInt8]) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest.map { String(256 + Int($0), radix: 16).dropFirst() }.joined()
  }
}
