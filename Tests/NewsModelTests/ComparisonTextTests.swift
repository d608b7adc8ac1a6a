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

  @Test func saysWhatNarrowerScopesAddToTheWhole() throws {
    let claims = [
      Claim(measure: .killed, bounds: Bounds(93), rule: "test", status: .accepted),
      Claim(
        measure: .killed, bounds: Bounds(low: 240, high: nil), qualifier: .moreThan,
        scope: .civilians, rule: "test", status: .accepted),
    ]
    let comparison = Comparison(
      of: Dossier(
        incident: Incident(key: "axum", title: "t"),
        reports: [Report(key: "r", title: "t", text: "", claims: claims)]))
    let section = try #require(comparison.primary(.killed))
    let words = ComparisonText.sentence(section, in: comparison)
    #expect(words.hasSuffix("Narrower scopes below state more, so over all: 93 to 240 or more."))
    let civilians = try #require(comparison.sections.last)
    #expect(!ComparisonText.sentence(civilians, in: comparison).contains("over all"))
  }
}
