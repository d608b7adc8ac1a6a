/// Makes keys of a terminal's bytes.
///
/// Knows the sequences of xterm, tmux, screen, rxvt, the Linux console and the vt100, in normal
/// and application mode; unknown ones are dropped. Bytes may come in pieces of any length, at any distance. What
/// may be the beginning of more is kept until `feed` or `flush`; a sequence that does not end is dropped, and never
/// read as the keys that its bytes would be: on a slow line an arrow key would otherwise decide about claims.
public struct KeyDecoder {
  /// How long a lone Escape may be the beginning of a sequence, in milliseconds.
  let escapePatience: Int32
  /// How long the rest of a sequence, or of a character, is waited for, in milliseconds.
  static let sequencePatience: Int32 = 2000
  /// How long the next piece of a paste is waited for, in milliseconds.
  static let pastePatience: Int32 = 5000
  /// How long after a lone Escape `[` and `O` may still be the rest of its sequence, in milliseconds.
  static let latePatience: Int32 = 500

  /// Whether a lone Escape was the last key, so that what follows may belong to it.
  private var followsEscape = false
  /// Whether the sequence at the front began with an Escape that has been taken as a key.
  private var isLate = false
  private var bytes: [UInt8] = []
  private var next = 0
  private var keys: [Key] = []
  /// The paste that is being received.
  private var pasted: [UInt8]?
  /// Whether the terminal was asked for its ground and has not answered: only then is `ESC ]` no Alt with a bracket.
  public var awaitsGround = false
  /// Whether the ground is light, once the terminal has said so.
  public private(set) var isGroundLight: Bool?
  /// More of a paste than this is dropped.
  static let longestPaste = 1 << 20

  /// `escapePatience` is ncurses' `$ESCDELAY` where that is set.
  public init(escapePatience: Int32 = 50) { self.escapePatience = max(1, escapePatience) }

  /// After how many milliseconds without input `flush` is due; nil when nothing is kept back.
  public var patience: Int32? {
    if pasted != nil { return Self.pastePatience }
    if bytes.isEmpty { return followsEscape ? Self.latePatience : nil }
    if isLate { return Self.latePatience }
    return bytes == [0x1B] ? escapePatience : Self.sequencePatience
  }

  /// The keys that are complete with these bytes.
  public mutating func feed(_ new: some Sequence<UInt8>) -> [Key] {
    let wasEmpty = bytes.isEmpty
    bytes.append(contentsOf: new)
    if wasEmpty, followsEscape, let first = bytes.first {
      followsEscape = false
      if first == UInt8(ascii: "[") || first == UInt8(ascii: "O") {
        bytes.insert(0x1B, at: 0)
        isLate = true
      }
    }
    return decode(isFinal: false)
  }

  /// Takes what is kept back as it is: a lone Escape is the key, the beginning of a sequence is none.
  public mutating func flush() -> [Key] {
    if isLate, bytes.count == 2 { return decodeLateCharacter() }
    let isEscape = bytes == [0x1B] && pasted == nil
    var keys = decode(isFinal: true)
    followsEscape = isEscape
    if let rest = pasted {
      pasted = nil
      keys.append(Self.paste(rest + bytes))
      bytes = []
    }
    return keys
  }

  /// Nothing came behind `[` or `O`: after all, it was typed.
  private mutating func decodeLateCharacter() -> [Key] {
    let character = Character(Unicode.Scalar(bytes[1]))
    bytes = []
    isLate = false
    return [.character(character)]
  }

  private mutating func decode(isFinal: Bool) -> [Key] {
    keys = []
    next = 0
    while next < bytes.count {
      let step = pasted == nil ? key(isFinal: isFinal) : text()
      guard step > 0 else { break }
      next += step
      // Its Escape has acted already, so the rest of the sequence does nothing.
      if isLate { (keys, isLate) = ([], false) }
    }
    bytes.removeFirst(min(next, bytes.count))
    return keys
  }

  /// Decodes one key at `next` and says how many bytes it took; 0 when it needs more.
  private mutating func key(isFinal: Bool) -> Int {
    let byte = bytes[next]
    if byte == 0x1B { return escape(isFinal: isFinal) }
    if let key = ControlBytes.key(byte) {
      keys.append(key)
      return 1
    }
    return character(at: next, isFinal: isFinal) { .character($0) }
  }

