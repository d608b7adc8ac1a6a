internal import CNettle

/// Digests of bytes as others write them, by libnettle.
public enum ContentDigest {
  /// SHA-1 (FIPS 180-4): 20 bytes. Old archives of the web have no better one.
  public static func sha1(_ bytes: [UInt8]) -> [UInt8] {
    var context = sha1_ctx()
    nettle_sha1_init(&context)
    nettle_sha1_update(&context, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: 20)
    nettle_sha1_digest(&context, digest.count, &digest)
    return digest
  }

  /// SHA-256 (FIPS 180-4): 32 bytes.
  public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  /// SHA-256 of what comes piece by piece.
  public struct Running {
    private var context = sha256_ctx()

    public init() { nettle_sha256_init(&context) }

    public mutating func add(_ bytes: [UInt8]) {
      nettle_sha256_update(&context, bytes.count, bytes)
    }

    /// The digest of all that was added, in hexadecimal digits; ends it.
    public mutating func end() -> String {
      var digest = [UInt8](repeating: 0, count: 32)
      nettle_sha256_digest(&context, digest.count, &digest)
      return ContentDigest.hexadecimal(digest)
    }
  }

  /// Two digits of 0–9 and a–f for each byte.
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String(256 + Int($0), radix: 16).dropFirst() }.joined()
  }

  /// RFC 4648 without padding, in small letters.
  public static func base32(_ bytes: [UInt8]) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    var text = ""
    var bits = 0
    var held = 0
    for byte in bytes {
      held = (held << 8 | Int(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(letters[held >> bits & 31])
      }
    }
    if bits > 0 { text.append(letters[held << (5 - bits) & 31]) }
    return text
  }
}
