import Foundation
import TestSupport
import Testing
import TextUI

/// A program for scenarios: a line editor.
private struct Editor: ScenarioSubject {
  var editor = LineEditor()
  var size: Size
  mutating func press(_ key: Key) { _ = editor.handle(key) }
  mutating func resize(_ size: Size) { self.size = size }
  var screen: Canvas {
    var canvas = Canvas(size)
    canvas.draw(editor, x: 0, y: 0, width: size.width)
    return canvas
  }
}

@Suite struct GoldenScreenTests {
  @Test func writesRowsStylesAndCursor() {
    var canvas = Canvas(Size(width: 8, height: 3))
    canvas.put("a", x: 0, y: 0, style: Style(.red, on: .blue, [.bold, .reverse]))
    canvas.put("bc", x: 2, y: 1, style: Style(.standard, .dim))
    canvas.cursor = Canvas.Position(x: 4, y: 1)
    #expect(
      GoldenScreen.text(of: canvas) == """
        8x3 cursor 4,1
        a
          bc
        --- styles
        a
        ..bb
        --- a: red on blue bold reverse
        --- b: dim

        """)
  }

  @Test func saysWhereATextDiffers() throws {
    let file = TestFolder.root.appendingPathComponent(UUID().uuidString)
    #expect(Golden.difference("a\nb\n", from: file)?.hasPrefix("There is no ") == true)
    try "a\nb\n".write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(Golden.difference("a\nb\n", from: file) == nil)
    let difference = try #require(Golden.difference("a\nc\n", from: file))
    #expect(difference.contains("line 2"))
    #expect(difference.contains("expected “b”"))
  }

  @Test func playsAFolder() throws {
    let folder = TestFolder.root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [("keys", "mali\n<BS>\n@size 4x1\n"), ("size", "9x2"), ("screen", "mal\n")]
    {
      try text.write(
        to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let scenarios = Scenario.all(in: folder.deletingLastPathComponent())
    let scenario = try #require(scenarios.first { $0.description == folder.lastPathComponent })
    #expect(try scenario.difference { Editor(size: $0) } == nil)
    try "<Nonsense>".write(
      to: folder.appendingPathComponent("keys"), atomically: true, encoding: .utf8)
    #expect(throws: KeyNotation.UnknownKey.self) { try scenario.difference { Editor(size: $0) } }
  }
}

@Suite struct KeyNotationTests {
  @Test func readsNamesAndCharacters() throws {
    #expect(
      try KeyNotation.parse("g<Enter>\n<C-Z><A-b><F12><lt><S-Tab>é") == [
        .character("g"), .enter, .control("z"), .alt("b"), .function(12), .character("<"), .backTab,
        .character("é"),
      ])
    for text in ["<Entre>", "<", "<F13>", "<C->", "<>"] {
      #expect(throws: KeyNotation.UnknownKey.self) { try KeyNotation.parse(text) }
    }
  }
}
