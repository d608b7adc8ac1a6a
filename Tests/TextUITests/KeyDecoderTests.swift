import Testing

@testable import TextUI

/// The keys of some bytes that come at once, and then nothing more.
private func keys(_ text: String) -> [Key] {
  var decoder = KeyDecoder()
  return decoder.feed(Array(text.utf8)) + decoder.flush()
}

@Suite struct KeyDecoderTests {
  @Test(arguments: [
    ("a", Key.character("a")), ("é", .character("é")), ("北", .character("北")),
    (" ", .character(" ")),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{1}", .control("a")), ("\u{1A}", .control("z")), ("\u{1F}", .control("_")),
    ("\u{1B}", .escape), ("\u{1B}b", .alt("b")), ("\u{1B}\u{7F}", .alt("\u{7F}")),
    ("\u{1B}é", .alt("é")),
  ])
  func readsSingleKeys(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb:ffff/ffff/dddd\u{7}", true), ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", true),
    ("\u{1B}]11;rgb:00/00/00\u{7}", false), ("\u{1B}]11;rgba:fdfd/f6f6/e3e3/ffff\u{7}", true),
    ("\u{1B}]11;rgb:0000/2b2b/3636\u{7}", false), ("\u{1B}]11;red\u{7}", nil),
    ("\u{1B}]4;rgb:ff/ff/ff\u{7}", nil),
  ])
  func readsWhetherTheGroundIsLight(bytes: String, isLight: Bool?) {
    for size in [1, 3, 100] {
      var decoder = KeyDecoder()
      decoder.awaitsGround = true
      var found: [Key] = []
      let all = Array((bytes + "j").utf8)
      for start in stride(from: 0, to: all.count, by: size) {
        found += decoder.feed(all[start..<min(start + size, all.count)])
      }
      #expect(found == [.character("j")], "\(size)")
      #expect(decoder.isGroundLight == isLight)
      #expect(!decoder.awaitsGround)
    }
  }

  /// Nobody has asked, nothing comes, or it never ends.
  @Test func aBracketWithAltIsAKeyWhereNoGroundIsAwaited() {
    #expect(keys("\u{1B}]") == [.alt("]")])
    var decoder = KeyDecoder()
    decoder.awaitsGround = true
    #expect(decoder.feed(Array("\u{1B}]".utf8)) == [])
    #expect(decoder.flush() == [.alt("]")])
    decoder.awaitsGround = true
    let long = "\u{1B}]11;" + String(repeating: "x", count: 70)
    #expect(decoder.feed(Array(long.utf8)).first == .alt("]"))
  }

  @Test(arguments: [
    ("\u{1B}[<0;5;3M", MouseEvent.Kind.press), ("\u{1B}[<0;5;3m", .release),
    ("\u{1B}[<32;5;3M", .drag), ("\u{1B}[<64;5;3M", .wheelUp), ("\u{1B}[<65;5;3M", .wheelDown),
    ("\u{1B}[<4;5;3M", .press),
  ])
  func readsTheMouse(bytes: String, kind: MouseEvent.Kind) {
    #expect(keys(bytes) == [.mouse(MouseEvent(kind, at: .init(x: 4, y: 2)))])
  }

  @Test(arguments: [
    "\u{1B}[<2;5;3M", "\u{1B}[<0;0;3M", "\u{1B}[<0;5M", "\u{1B}[<;;M", "\u{1B}[<35;5;3M",
  ])
  func otherWordsOfTheMouseAreDropped(bytes: String) {
    #expect(keys(bytes) == [])
  }

  @Test(arguments: [
    ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
    ("\u{1B}[D", .left), ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home),
    ("\u{1B}[7~", .home), ("\u{1B}[F", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
    ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}[1;5A", .up),
    ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)),
    ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}[1;2P", .function(1)), ("\u{1B}OM", .enter), ("\u{1B}Or", .character("2")),
    ("\u{1B}[27;5;97~", .control("a")), ("\u{1B}[97;5u", .control("a")), ("\u{1B}[27u", .escape),
    ("\u{1B}[98;3u", .alt("b")), ("\u{1B}[9;2u", .backTab), ("\u{1B}[13u", .enter),
  ])
  func readsSequences(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
    #expect(
      keys("x" + bytes + "y") == [.character("x"), key, .character("y")])
  }

  @Test func keepsWhatMayBeTheBeginningOfMore() {
    let bytes = Array("é\u{1B}[15~\u{1B}[200~a\u{1B}[201~".utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let keys = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...])
      #expect(keys == [.character("é"), .function(5), .paste("a")], "cut at \(cut)")
      #expect(decoder.patience == nil)
    }
  }

  @Test func waitsForAMomentAfterEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.patience == 50)
    #expect(decoder.flush() == [.escape])
    #expect(KeyDecoder(escapePatience: 300).escapePatience == 300)
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
    #expect(keys("\u{1B}\r") == [.escape, .enter])
  }

  /// On a slow line the bytes of a key come one by one; "A" alone would accept all claims of a report.
  @Test(arguments: ["\u{1B}[A", "\u{1B}OA", "\u{1B}[1;5A"])
  func joinsTheLatePiecesOfAKey(bytes: String) {
    var decoder = KeyDecoder()
    var found: [Key] = []
    for byte in bytes.utf8 {
      found += decoder.feed([byte])
      // As long as a sequence has begun, the next piece may take half a second.
      if decoder.patience != nil, byte != 0x1B { #expect((decoder.patience ?? 0) >= 500) }
    }
    #expect(found == [.up])
    #expect(decoder.patience == nil)
  }

  @Test(arguments: ["[A", "OA", "[1;5A", "[3~"])
  func dropsASequenceWhoseEscapeCameTooEarly(rest: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [] && decoder.flush() == [.escape])
    #expect(decoder.patience == 500)
    var found: [Key] = []
    for byte in rest.utf8 { found += decoder.feed([byte]) }
    #expect(found == [])
    #expect(decoder.patience == nil)
    #expect(decoder.feed(Array("A".utf8)) == [.character("A")])
  }

  @Test func takesABracketThatWasTypedBehindEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [] && decoder.flush() == [.escape])
    #expect(decoder.feed(Array("[".utf8)) == [] && decoder.flush() == [.character("[")])
    #expect(decoder.feed([0x1B]) == [] && decoder.flush() == [.escape])
    #expect(decoder.feed(Array("a".utf8)) == [.character("a")])
    #expect(decoder.feed([0x1B]) == [] && decoder.flush() == [.escape])
    // Half a second later nothing belongs to Escape any more.
    #expect(decoder.flush() == [] && decoder.patience == nil)
    #expect(decoder.feed(Array("[".utf8)) == [.character("[")])
  }

  @Test(arguments: ["\u{1B}[", "\u{1B}O", "\u{1B}[1;", "\u{1B}[["])
  func dropsASequenceThatNeverEnds(beginning: String) {
    #expect(keys(beginning) == [])
  }

  @Test func takesAPasteAsItCame() {
    #expect(
      keys("\u{1B}[200~a\rb\u{1B}[31m\u{1B}[201~c") == [.paste("a\rb\u{1B}[31m"), .character("c")])
    #expect(keys("\u{1B}[200~lost end") == [.paste("lost end")])
    let long = String(repeating: "x", count: KeyDecoder.longestPaste + 5)
    #expect(keys("\u{1B}[200~" + long + "\u{1B}[201~") == [.paste(String(long.dropLast(5)))])
  }

  @Test func dropsWhatIsNoKey() {
    #expect(keys("\u{1B}[99~\u{1B}[I\u{1B}[?1;2c\u{1B}O!") == [])
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x61]) == [.character("a")])
    #expect(decoder.feed([0xE5, 0x8C]) == [] && decoder.flush() == [])
  }

  @Test(arguments: [
    "\u{1B}[27;-9223372036854775808;97~", "\u{1B}[97;-9223372036854775808u",
    "\u{1B}[9223372036854775808;5u", "\u{1B}[155u", "\u{1B}[27;1;-5~",
    "\u{1B}[<-9223372036854775808;1;1M",
  ])
  func aCodeBeyondMeasureIsNoKeyThatActs(sequence: String) {
    let found = keys(sequence + "x")
    #expect(found.last == .character("x"))
    #expect(!found.contains(.character("\u{9B}")))
  }
}
