/// Looks for tags that would keep the parser busy for minutes: it compares each attribute with all before it.
struct TagCheck {
  private static let limit = 2000
  private let bytes: [UInt8]
  private var index = 0

  /// The byte offset of the first tag with thousands of attributes; scripts, styles and comments are passed over.
  static func tangledTag(in page: String) -> Int? {
    var check = TagCheck(bytes: Array(page.utf8))
    while let start = check.nextTag() {
      if check.attributes() > limit { return start }
    }
    return nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Goes behind the name of the next opening tag.
  private mutating func nextTag() -> Int? {
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      if bytes[index...].starts(with: "!--".utf8) {
        pass(Array("-->".utf8))
        continue
      }
      let name = bytes[index...].prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
      guard !name.isEmpty else { continue }
      index = name.endIndex
      let word = name.map { $0 | 0x20 }
      if word == Array("script".utf8) || word == Array("style".utf8) {
        pass(Array("</".utf8) + word)
        continue
      }
      return start
    }
    return nil
  }

  /// Goes behind the next place of a mark, or to the end.
  private mutating func pass(_ mark: [UInt8]) {
    while let place = bytes[index...].firstIndex(of: mark[0]) {
      index = place + 1
      let here = bytes[place...].prefix(mark.count)
      // Letters compare without case; the bit means nothing to the other signs of a mark.
      if here.count == mark.count, zip(here, mark).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return }
    }
    index = bytes.count
  }

  /// Counts what parts the attributes of the tag, up to its end.
  private mutating func attributes() -> Int {
    var count = 0
    var quote: UInt8?
    var last: UInt8 = 0
    while index < bytes.count, count <= TagCheck.limit {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: ">"), UInt8(ascii: "<"): return count
        // A quote opens a value only behind its sign; stray ones are common.
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = last == UInt8(ascii: "=") ? byte : nil
        case 0x20, 0x0A, 0x09, 0x0D, UInt8(ascii: "/"): count += 1
        default: break
        }
      }
      if byte > 0x20 { last = byte }
      index += 1
    }
    return count
  }
}
