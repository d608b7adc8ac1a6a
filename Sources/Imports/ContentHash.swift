/// Recognises the same text again: 128 bits of FNV-1a over the text with every run of white space as one space.
///
/// A stranger's text can be made to collide on purpose; then it is taken for a duplicate, and nothing else happens.
struct ContentHash: Hashable, Sendable {
  /// 32 hexadecimal digits.
  let digits: String

  init(of text: String) {
    // Offset and prime of the 128-bit variant, from "The FNV Non-Cryptographic Hash Algorithm" (RFC 9923).
    var hash = UInt128(0x6C62_272E_07BB_0142) << 64 | UInt128(0x62B8_2175_6295_C58D)
    let prime = UInt128(1) << 88 | 0x13B
    var isInSpace = true
    for byte in text.utf8 {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      defer { isInSpace = isSpace }
      if isSpace && isInSpace { continue }
      hash = (hash ^ UInt128(isSpace ? 0x20 : byte)) &* prime
    }
    let written = String(hash, radix: 16)
    digits = String(repeating: "0", count: 32 - written.count) + written
  }
}
