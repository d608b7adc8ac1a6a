import NewsModel
import Testing

struct SourceSurveyTests {
  private func report(_ outlet: String, origin: String? = nil, _ claims: [Claim]) -> Report {
    Report(key: outlet, outlet: outlet, title: "", origin: origin, text: "", claims: claims)
  }

  private func killed(_ low: Int, _ high: Int?, _ kind: SpeakerKind) -> Claim {
    Claim(
      measure: .killed, bounds: Bounds(low: low, high: high),
      speaker: Speaker(name: nil, kind: kind), rule: "test")
  }

  private func dossier(_ reports: [Report]) -> Dossier {
    Dossier(incident: Incident(key: "a", title: ""), reports: reports)
  }

  @Test func saysWhoIsLowAndWhoIsHigh() {
    var survey = SourceSurvey()
    survey.add(
      dossier([
        report("Dawn", origin: "AFP", [killed(70, nil, .official)]),
        report("Post", [killed(100, 100, .witness)]),
        report("Times", origin: "AFP", [killed(80, 80, .official)]),
      ]))
    #expect(survey.incidents == 1 && survey.disputed == 1)
    let outlets = survey.records(.outlet)
    #expect(outlets.map(\.name) == ["Dawn", "Post", "Times"])
    #expect(outlets.map(\.lowest) == [1, 0, 0])
    #expect(outlets.map(\.highest) == [0, 1, 0])
    #expect(outlets.map(\.offset) == [-0.125, 0.25, 0])
    #expect(outlets.map(\.distance) == [0.125, 0.25, 0])
    // Both copies of the wire are one origin, whose figure is the middle of theirs.
    let origins = survey.records(.origin)
    #expect(origins.map(\.name) == ["AFP", "Post"])
    #expect(origins.map(\.incidents) == [1, 1])
    #expect(origins.first?.offset == -0.0625)
    #expect(survey.records(.speaker).map(\.name) == ["official", "witness"])
  }

  @Test func agreementSaysNothingOfSources() {
    var survey = SourceSurvey()
    survey.add(
      dossier([report("a", [killed(5, 5, .media)]), report("b", [killed(5, 5, .media)])]))
    survey.add(dossier([]))
    #expect(survey.incidents == 2 && survey.disputed == 0)
    #expect(survey.records(.outlet).isEmpty)
  }

  @Test func aPartIsNoRivalOfTheWhole() {
    var part = killed(3, 3, .witness)
    part.partOf = 0
    var survey = SourceSurvey()
    survey.add(
      dossier([report("a", [killed(9, 9, .official), part]), report("b", [killed(9, 9, .media)])]))
    #expect(survey.disputed == 0)
  }

  @Test func gatheredInPiecesItIsTheSame() {
    let one = dossier([report("a", [killed(1, 1, .media)]), report("b", [killed(2, 2, .media)])])
    let two = dossier([report("a", [killed(8, 8, .media)]), report("b", [killed(4, 4, .media)])])
    var whole = SourceSurvey()
    whole.add(one)
    whole.add(two)
    var pieces = SourceSurvey()
    for dossier in [two, one] {
      var piece = SourceSurvey()
      piece.add(dossier)
      pieces.add(piece)
    }
    #expect(pieces.records(.outlet) == whole.records(.outlet))
    #expect(whole.records(.outlet).map(\.lowest) == [1, 1])
  }
}
