import Testing
import TextUI

/// The line after some keys, with `|` where the cursor stands.
private func line(_ text: String, _ keys: Key...) -> String {
  var editor = LineEditor(text)
  for key in keys { _ = editor.handle(key) }
  var characters = Array(editor.text)
  characters.insert("|", at: editor.cursor)
  return String(characters)
}

@Suite struct LineEditorTests {
  @Test func insertsAndDeletes() {
    #expect(line("mal", .character("i")) == "mali|")
    #expect(line("mali", .left, .backspace) == "ma|i")
    #expect(line("mali", .home, .delete) == "|ali")
    #expect(line("", .backspace) == "|")
    #expect(line("a", .delete) == "a|")
    #expect(line("a", .paste("b\nc\td")) == "ab c d|")
  }

  @Test func movesByCharactersAndWords() {
    #expect(line("group:jnim killed", .alt("b")) == "group:jnim |killed")
    #expect(line("group:jnim killed", .alt("b"), .alt("b")) == "group:|jnim killed")
    #expect(line("group:jnim", .home, .alt("f")) == "group|:jnim")
    #expect(line("ab", .home, .left) == "|ab")
    #expect(line("ab", .end, .right) == "ab|")
  }

  @Test func killsAndYanks() {
    #expect(line("group:jnim killed", .control("w")) == "group:jnim |")
    #expect(line("a b", .control("w"), .control("a"), .control("y")) == "b|a ")
    #expect(line("a b c", .left, .control("u")) == "|c")
    #expect(line("a b c", .home, .control("k")) == "|")
    #expect(line("", .control("w"), .control("k"), .control("y")) == "|")
  }

  @Test func leavesOtherKeysAlone() {
    var editor = LineEditor("a")
    for key in [Key.enter, .escape, .tab, .up, .down, .pageUp, .function(1), .control("c")] {
      let taken = editor.handle(key)
      #expect(!taken)
    }
    #expect(editor.text == "a")
  }

  @Test func scrollsSoThatTheCursorIsSeen() {
    var editor = LineEditor("0123456789")
    #expect(editor.view(width: 20) == ("0123456789", 10))
    #expect(editor.view(width: 5) == ("6789", 4))
    #expect(editor.view(width: 1) == ("", 0))
    #expect(editor.view(width: 0) == ("", 0))
    _ = editor.handle(.home)
    #expect(editor.view(width: 5) == ("0123456789", 0))
    #expect(LineEditor("北京市").view(width: 5) == ("京市", 4))
  }

  @Test func drawsItselfWithTheCursor() {
    var canvas = Canvas(Size(width: 8, height: 1))
    canvas.put("/       ", x: 0, y: 0)
    canvas.draw(LineEditor("airport"), x: 2, y: 0, width: 6)
    #expect(canvas.text == ["/ rport "])
    #expect(canvas.cursor == Canvas.Position(x: 7, y: 0))
  }

  @Test func aLongPasteIsCutAndNeverSlow() {
    var editor = LineEditor("ab")
    _ = editor.handle(.left)
    _ = editor.handle(.paste(String(repeating: "x", count: 300_000)))
    #expect(editor.text.count == LineEditor.limit)
    #expect(editor.text.hasSuffix("xb"))
    _ = editor.handle(.character("y"))
    #expect(editor.text.count == LineEditor.limit)
  }
}
