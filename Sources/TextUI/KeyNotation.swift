/// Keys written as text: characters stand for themselves, others are named as in `g<Enter>`,
/// `<C-z>`, `<A-b>`, `<F1>`; `<lt>` is `<`. Line breaks are left out, so keys may be written on
/// several lines.
public enum KeyNotation {
  private static let names: [String: Key] = [
    "enter": .enter, "esc": .escape, "tab": .tab, "s-tab": .backTab, "bs": .backspace,
    "del": .delete, "ins": .insert, "up": .up, "down": .down, "left": .left, "right": .right,
    "pgup": .pageUp, "pgdn": .pageDown, "home": .home, "end": .end, "space": .character(" "),
    "lt": .character("<"),
  ]

  /// The keys of a text, or the name that is none.
  public static func parse(_ text: String) throws(UnknownKey) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let character = rest.popFirst() {
      if character.isNewline { continue }
      guard character == "<" else {
        keys.append(.character(character))
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { throw UnknownKey(name: String(rest)) }
      let name = String(rest[..<end])
      guard let key = key(name) else { throw UnknownKey(name: name) }
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    }
    return keys
  }

  /// A key as it is written; a paste is none.
  public static func text(_ key: Key) -> String {
    switch key {
    case .character("<"): return "<lt>"
    case .character(" "): return "<Space>"
    case .character(let character): return String(character)
    case .control(let character): return "<C-\(character)>"
    case .alt(let character): return "<A-\(character)>"
    case .function(let number): return "<F\(number)>"
    default:
      let name = names.first { $0.value == key }?.key ?? ""
      return "<\(name)>"
    }
  }

  private static func key(_ name: String) -> Key? {
    let lower = name.lowercased()
    if let key = names[lower] { return key }
    if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number) {
      return .function(number)
    }
    guard name.count == 3, let last = name.last else { return nil }
    if lower.hasPrefix("c-") { return .control(Character(last.lowercased())) }
    return lower.hasPrefix("a-") ? .alt(last) : nil
  }

  /// A name in angle brackets that stands for no key.
  public struct UnknownKey: Error, Hashable, Sendable, CustomStringConvertible {
    public var name: String
    public var description: String { "There is no key <\(name)>." }
  }
}