  private mutating func character(
    at start: Int, isFinal: Bool, _ make: (Character) -> Key
  ) -> Int {
    let byte = bytes[start]
    let length = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard length > 0, byte < 0xF5 else { return 1 }
    guard start + length <= bytes.count else { return isFinal ? bytes.count - start : 0 }
    var decoder = UTF8()
    var source = bytes[start..<(start + length)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&source) else { return 1 }
    if scalar.value >= 0xA0 || scalar.value < 0x80 { keys.append(make(Character(scalar))) }
    return length
  }

  /// Escape alone, Alt with a character, or a sequence.
  private mutating func escape(isFinal: Bool) -> Int {
    guard next + 1 < bytes.count else {
      guard isFinal else { return 0 }
      keys.append(.escape)
      return 1
    }
    switch bytes[next + 1] {
    case UInt8(ascii: "["): return controlSequence(isFinal: isFinal)
    case UInt8(ascii: "O"): return singleShift(isFinal: isFinal)
    case UInt8(ascii: "]") where awaitsGround: return groundReply(isFinal: isFinal)
    case 0x7F, 0x08:
      keys.append(.alt("\u{7F}"))
      return 2
    case 0..<0x20:
      keys.append(.escape)
      return 1
    default:
      let length = character(at: next + 1, isFinal: isFinal) { .alt($0) }
      return length == 0 ? 0 : length + 1
    }
  }

  /// `ESC ] … BEL` or `ESC ] … ESC \`: the terminal's answer about its ground.
  private mutating func groundReply(isFinal: Bool) -> Int {
    let rest = bytes[(next + 2)...]
    let end = rest.firstIndex { $0 == 0x07 || $0 == 0x1B } ?? bytes.count
    guard end < bytes.count, end - next <= GroundReply.longest else {
      guard isFinal || bytes.count - next > GroundReply.longest else { return 0 }
      awaitsGround = false
      keys.append(.alt("]"))
      return 2
    }
    awaitsGround = false
    isGroundLight = GroundReply.isLight(String(decoding: rest[..<end], as: UTF8.self))
    guard bytes[end] == 0x1B else { return end - next + 1 }
    // The backslash is the other half of the end; it never acts as a key.
    if end + 1 < bytes.count { return end - next + (bytes[end + 1] == 0x5C ? 2 : 0) }
    return isFinal ? end - next + 1 : waitForMore()
  }

  private mutating func waitForMore() -> Int {
    awaitsGround = true
    isGroundLight = nil
    return 0
  }

  /// `ESC O x`: application mode, and the vt100's PF1 to PF4.
  private mutating func singleShift(isFinal: Bool) -> Int {
    guard next + 2 < bytes.count else { return isFinal ? 2 : 0 }
    if let key = KeySequences.shifted[bytes[next + 2]] { keys.append(key) }
    return 3
  }

  /// `ESC [ … x`.
  private mutating func controlSequence(isFinal: Bool) -> Int {
    var end = next + 2
    // The Linux console's F1 to F5: ESC [ [ A.
    if end < bytes.count, bytes[end] == UInt8(ascii: "[") { end += 1 }
    while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return isFinal ? end - next : 0 }
    guard (0x40...0x7E).contains(bytes[end]) else { return end - next }
    let sequence = String(decoding: bytes[(next + 2)...end], as: UTF8.self)
    if sequence == "200~" {
      pasted = []
    } else if let key = KeySequences.key(sequence) {
      keys.append(key)
    }
    return end - next + 1
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Takes pasted bytes up to the end of the paste, or all but a possible beginning of it.
  private mutating func text() -> Int {
    let rest = bytes[next...]
    var index = next
    while let escape = rest[index...].firstIndex(of: 0x1B) {
      let tail = rest[escape...].prefix(Self.pasteEnd.count)
      if tail.elementsEqual(Self.pasteEnd) {
        keep(rest[..<escape])
        keys.append(Self.paste(pasted ?? []))
        pasted = nil
        return escape + Self.pasteEnd.count - next
      }
      if Self.pasteEnd.starts(with: tail) {
        keep(rest[..<escape])
        return escape - next
      }
      index = escape + 1
    }
    keep(rest)
    return rest.count
  }

  private mutating func keep(_ new: ArraySlice<UInt8>) {
    let room = Self.longestPaste - (pasted?.count ?? 0)
    pasted?.append(contentsOf: new.prefix(room))
  }

  private static func paste(_ bytes: [UInt8]) -> Key {
    .paste(String(decoding: bytes, as: UTF8.self))
  }
}
