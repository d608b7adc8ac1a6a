import CLibXML2

/// The text of an XML feed made fit for a strict parser, as feeds are often not: HTML's entities stand for their
/// characters, a bare `&` for itself, and characters that XML does not have are left out. Of the document type only short
/// plain words for which it has names are kept, so no entity of a stranger's can grow.
enum FeedSource {
  static func mended(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    let bytes = Array(text.utf8)
    var names: [String: String] = [:]
    var index = bytes.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    while index < bytes.count {
      if starts("<![CDATA[", bytes, index) {
        let end = find("]]>", bytes, index).map { $0 + 3 } ?? bytes.count
        copy(bytes[index..<end], into: &result)
        index = end
      } else if starts("<!--", bytes, index) {
        index = find("-->", bytes, index).map { $0 + 3 } ?? bytes.count
      } else if starts("<!DOCTYPE", bytes, index) || starts("<!doctype", bytes, index) {
        let end = behindDocumentType(bytes, index)
        names = entities(in: String(decoding: bytes[index..<end].prefix(10_000), as: UTF8.self))
        index = end
      } else if bytes[index] == UInt8(ascii: "&") {
        index = reference(bytes, index, names, into: &result)
      } else {
        copy(bytes[index...index], into: &result)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func copy(_ bytes: ArraySlice<UInt8>, into result: inout [UInt8]) {
    for byte in bytes where byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      result.append(byte)
    }
  }

  private static func starts(_ word: StaticString, _ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where bytes[index + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  private static func find(_ word: StaticString, _ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while index + word.utf8CodeUnitCount <= bytes.count {
      if bytes[index] == word.utf8Start[0], starts(word, bytes, index) { return index }
      index += 1
    }
    return nil
  }

  /// Behind `<!DOCTYPE … [ … ]>`.
  private static func behindDocumentType(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    var isInside = false
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside: return index
      default: break
      }
    }
    return index
  }

  /// `<!ENTITY name "words">`: words without markup or further names, at most 50 of them.
  private static func entities(in documentType: String) -> [String: String] {
    var names: [String: String] = [:]
    for part in documentType.split(separator: "<!ENTITY").dropFirst() where names.count < 50 {
      let words = part.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      guard words.count == 2, let quote = words[1].first, quote == "\"" || quote == "'" else {
        continue
      }
      let value = words[1].dropFirst().prefix { $0 != quote }
      if value.utf8.count <= 100, !value.contains(where: { "&<%".contains($0) }) {
        names[String(words[0])] = String(value)
      }
    }
    return names
  }

  /// Writes what an ampersand begins, and says where the text goes on.
  private static func reference(
    _ bytes: [UInt8], _ start: Int, _ names: [String: String], into result: inout [UInt8]
  ) -> Int {
    let name = bytes[(start + 1)...].prefix(12).prefix {
      $0 == UInt8(ascii: "#") || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
        || (0x61...0x7A).contains($0)
    }
    let end = start + 1 + name.count
    let word = String(decoding: name, as: UTF8.self)
    guard !word.isEmpty, end < bytes.count, bytes[end] == UInt8(ascii: ";"),
      let meaning = meaning(of: word) ?? names[word]
    else {
      result.append(contentsOf: "&amp;".utf8)
      return start + 1
    }
    result.append(contentsOf: meaning.utf8)
    return end + 1
  }

  /// What stands for a reference in the mended text; nil where it is none.
  private static func meaning(of name: String) -> String? {
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return "&\(name);" }
    if name.hasPrefix("#") {
      let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
      guard let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10) else {
        return nil
      }
      // What Windows has between 128 and 159 is meant by such a number (WHATWG HTML, 13.2.5.80).
      if (0x80..<0xA0).contains(value) { return TextDecoding.windows1252([UInt8(value)]) }
      guard let scalar = Unicode.Scalar(value), value >= 0x20 || [9, 10, 13].contains(value) else {
        return ""
      }
      return scalar == "<" || scalar == "&" ? "&#\(value);" : String(Character(scalar))
    }
    return name.withCString { pointer in
      pointer.withMemoryRebound(to: xmlChar.self, capacity: name.utf8.count + 1) {
        htmlEntityLookup($0).flatMap { Unicode.Scalar($0.pointee.value) }.map {
          String(Character($0))
        }
      }
    }
  }
}
