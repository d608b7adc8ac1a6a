import NewsModel
import TestSupport
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain words, é and 馬里", "plain words, é and 馬里"),
    ("a\u{1B}[31;1mred\u{1B}[0m b", "ared b"),
    ("a\u{9B}31mred", "ared"),
    ("\u{1B}]0;owned\u{07}title", "title"),
    ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
    ("\u{1B}P1$r0m\u{1B}\\after", "after"),
    ("\u{1B}cafter a reset", "after a reset"),
    ("\u{1B}(0after a charset", "after a charset"),
    ("bell\u{07} back\u{08} nul\u{00} del\u{7F}", "bell␇ back␈ nul␀ del␡"),
    ("\u{84}c1", "c1"),
    ("ab\u{202E}cd\u{202C} \u{2066}e\u{2069}\u{200E}\u{200F}\u{061C}", "abcd e"),
    ("pass\u{200B}word\u{FEFF} soft\u{AD}hyphen tag\u{E0041}", "password softhyphen tag"),
    ("end\u{1B}", "end␛"),
    ("\u{FFFF}", "\u{FFFD}"),
  ])
  func nothingThatActsIsLeft(from raw: String, to shown: String) {
    #expect(SafeText.visible(raw) == shown)
  }

  @Test func anUnfinishedSequenceHidesNoWords() {
    #expect(
      SafeText.visible("\u{1B}]0;77 people died\nin Bamako") == "␛0;77 people died\nin Bamako")
    #expect(SafeText.visible("\u{1B}[31") == "␛")
  }

  @Test func lineBreaksStayOrBecomeSpaces() {
    #expect(SafeText.visible("a\r\nb\rc\u{2028}d\te") == "a\nb\nc\nd\te")
    #expect(SafeText.visible("a\r\nb\nc\td", keepingLineBreaks: false) == "a b c d")
  }

  @Test func joinersStayWhereAScriptNeedsThem() {
    let persian = "می\u{200C}خواهم"
    let family = "👩\u{200D}👧"
    #expect(SafeText.visible(persian) == persian)
    #expect(SafeText.visible(family) == family)
    #expect(SafeText.visible("ad\u{200D}min") == "admin")
    #expect(SafeText.visible("a\u{E0041}\u{FE0F}\u{3164}\u{FFA0}\u{115F}\u{2800}b") == "a b")
    let mongolian = "\u{1820}\u{180B}"
    #expect(SafeText.visible(mongolian) == mongolian)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "\u{200B}=1"])
  func formulasBecomeText(_ cell: String) {
    #expect(SafeText.cell(cell).hasPrefix("'"))
  }

  @Test(arguments: ["Bamako", "70–100", "", "a=b"])
  func otherCellsStay(_ cell: String) {
    #expect(SafeText.cell(cell) == cell)
  }

  @Test func manyOpenHeadsTakeLinearTime() {
    func visible(_ count: Int) -> String {
      SafeText.visible(String(repeating: "\u{1B}]a", count: count))
    }
    #expect(visible(5000) == String(repeating: "␛a", count: 5000))
    #expect(Growth.ofEightTimes(1000) { _ = visible($0) } < 24)
  }
}
