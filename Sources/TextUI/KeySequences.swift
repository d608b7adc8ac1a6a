/// Single bytes that are keys of their own.
enum ControlBytes {
  /// The key of a control byte, nil for a byte that is part of a character.
  static func key(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x7F, 0x08: .backspace
    case 0: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }
}

/// The sequences that terminals send for keys without a character.
enum KeySequences {
  /// What follows `ESC O`.
  static let shifted: [UInt8: Key] = {
    var keys: [UInt8: Key] = [UInt8(ascii: "M"): .enter, UInt8(ascii: "I"): .tab]
    for (letter, key) in letters { keys[letter] = key }
    // The vt100's number pad in application mode sends j to y for * + , - . / 0 to 9.
    for (offset, character) in "*+,-./0123456789".enumerated() {
      keys[UInt8(ascii: "j") + UInt8(offset)] = .character(character)
    }
    return keys
  }()

  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let numbers: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// The key of what follows `ESC [`, nil for an unknown one; Shift and the like with arrows are ignored.
  static func key(_ sequence: String) -> Key? {
    guard let final = sequence.utf8.last else { return nil }
    if sequence.utf8.first == UInt8(ascii: "<") { return mouse(sequence) }
    if sequence.utf8.first == UInt8(ascii: "["), sequence.utf8.count == 2 {
      let number = Int(final) - Int(UInt8(ascii: "A")) + 1
      return (1...5).contains(number) ? .function(number) : nil
    }
    let fields = sequence.dropLast().split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0.prefix { $0 != ":" }) }
    let first = fields.first ?? nil
    switch final {
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "u"): return coded(first, modifiers: fields.dropFirst().first ?? nil)
    case UInt8(ascii: "~"):
      // xterm's modifyOtherKeys: ESC [ 27 ; modifiers ; code ~
      if first == 27, fields.count == 3 { return coded(fields[2], modifiers: fields[1]) }
      return first.flatMap { numbers[$0] }
    default: return letters[final]
    }
  }

  /// `<button;column;row` and `M`, or `m` for a button that went up (xterm's mode 1006); columns and rows count from 1.
  private static func mouse(_ sequence: String) -> Key? {
    let fields = sequence.dropFirst().dropLast().split(separator: ";").map { Int($0) }
    guard fields.count == 3, let button = fields[0], let column = fields[1], let row = fields[2],
      (1...4096).contains(column), (1...4096).contains(row)
    else { return nil }
    // Shift, Alt and Control are 4, 8 and 16, a movement is 32.
    let kind: MouseEvent.Kind? =
      switch (button & ~0x1C, sequence.hasSuffix("M")) {
      case (0, true): .press
      case (0, false): .release
      case (32, true): .drag
      case (64, true): .wheelUp
      case (65, true): .wheelDown
      default: nil
      }
    return kind.map { .mouse(MouseEvent($0, at: .init(x: column - 1, y: row - 1))) }
  }

  /// A key sent as its code point and 1 plus the sum of Shift 1, Alt 2, Control 4.
  private static func coded(_ code: Int?, modifiers: Int?) -> Key? {
    guard let code, let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    let bits = (modifiers ?? 1) &- 1
    if code == 9, bits & 1 != 0 { return .backTab }
    if code == 27 { return .escape }
    if let byte = UInt8(exactly: code), let key = ControlBytes.key(byte) { return key }
    // Control characters beyond ASCII are nobody's keys.
    if (0x80..<0xA0).contains(scalar.value) { return nil }
    let character = Character(scalar)
    if bits & 4 != 0 { return .control(character.lowercased().first ?? character) }
    return bits & 2 != 0 ? .alt(character) : .character(character)
  }
}
