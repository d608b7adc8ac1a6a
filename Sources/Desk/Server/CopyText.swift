import Foundation

/// Rows as COPY writes them: values between tabs, with backslashes before what would be taken for something else.
enum CopyText {
  /// The values of a row as texts; null is an empty text.
  static func values(_ bytes: UnsafeRawBufferPointer) -> [String] {
    fields(bytes).map { $0.map { String(decoding: $0, as: UTF8.self) } ?? "" }
  }

  /// The values of a row; nil for null.
  static func fields(_ bytes: UnsafeRawBufferPointer) -> [[UInt8]?] {
    var fields: [[UInt8]?] = []
    var start = 0
    // What stands in a value is written with a backslash, so these stand between values and at the end alone.
    let last = bytes.firstPlace(of: UInt8(ascii: "\n"), from: 0) ?? bytes.count
    while true {
      let end = min(last, bytes.firstPlace(of: UInt8(ascii: "\t"), from: start) ?? last)
      let value = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      let isEscaped = value.firstPlace(of: UInt8(ascii: "\\"), from: 0) != nil
      fields.append(isEscaped ? meant(value) : Array(value))
      if end >= last { return fields }
      start = end + 1
    }
  }

  /// A value without its backslashes; nil for null.
  private static func meant(_ value: UnsafeRawBufferPointer) -> [UInt8]? {
    if value.count == 2, value[1] == UInt8(ascii: "N") { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.count)
    var index = 0
    while index < value.count {
      if value[index] == UInt8(ascii: "\\"), index + 1 < value.count {
        bytes.append(meant(value[index + 1]))
        index += 2
      } else {
        bytes.append(value[index])
        index += 1
      }
    }
    return bytes
  }

  /// What stands for a letter behind a backslash.
  private static func meant(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "v"): 11
    default: letter
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Where a byte comes first from some place on; nil where it does not.
  func firstPlace(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return base.distance(to: UnsafeRawPointer(found))
  }
}

/// A row that is copied in.
struct CopyLine {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  init() { bytes.reserveCapacity(1_024) }

  /// Adds a value; nil is null. U+0000, which PostgreSQL takes in no text, is left out.
  mutating func add(_ text: String?) {
    guard var text else { return add(bytes: nil) }
    separate()
    text.withUTF8 { append($0) }
  }

  mutating func add(_ number: Int?) { add(number.map(String.init)) }

  mutating func add(_ number: Double?) { add(number.map { "\($0)" }) }

  mutating func add(_ flag: Bool) { add(flag ? "t" : "f") }

  /// Adds a list of texts, as `SliceSQL.list` writes it.
  mutating func add(_ list: [String]) {
    var value = [UInt8(ascii: "{")]
    for (index, item) in list.enumerated() {
      if index > 0 { value.append(UInt8(ascii: ",")) }
      value.append(UInt8(ascii: "\""))
      for byte in item.utf8 {
        if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"") {
          value.append(UInt8(ascii: "\\"))
        }
        value.append(byte)
      }
      value.append(UInt8(ascii: "\""))
    }
    value.append(UInt8(ascii: "}"))
    add(bytes: value)
  }

  mutating func add(bytes value: [UInt8]?) {
    separate()
    guard let value else {
      bytes += [UInt8(ascii: "\\"), UInt8(ascii: "N")]
      return
    }
    value.withUnsafeBufferPointer { append($0) }
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: "\t")) }
    isFirst = false
  }

  /// Most values have nothing that would be taken for something else, and go as they are.
  private mutating func append(_ value: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in value.indices {
      guard let letter = Self.letter(for: value[index]) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[start..<index]))
      if letter != 0 { bytes += [UInt8(ascii: "\\"), letter] }
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[start...]))
  }

  /// What is written behind a backslash for a byte; 0 where it is left out, nil where it stands for itself.
  private static func letter(for byte: UInt8) -> UInt8? {
    switch byte {
    case 0: 0
    case UInt8(ascii: "\\"): byte
    case UInt8(ascii: "\t"): UInt8(ascii: "t")
    case UInt8(ascii: "\n"): UInt8(ascii: "n")
    case UInt8(ascii: "\r"): UInt8(ascii: "r")
    default: nil
    }
  }

  /// The line with its end.
  var whole: [UInt8] { bytes + [UInt8(ascii: "\n")] }
}
