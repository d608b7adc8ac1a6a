import Testing
import TextUI

/// What a canvas of one row shows after some writing.
private func row(_ width: Int, _ write: (inout Canvas) -> Void) -> String {
  var canvas = Canvas(Size(width: width, height: 1))
  write(&canvas)
  return canvas.text[0]
}

@Suite struct CanvasPutTests {
  @Test(arguments: [
    ("Bamako", 9, "Bamako   ", 6), ("Bamako", 6, "Bamako", 6), ("Bamako", 5, "Bama…", 5),
    ("Bamako", 1, "…", 1), ("Bamako", 0, "", 0), ("", 3, "   ", 0), ("北京市", 6, "北京市", 6),
    ("北京市", 5, "北京…", 5), ("北京市", 4, "北… ", 3), ("北京市", 2, "… ", 1), ("北", 1, "…", 1),
  ])
  func cutsToItsWidth(text: String, width: Int, shown: String, used: Int) {
    var canvas = Canvas(Size(width: width, height: 1))
    #expect(canvas.put(text, x: 0, y: 0, maxWidth: width) == used)
    #expect(canvas.text[0] == shown)
  }

  @Test(arguments: [
    ("68,800", 5, "…    "), ("~50", 2, "… "), ("killed 590 to 1,186", 17, "killed 590 to …  "),
    ("9,750 %", 6, "…     "), ("9,750 %", 7, "9,750 %"), ("50–60 dead", 4, "…   "),
    ("≤104 or so", 7, "≤104 o…"), ("room 12b", 7, "room …"), ("2024-10-02", 9, "2024-10-…"),
  ])
  func noFigureIsCut(text: String, width: Int, shown: String) {
    var canvas = Canvas(Size(width: width, height: 1))
    canvas.put(text, x: 0, y: 0, maxWidth: width)
    let expected = shown + String(repeating: " ", count: max(0, width - shown.count))
    #expect(canvas.text[0] == expected)
  }

  @Test func clipsAtBothEdgesWithoutSplittingAWideGlyph() {
    #expect(row(3) { $0.put("abcdef", x: -2, y: 0) } == "cde")
    #expect(row(3) { $0.put("北京", x: -1, y: 0) } == " 京")
    #expect(row(3) { $0.put("北京", x: 0, y: 0) } == "北 ")
    #expect(row(3) { $0.put("abc", x: 3, y: 0) } == "   ")
    #expect(row(3) { $0.put("abc", x: 0, y: 1) } == "   ")
    #expect(row(3) { $0.put("abc", x: .min / 2, y: -1) } == "   ")
  }

  @Test func blanksTheOtherHalfOfAWideGlyphWrittenOver() {
    #expect(
      row(4) {
        $0.put("北京", x: 0, y: 0); $0.put("x", x: 1, y: 0)
      } == " x京")
    #expect(
      row(4) {
        $0.put("北京", x: 0, y: 0); $0.put("x", x: 2, y: 0)
      } == "北x ")
    #expect(
      row(4) {
        $0.put("北京", x: 0, y: 0); $0.put("市", x: 1, y: 0)
      } == " 市 ")
  }

  @Test func putsNumbersFlushRight() {
    #expect(row(6) { $0.putRight("412", right: 6, y: 0, maxWidth: 6) } == "   412")
    #expect(row(6) { $0.putRight("3012455", right: 6, y: 0, maxWidth: 6) } == "     …")
  }

  @Test func staysEmptyWithoutCells() {
    var canvas = Canvas(Size(width: 0, height: 0))
    canvas.put("abc", x: 0, y: 0)
    canvas.fill(Rect(x: 0, y: 0, width: 9, height: 9), glyph: "x")
    #expect(canvas.text == [])
  }
}

@Suite struct CanvasShapeTests {
  @Test func fillsWithinItsEdges() {
    var canvas = Canvas(Size(width: 4, height: 2))
    canvas.fill(Rect(x: 2, y: -1, width: 9, height: 2), glyph: "#")
    canvas.hline(x: -1, y: 1, length: 3)
    canvas.vline(x: 3, y: 0, length: 9)
    #expect(canvas.text == ["  #│", "── │"])
    #expect(row(5) { $0.fill(Rect(x: 0, y: 0, width: 5, height: 1), glyph: "北") } == "北北 ")
  }

  @Test func restylesARowAndLeavesItsGlyphs() {
    var canvas = Canvas(Size(width: 3, height: 2))
    canvas.put("abc", x: 0, y: 0, style: Style(.red))
    canvas.restyle(Rect(x: 1, y: 0, width: 9, height: 1)) { $0.attributes.insert(.reverse) }
    #expect(canvas.text == ["abc", "   "])
    #expect(canvas[0, 0].style == Style(.red))
    #expect(canvas[1, 0].style == Style(.red, .reverse))
    #expect(canvas[1, 1].style == .plain)
  }

  @Test func drawsAnotherCanvasCutToItsPlace() {
    var inner = Canvas(Size(width: 4, height: 2))
    inner.put("北京", x: 0, y: 0)
    inner.put("abcd", x: 0, y: 1)
    inner.cursor = Canvas.Position(x: 1, y: 1)
    var outer = Canvas(Size(width: 6, height: 3))
    outer.fill(Rect(outer.size), glyph: "·")
    outer.draw(inner, in: Rect(x: 1, y: 1, width: 3, height: 2))
    #expect(outer.text == ["······", "·北 ··", "·abc··"])
    #expect(outer.cursor == Canvas.Position(x: 2, y: 2))
    outer.draw(inner, in: Rect(x: -1, y: 2, width: 9, height: 9))
    #expect(outer.text[2] == " 京c··")
  }
}
