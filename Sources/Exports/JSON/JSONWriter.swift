/// Writes JSON (RFC 8259) into bytes: keys in the order in which they are given, no white space, so that the same
/// values always give the same bytes.
///
/// Control characters and everything that steers a terminal or turns the direction of text is written as `\u` escapes:
/// it stays data and acts nowhere.
public struct JSONWriter: Sendable {
  /// What was written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// Whether the next value or key needs a comma before it.
  private var needsComma = false

  public init() {}

  /// Forgets what was written and keeps the room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Writes `{…}` around what `members` writes.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(0x7B)
    members(&self)
    close(0x7D)
  }

  /// Writes `[…]` with one value for each element.
  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ value: (inout JSONWriter, Element) -> Void
  ) {
    open(0x5B)
    for element in elements { value(&self, element) }
    close(0x5D)
  }

  /// Writes a member's name; its value must follow.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(0x3A)
    needsComma = false
  }

  public mutating func value(_ text: String?) {
    separate()
    if let text { quote(text) } else { bytes.append(contentsOf: "null".utf8) }
    needsComma = true
  }

  public mutating func value(_ number: Int?) {
    plain(number.map(String.init) ?? "null")
  }

  /// A number that JSON can't hold (infinite, not a number) becomes null; whole ones are written without ".0".
  public mutating func value(_ number: Double?) {
    guard let number, number.isFinite else { return plain("null") }
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return plain(String(whole)) }
    plain("\(number)")
  }

  public mutating func value(_ flag: Bool) {
    plain(flag ? "true" : "false")
  }

  /// A value that is JSON already, all of it safe to show.
  public mutating func json(_ text: String) { plain(text) }

  /// One member with a text.
  public mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  public mutating func member(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  public mutating func member(_ name: String, _ number: Double?) {
    key(name)
    value(number)
  }

  public mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  /// A flag of which it may not be known whether it is up.
  public mutating func member(_ name: String, _ flag: Bool?) {
    key(name)
    if let flag { value(flag) } else { value(nil as String?) }
  }

  /// One member with an object.
  public mutating func member(_ name: String, _ members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }

  /// One member with an array.
  public mutating func member<Element>(
    _ name: String, _ elements: some Sequence<Element>, _ value: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array(elements, value)
  }

  /// Ends a line of JSON Lines.
  public mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func plain(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    if text.utf8.allSatisfy(JSONWriter.isPlain) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { append(scalar) }
    }
    bytes.append(0x22)
  }

  /// Printable ASCII that stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != 0x22 && byte != 0x5C
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22, 0x5C:
      bytes.append(0x5C)
      bytes.append(UInt8(scalar.value))
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    // C0, DEL and C1; Arabic letter mark; zero-width and direction marks; line separators, embeddings and overrides;
    // isolates; the byte order mark.
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      escape(scalar.value)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func escape(_ value: UInt32) {
    let digits = String(value, radix: 16)
    bytes.append(contentsOf: #"\u"#.utf8)
    bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
    bytes.append(contentsOf: digits.utf8)
  }
}
