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
    var text = text
    return text.withUTF8 { SHA256.digits(of: [$0]) }
  }

  private static let hashSign = Array(#""hash":""#.utf8)

  /// The hash that a travelling entry's line says, where the rest of the line has that very hash; nil for any other line,
  /// such as one that was changed or written in another order. It costs much less than reading the entry.
  static func provenHash(ofLine line: String) -> String? {
    var line = line
    return line.withUTF8 { bytes in
      // Within a text the quotes would be escaped, so the first one is the entry's own.
      let sign = hashSign.count
      let length = sign + 64 + 2
      let last = bytes.count - length
      guard
        let start = bytes.indices.first(where: {
          $0 <= last && bytes[$0] == hashSign[0] && bytes[$0 + 1] == hashSign[1]
            && bytes[$0..<($0 + sign)].elementsEqual(hashSign)
        })
      else { return nil }
      let hash = String(decoding: bytes[(start + sign)..<(start + length - 2)], as: UTF8.self)
      let rest = [
        UnsafeBufferPointer(rebasing: bytes[..<start]),
        UnsafeBufferPointer(rebasing: bytes[(start + length)...]),
      ]
      return SHA256.digits(of: rest) == hash ? hash : nil
    }
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
