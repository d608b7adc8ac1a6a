import TestSupport
import Testing
import TextUI

private func wrap(_ text: String, _ width: Int) -> [String] {
  TextWrap.lines(text, width: width).map(\.text)
}

@Suite struct TextWrapTests {
  @Test func breaksAtSpaces() {
    #expect(wrap("more than 70 dead", 9) == ["more than", "70 dead"])
    #expect(wrap("more than 70 dead", 8) == ["more", "than 70", "dead"])
    #expect(wrap("more   than", 4) == ["more", "than"])
    #expect(wrap("more than  ", 4) == ["more", "than"])
    #expect(wrap("a b", 3) == ["a b"])
    #expect(wrap("", 5) == [""])
    #expect(wrap("   ", 5) == [""])
    #expect(wrap("abc", 0) == [])
  }

  @Test func splitsWordsLongerThanALine() {
    #expect(wrap("Ouagadougou is", 4) == ["Ouag", "adou", "gou", "is"])
    #expect(wrap("in Ouagadougou", 4) == ["in", "Ouag", "adou", "gou"])
    #expect(wrap("ab c", 1) == ["a", "b", "c"])
    #expect(wrap("北京", 1) == ["北", "京"])
  }

  @Test func breaksAtHyphensOfWordsButNotOfNumbers() {
    #expect(wrap("Al-Qaeda-linked", 9) == ["Al-Qaeda-", "linked"])
    #expect(wrap("killed 200-255", 11) == ["killed", "200-255"])
  }

  @Test func breaksBetweenWideGlyphsButNotBeforeAFullStop() {
    #expect(wrap("北京市。", 6) == ["北京", "市。"])
    #expect(wrap("死者70人", 5) == ["死者", "70人"])
  }

  @Test func keepsParagraphsAndTheirIndentation() {
    #expect(wrap("a\n\nb\r\nc\u{2028}d\n", 5) == ["a", "", "b", "c", "d"])
    #expect(wrap("  indented text", 10) == ["  indented", "text"])
    #expect(wrap("a\tb", 5) == ["a b"])
    #expect(wrap("\u{1B}[31m", 5) == ["\u{1B}[31m"])
  }

  @Test func knowsWhereALineStandsInItsSource() {
    let text = "Côte: more than 70 dead\nand 200"
    for width in 1...30 {
      for line in TextWrap.lines(text, width: width) {
        let scalars = Array(text.unicodeScalars)[line.scalars]
        #expect(line.text.unicodeScalars.elementsEqual(scalars), "width \(width)")
        #expect(line.width == GlyphWidth.columns(of: line.text) && line.width <= width)
      }
    }
  }

  @Test func findsTheColumnsOfAFigure() {
    let lines = TextWrap.lines("北京 more than 70 dead", width: 14)
    #expect(lines.map(\.text) == ["北京 more than", "70 dead"])
    #expect(lines.map { $0.columns(of: 3..<15) } == [5..<14, 0..<2])
    #expect(lines.map { $0.columns(of: 0..<1) } == [0..<2, nil])
    #expect(lines.map { $0.columns(of: 12..<13) } == [nil, nil])
  }

  @Test(arguments: ["x", "ab ", " "]) func takesTimeLinearInItsText(part: String) {
    func lines(_ count: Int, _ width: Int) -> Int {
      TextWrap.lines(String(repeating: part, count: count), width: width).count
    }
    #expect(lines(80_000, 80) == ["x": 1000, "ab ": 2963, " ": 1][part])
    #expect(Growth.ofEightTimes(4000) { _ = lines($0, 8) } < 24)
  }
}
