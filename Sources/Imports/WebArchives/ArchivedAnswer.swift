import CWebFetch
import CZlib

/// What a server answered, as a web archive keeps it: head and body in one run of bytes.
struct ArchivedAnswer {
  var status: Int
  /// By their names in small letters.
  var headers: [String: String]
  /// The body as it was sent.
  var sent: [UInt8]

  /// Nil for what is no answer of HTTP.
  init?(_ block: [UInt8]) {
    guard block.starts(with: Array("HTTP/".utf8)), let (head, body) = ArchivedAnswer.split(block)
    else { return nil }
    let lines = String(decoding: head, as: UTF8.self).split(
      omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    let first = lines.first?.split(separator: " ") ?? []
    guard first.count >= 2, let status = Int(first[1]) else { return nil }
    self.status = status
    headers = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      headers[line[..<colon].lowercased()] = String(value)
    }
    sent = Array(body)
  }

  /// Where an empty line parts head and body.
  private static func split(_ block: [UInt8]) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    var index = 0
    let end = min(block.count, 1 << 16)
    while index < end {
      if block[index] == 0x0A {
        var next = index + 1
        if next < block.count, block[next] == 0x0D { next += 1 }
        if next < block.count, block[next] == 0x0A {
          return (block[..<index], block[(next + 1)...])
        }
      }
      index += 1
    }
    return nil
  }

  /// The body as it is read: without chunks, unpacked. Archivers undo both, or neither, and say so in neither case.
  ///
  /// - Parameter limit: more bytes than this are not unpacked.
  /// - Returns: nil where it is packed in a way that is not read, or to too much.
  func body(limit: Int) -> [UInt8]? {
    var body = sent
    if headers["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = ArchivedAnswer.unchunked(body) ?? body
    }
    switch headers["content-encoding"]?.lowercased() {
    case nil, "", "identity": return body
    case "gzip"?, "x-gzip"?, "deflate"?:
      // Unpacked already where it does not begin as packed.
      return body.starts(with: [0x1F, 0x8B]) || body.first == 0x78
        ? ArchivedAnswer.inflated(body, limit: limit) : body
    case "br"?:
      // What archivers have unpacked they often leave called packed.
      return ArchivedAnswer.isText(body) ? body : ArchivedAnswer.unbrotlied(body, limit: limit)
    default: return ArchivedAnswer.isText(body) ? body : nil
    }
  }

  /// Whether bytes look like a page rather than like something packed.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(2_000)
    return head.contains(UInt8(ascii: "<")) && !head.contains { $0 < 0x09 }
  }

  /// Nil for damage, for too much, and on a machine without libbrotlidec.
  private static func unbrotlied(_ packed: [UInt8], limit: Int) -> [UInt8]? {
    var isWhole = false
    let body = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var size = limit
      isWhole = web_unbrotli(packed, packed.count, buffer.baseAddress, &size) == 0
      count = isWhole ? size : 0
    }
    return isWhole ? Array(body) : nil
  }

  /// The body put together from its chunks (RFC 9112, 7.1); nil where there are none.
  static func unchunked(_ bytes: [UInt8]) -> [UInt8]? {
    var body: [UInt8] = []
    var position = 0
    while position < bytes.count {
      guard let end = bytes[position...].prefix(4_096).firstIndex(of: 0x0A) else { return nil }
      let line = String(decoding: bytes[position..<end], as: UTF8.self)
      let digits = line.prefix { $0.isHexDigit }
      guard !digits.isEmpty, digits.count <= 8, let count = Int(digits, radix: 16) else {
        return nil
      }
      position = end + 1
      if count == 0 { return body }
      guard position + count <= bytes.count else { return nil }
      body += bytes[position..<position + count]
      position += count
      while position < bytes.count, bytes[position] == 0x0D || bytes[position] == 0x0A {
        position += 1
        if bytes[position - 1] == 0x0A { break }
      }
    }
    return nil
  }

  private static func inflated(_ packed: [UInt8], limit: Int) -> [UInt8]? {
    var stream = z_stream()
    // 32 more than the bits of window: gzip or zlib, as the head says.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, 15 + 32, ZLIB_VERSION, size) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var packed = packed
    var body: [UInt8] = []
    var status = Z_OK
    packed.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      while status == Z_OK, body.count <= limit {
        let room = 1 << 16
        body += [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(room)
          status = inflate(&stream, Z_NO_FLUSH)
          count = room - Int(stream.avail_out)
        }
      }
    }
    return status == Z_STREAM_END && body.count <= limit ? body : nil
  }
}
