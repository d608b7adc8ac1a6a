#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes to text: byte order mark, declared character set, UTF-8, and Windows-1252 for what is none of these.
package enum TextDecoding {
  /// Decodes a file; broken sequences become U+FFFD, never an error.
  ///
  /// - Parameters:
  ///   - bytes: The file, at least one byte.
  ///   - name: The file's name for the error.
  /// - Returns: The text, controls and all.
  /// - Throws: `ArticleReadError` for files that are no text.
  static func decode(_ bytes: [UInt8], name: String) throws(ArticleReadError) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes[3...]) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], bigEndian: true) }
    if let (kind, advice) = binaryKind(bytes) {
      throw ArticleReadError(name: name, reason: .notText(kind: kind, advice: advice))
    }
    if let offset = bytes.firstIndex(of: 0) {
      if let bigEndian = utf16Order(bytes) { return utf16(bytes[...], bigEndian: bigEndian) }
      throw ArticleReadError(name: name, reason: .nulByte(offset: offset))
    }
    if let declared = declaredCharset(bytes), !isUTF8(declared) {
      // A page that says one thing and is another is common; UTF-8 that holds is no accident.
      if brokenUTF8(bytes) == 0 { return utf8(bytes[...]) }
      if isLatin(declared) { return windows1252(bytes) }
      if let text = converted(bytes, from: declared) { return text }
    }
    return looksLikeUTF8(bytes) ? utf8(bytes[...]) : windows1252(bytes)
  }

  /// Decodes what came with a character set from outside (the head of an answer): it counts before the one that the
  /// file states, as long as the file can be what it says.
  ///
  /// - Throws: `ArticleReadError` for files that are no text.
  static func decode(_ bytes: [UInt8], charset: String?) throws(ArticleReadError) -> String {
    let name = charset?.lowercased() ?? ""
    guard !name.isEmpty, !isUTF8(name), !bytes.starts(with: [0xEF, 0xBB, 0xBF]),
      !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]),
      declaredCharset(bytes) == nil || brokenUTF8(bytes) > 0, !isLatin(name),
      let text = converted(bytes, from: name)
    else { return try decode(bytes, name: "") }
    return text
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    if index < bytes.endIndex { units.append(0xFFFD) }
    return String(decoding: units, as: UTF16.self)
  }

  /// UTF-16 without a mark: in Western text every other byte is NUL.
  private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(1024)
    guard sample.count >= 8 else { return nil }
    let odd = stride(from: 1, to: sample.count, by: 2).count { sample[$0] == 0 }
    let even = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
    let most = sample.count / 2 * 8 / 10
    if odd >= most, even == 0 { return false }
    return even >= most && odd == 0 ? true : nil
  }

  private static func binaryKind(_ bytes: [UInt8]) -> (kind: String, advice: String)? {
    let advice = "save the article as text or HTML"
    let signatures: [([UInt8], String, String)] = [
      (Array("%PDF-".utf8), "a PDF file", "turn it into text first, for example with pdftotext"),
      ([0x50, 0x4B, 0x03, 0x04], "a ZIP, Word or EPUB file", advice),
      ([0x1F, 0x8B], "a gzip file", "unpack it first"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an Office document", advice),
      ([0x89, 0x50, 0x4E, 0x47], "a PNG picture", advice),
      ([0xFF, 0xD8, 0xFF], "a JPEG picture", advice),
      (Array("GIF8".utf8), "a GIF picture", advice),
      (Array("SQLite format 3".utf8), "an SQLite database", "open it with --database"),
    ]
    for (start, kind, advice) in signatures where bytes.starts(with: start) {
      return (kind, advice)
    }
    return nil
  }
}

extension TextDecoding {
  /// The character set that an HTML page or XML head names in its first bytes, in lower case.
  private static func declaredCharset(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard head.contains("<meta") || head.contains("<?xml") else { return nil }
    for marker in ["charset=", "encoding="] {
      guard let place = head.firstRange(of: marker) else { continue }
      let value = head[place.upperBound...].drop { "\"' ".contains($0) }
        .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
      if !value.isEmpty { return String(value) }
    }
    return nil
  }

  private static func isUTF8(_ charset: String) -> Bool { charset == "utf-8" || charset == "utf8" }

  /// The names that browsers read as Windows-1252 (WHATWG Encoding Standard).
  private static func isLatin(_ charset: String) -> Bool {
    ["iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252", "cp1252"]
      .contains(charset)
  }

  /// Broken bytes in UTF-8: the number of repairs that decoding makes, up to a handful over the sound ones.
  private static func brokenUTF8(_ bytes: [UInt8]) -> Int { measureUTF8(bytes).broken }

  /// UTF-8 with a few wounds stays UTF-8; a text whose high bytes are mostly wrong is something older.
  private static func looksLikeUTF8(_ bytes: [UInt8]) -> Bool {
    let (sound, broken) = measureUTF8(bytes)
    return broken == 0 || sound >= broken || (broken == 1 && endsInsideSequence(bytes))
  }

  private static func measureUTF8(_ bytes: [UInt8]) -> (sound: Int, broken: Int) {
    var sound = 0
    var broken = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 { continue }
      let length = sequenceLength(byte)
      guard length > 1, index + length - 1 <= bytes.count,
        bytes[index..<index + length - 1].allSatisfy({ $0 & 0xC0 == 0x80 })
      else {
        broken += 1
        continue
      }
      sound += 1
      index += length - 1
    }
    return (sound, broken)
  }

  private static func sequenceLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Whether the file was cut in the middle of a character.
  private static func endsInsideSequence(_ bytes: [UInt8]) -> Bool {
    let tail = bytes.suffix(3)
    guard let start = tail.lastIndex(where: { $0 & 0xC0 == 0xC0 }) else { return false }
    return sequenceLength(bytes[start]) > tail.endIndex - start
      && bytes[(start + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
  }

  package static func windows1252(_ bytes: some Sequence<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80..<0xA0).contains(byte) ? windows1252High[Int(byte) - 0x80] : UInt16(byte)
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(scalars)
  }

  /// What Windows-1252 has in place of the C1 controls (WHATWG Encoding Standard, index windows-1252).
  private static let windows1252High: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// Any other character set, through the C library; nil for one that it does not know.
  private static func converted(_ bytes: [UInt8], from charset: String) -> String? {
    guard let converter = iconv_open("UTF-8", charset), converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    var buffer = [CChar](repeating: 0, count: 65_536)
    source.withUnsafeMutableBufferPointer { input in
      var next = input.baseAddress
      var left = input.count
      while left > 0 {
        let before = left
        let written = buffer.withUnsafeMutableBufferPointer { chunk -> Int in
          var place = chunk.baseAddress
          var room = chunk.count
          _ = iconv(converter, &next, &left, &place, &room)
          return chunk.count - room
        }
        output.append(contentsOf: buffer[..<written].lazy.map { UInt8(bitPattern: $0) })
        if left == before || (left > 0 && written < buffer.count - 8) {
          // A byte that means nothing there: one replacement, and on.
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
          next = next.map { $0 + 1 }
          left -= 1
        }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
