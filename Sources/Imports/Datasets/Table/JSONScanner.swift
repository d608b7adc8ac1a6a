/// Goes through JSON byte by byte, in bounded memory, and gives its objects as names with words.
struct JSONScanner {
  private let source: any ByteSource
  private var buffer: [UInt8] = []
  private var position = 0
  /// The number of the line at hand, from 1.
  private(set) var line = 1
  /// Objects and lists lie no deeper in each other.
  private static let deepest = 64
  /// A value has no more bytes: more are a quote that is not closed.
  private static let longest = 4 << 20

  init(_ source: any ByteSource) { self.source = source }

  /// The byte at hand, nil at the end.
  mutating func peek() throws -> UInt8? {
    if position == buffer.count {
      buffer = try source.read()
      position = 0
      if line == 1, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
      if position >= buffer.count { return nil }
    }
    return buffer[position]
  }

  mutating func advance() {
    if position < buffer.count, buffer[position] == 0x0A { line += 1 }
    position += 1
  }

  /// The next byte that is no white space.
  mutating func next() throws -> UInt8? {
    while let byte = try peek(), byte == 0x20 || (0x09...0x0D).contains(byte) { advance() }
    return try peek()
  }

  mutating func expect(_ byte: UInt8) throws {
    guard try next() == byte else { throw JSONProblem(line: line) }
    advance()
  }

  /// Passes over a comma, or the end of an object or list.
  ///
  /// - Returns: whether another element follows.
  mutating func goesOn(until end: UInt8) throws -> Bool {
    switch try next() {
    case 0x2C:
      advance()
      return true
    case end:
      advance()
      return false
    default: throw JSONProblem(line: line)
    }
  }

  /// A text between quotes.
  mutating func text() throws -> String {
    try expect(0x22)
    var bytes: [UInt8] = []
    while let byte = try peek() {
      advance()
      if byte == 0x22 { return String(decoding: bytes, as: UTF8.self) }
      if byte == 0x5C { try escape(into: &bytes) } else { bytes.append(byte) }
      if bytes.count > JSONScanner.longest { break }
    }
    throw JSONProblem(line: line)
  }

  private mutating func escape(into bytes: inout [UInt8]) throws {
    guard let byte = try peek() else { throw JSONProblem(line: line) }
    advance()
    switch byte {
    case 0x6E: bytes.append(0x0A)
    case 0x74: bytes.append(0x09)
    case 0x72: bytes.append(0x0D)
    case 0x62, 0x66: bytes.append(0x20)
    case 0x75:
      var unit = try code()
      if (0xD800..<0xDC00).contains(unit), try peek() == 0x5C {
        advance()
        guard try peek() == 0x75 else { throw JSONProblem(line: line) }
        advance()
        let low = try code()
        if (0xDC00..<0xE000).contains(low) { unit = 0x10000 + (unit - 0xD800) << 10 + low - 0xDC00 }
      }
      bytes.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    default: bytes.append(byte)
    }
  }

  private mutating func code() throws -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = try peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw JSONProblem(line: line)
      }
      advance()
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// A number as it is written, true, false, or nothing for null.
  private mutating func word() throws -> String {
    var bytes: [UInt8] = []
    while let byte = try peek(), byte > 0x20, byte != 0x2C, byte != 0x5D, byte != 0x7D,
      bytes.count < 64
    {
      bytes.append(byte)
      advance()
    }
    let word = String(decoding: bytes, as: UTF8.self)
    if word == "null" || word == "NaN" { return "" }
    guard word == "true" || word == "false" || Double(word) != nil else {
      throw JSONProblem(line: line)
    }
    return word
  }

  /// Passes over a value of any kind.
  mutating func skip(depth: Int = 0) throws {
    guard depth < JSONScanner.deepest else { throw JSONProblem(line: line) }
    switch try next() {
    case 0x22: _ = try text()
    case 0x7B:
      advance()
      if try next() == 0x7D { return advance() }
      repeat {
        _ = try text()
        try expect(0x3A)
        try skip(depth: depth + 1)
      } while try goesOn(until: 0x7D)
    case 0x5B:
      advance()
      if try next() == 0x5D { return advance() }
      repeat { try skip(depth: depth + 1) } while try goesOn(until: 0x5D)
    case nil: throw JSONProblem(line: line)
    default: _ = try word()
    }
  }

  /// An object's members as words: objects in it give `name.member`, lists their elements parted by semicolons. Of a
  /// GeoJSON feature the properties stand for themselves, and a point gives longitude and latitude.
  mutating func members(prefix: String = "", depth: Int = 0) throws -> [(
    name: String, words: String
  )] {
    guard depth < JSONScanner.deepest else { throw JSONProblem(line: line) }
    var members: [(name: String, words: String)] = []
    try expect(0x7B)
    if try next() == 0x7D {
      advance()
      return []
    }
    repeat {
      let name = try text()
      try expect(0x3A)
      switch (try next(), name) {
      case (0x7B, "geometry"): members += try JSONScanner.point(self.members(depth: depth + 1))
      case (0x7B, "properties"): members += try self.members(depth: depth + 1)
      case (0x7B, _): members += try self.members(prefix: prefix + name + ".", depth: depth + 1)
      default: members.append((prefix + name, try words(depth: depth + 1)))
      }
    } while try goesOn(until: 0x7D)
    return members
  }

  private static func point(_ geometry: [(name: String, words: String)])
    -> [(name: String, words: String)]
  {
    let words = geometry.first { $0.name == "coordinates" }?.words ?? ""
    let numbers = words.split(separator: ";").map { $0.drop { $0 == " " } }
    guard geometry.contains(where: { $0.name == "type" && $0.words == "Point" }), numbers.count > 1
    else { return [] }
    return [("longitude", String(numbers[0])), ("latitude", String(numbers[1]))]
  }

  /// The elements of a list as words; its bracket was passed.
  mutating func listed() throws -> [String] {
    if try next() == 0x5D {
      advance()
      return []
    }
    var elements: [String] = []
    repeat { elements.append(try words(depth: 1)) } while try goesOn(until: 0x5D)
    return elements
  }

  /// A value as words.
  private mutating func words(depth: Int) throws -> String {
    guard depth < JSONScanner.deepest else { throw JSONProblem(line: line) }
    switch try next() {
    case 0x22: return try text()
    case 0x7B: return try members(depth: depth + 1).map(\.words).joined(separator: " ")
    case 0x5B:
      advance()
      if try next() == 0x5D {
        advance()
        return ""
      }
      var parts: [String] = []
      repeat { parts.append(try words(depth: depth + 1)) } while try goesOn(until: 0x5D)
      return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    default: return try word()
    }
  }
}

/// Where a file stops being JSON.
struct JSONProblem: Error {
  var line: Int
}
