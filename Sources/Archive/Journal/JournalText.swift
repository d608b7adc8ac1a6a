internal import CNettle
internal import Foundation
internal import NewsModel

/// The form in which entries are kept and sent: JSON with sorted keys, one line, the hash beside it.
enum JournalText {
  /// What is hashed: the entry without its hash.
  ///
  /// - Throws: `EncodingError`.
  static func body(of entry: JournalEntry) throws -> String {
    var entry = entry
    entry.hash = nil
    return try json(entry)
  }

  /// JSON with sorted keys.
  ///
  /// - Throws: `EncodingError`.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The entry that a body says, with the hash of that body; nil where it says none.
  static func entry(_ body: String) -> JournalEntry? {
    var entry = try? JSONDecoder().decode(JournalEntry.self, from: Data(body.utf8))
    entry?.hash = sha256(body)
    return entry
  }

  /// SHA-256 of a text's UTF-8, as 64 hexadecimal digits.
  static func sha256(_ text: String) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    let bytes = Array(text.utf8)
    nettle_sha256_update(&context, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest.map { String(256 + Int($0), radix: 16).dropFirst() }.joined()
  }

  /// Now, in UTC to the millisecond.
  static func now() -> String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let (days, seconds) = time.tv_sec.quotientAndRemainder(dividingBy: 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(two).joined(separator: ":")
    let milliseconds = String(1000 + time.tv_nsec / 1_000_000).dropFirst()
    return "\(Day(number: days).iso)T\(clock).\(milliseconds)Z"
  }
}
