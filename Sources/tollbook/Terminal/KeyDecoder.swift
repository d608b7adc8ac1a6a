import TextUI

/// Makes keys of a terminal's bytes.
///
/// Knows the sequences of xterm, tmux, screen, rxvt, the Linux console and the vt100, in normal
/// and application mode; unknown ones are dropped. Bytes may come in pieces of any length. What
/// may be the beginning of more is kept until `feed` or `flush`.
struct KeyDecoder {
  private var bytes: [UInt8] = []
  private var next = 0
  private var keys: [Key] = []
  /// The paste that is being received.
  private var pasted: [UInt8]?
  /// More of a paste than this is dropped.
  static let longestPaste = 1 << 20

  /// After how many milliseconds without input `flush` is due; nil when nothing is kept back.
  var patience: Int32? {
    if pasted != nil { return 1000 }
    return bytes.isEmpty ? nil : 25
  }

  /// The keys that are complete with these bytes.
  mutating func feed(_ new: some Sequence<UInt8>) -> [Key] {
    bytes.append(contentsOf: new)
    return decode(isFinal: false)
  }

  /// Takes what is kept back as it is: a lone Escape is the key.
  mutating func flush() -> [Key] {
    var keys = decode(isFinal: true)
    if let rest = pasted {
      pasted = nil
      keys.append(Self.paste(rest + bytes))
      bytes = []
    }
    return keys
  }

  private mutating func decode(isFinal: Bool) -> [Key] {
    keys = []
    next = 0
    while next < bytes.count {
      let step = pasted == nil ? key(isFinal: isFinal) : text()
      guard step > 0 else { break }
      next += step
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

  /// `ESC O x`: application mode, and the vt100's PF1 to PF4.
  private mutating func singleShift(isFinal: Bool) -> Int {
    guard next + 2 < bytes.count else {
      guard isFinal else { return 0 }
      keys.append(.alt("O"))
      return 2
    }
    if let key = KeySequences.shifted[bytes[next + 2]] { keys.append(key) }
    return 3
  }

  /// `ESC [ … x`.
  private mutating func controlSequence(isFinal: Bool) -> Int {
    var end = next + 2
    // The Linux console's F1 to F5: ESC [ [ A.
    if end < bytes.count, bytes[end] == UInt8(ascii: "[") { end += 1 }
    while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else {
      guard isFinal else { return 0 }
      if end == next + 2 { keys.append(.alt("[")) }
      return end - next
    }
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
