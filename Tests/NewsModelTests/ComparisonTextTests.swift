import NewsModel
import Testing

@Suite struct ComparisonTextTests {
  @Test(arguments: [
    (Speaker(name: "a security source", kind: .security), "a security source (security)"),
    (Speaker(name: "UNAMA", kind: .un), "UNAMA (UN)"),
    (Speaker(name: "residents", kind: .unattributed), "residents"),
    (Speaker.unattributed, "the report itself"),
    (Speaker(name: nil, kind: .media), "the report itself (media)"),
    (Speaker(name: nil, kind: .official), "unnamed (official)"),
    (Speaker(name: "", kind: .official), "unnamed (official)"),
  ])
  func saysWhoGivesAFigure(speaker: Speaker, words: String) {
    let claim = Claim(measure: .killed, bounds: Bounds(77), speaker: speaker, rule: "sample")
    #expect(ComparisonText.speaker(claim) == words)
  }
}
