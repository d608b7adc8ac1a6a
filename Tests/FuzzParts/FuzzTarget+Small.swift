import NewsModel
import TextUI

/// Ways in that need little of the program, so that many inputs are tried in a second.
extension FuzzTarget {
  public static let small = [
    FuzzTarget("filter", seeds: FuzzSeeds.filters) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      guard let filter = try? FilterParser.parse(text) else { return }
      guard let again = try? FilterParser.parse(filter.description) else {
        fatalError("a filter's own words cannot be read: \(filter)")
      }
      mustHold(again == filter, "a filter's own words mean something else: \(filter)")
    },
    FuzzTarget("keys", seeds: FuzzSeeds.keys, short: 5_000) { bytes in
      var whole = KeyDecoder()
      let keys = whole.feed(bytes) + whole.flush()
      var pieces = KeyDecoder()
      var others: [Key] = []
      var rest = bytes[...]
      while let first = rest.first {
        let count = 1 + Int(first) % 9
        others += pieces.feed(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      others += pieces.flush()
      mustHold(others == keys, "other keys in pieces than at once: \(bytes)")
    },
    // A slow line: the pieces come late, after what was kept back has been taken as it is.
    FuzzTarget("late-keys", seeds: FuzzSeeds.keys + FuzzSeeds.grounds, short: 2_000) { bytes in
      var decoder = KeyDecoder()
      var rest = bytes[...]
      while let first = rest.first {
        if first % 8 == 7 { decoder.awaitsGround = true }
        _ = decoder.feed(rest.prefix(1 + Int(first) % 9))
        rest = rest.dropFirst(1 + Int(first) % 9)
        if first % 3 == 0 { _ = decoder.flush() }
      }
      _ = decoder.flush()
      mustHold(decoder.feed([0x6A]) == [.character("j")], "what came before holds on: \(bytes)")
      mustHold(decoder.patience == nil, "something is waited for: \(bytes)")
    },
    FuzzTarget("safe-text", seeds: FuzzSeeds.articles) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      mustHold(isHarmless(SafeText.visible(text)), "a text acts")
      mustHold(isHarmless(SafeText.cell(text)), "a cell acts")
    },
  ]

  /// Whether a text has no scalar that a terminal would act upon.
  public static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09, 0x0A: true
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
  }
}
