import Foundation
import FuzzTargets
import TextUI
import Testing

@testable import tollbook

/// Bytes of any kind from the terminal, in pieces of any length.
@Suite struct KeyInputTests {
  /// How many: `$TOLLBOOK_FUZZ_INPUTS`, else a few.
  private static let inputs =
    ProcessInfo.processInfo.environment["TOLLBOOK_FUZZ_INPUTS"].flatMap { Int($0) } ?? 5_000

  private static let seeds = [
    "jjk*ma", "\u{1B}[A\u{1B}OB\u{1B}[1;5C", "\u{1B}[200~a paste\nof two lines\u{1B}[201~x",
    "\u{1B}[15~\u{1B}[27;5;97~\u{1B}[98;3u", "é漢👨‍👩‍👧\u{1B}é", "\u{1B}", "\u{1B}[",
    "\u{1B}[[A\u{1B}[<0;1;2M",
  ]

  @Test func neverTrapAndComeToTheSameInOnePieceAsInMany() {
    var mutation = Mutation(seed: 11)
    for _ in 0..<Self.inputs {
      let bytes = mutation.input(from: Self.seeds, longest: 400)
      var whole = KeyDecoder()
      let keys = whole.feed(bytes) + whole.flush()
      var pieces = KeyDecoder()
      var other: [Key] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = 1 + mutation.roll(9)
        other += pieces.feed(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      other += pieces.flush()
      #expect(other == keys, "\(bytes)")
    }
  }
}
