import Extraction
import NewsModel
import TestSupport
import Testing

/// Compares what the extractor finds with the marks of a text: the same claims, in the same order, and no others.
func expectMarked(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let expected = MarkedText(marked)
  let article = ArticleExtractor().extract(ArticleInput(text: expected.text))
  let found = article.incidents.flatMap { incident in
    incident.claims.map { (claim: $0, incident: incident) }
  }.sorted { start($0.claim) < start($1.claim) }
  let summary = found.map { "\($0.claim.measure) \($0.claim.markedFigure)" }
  #expect(
    summary.sorted() == expected.marks.map { "\($0.measure) \($0.figure)" }.sorted(),
    "\(marked)", sourceLocation: sourceLocation)
  var rest = found
  for mark in expected.marks {
    let place = rest.firstIndex {
      $0.claim.measure.rawValue == mark.measure && $0.claim.markedFigure == mark.figure
        && ($0.claim.quotation?.range.overlaps(mark.range) ?? false)
        && (mark.scope == nil || mark.scope == $0.claim.scope.rawValue)
    }
    guard let place else {
      Issue.record("no claim for \(mark) in: \(marked)", sourceLocation: sourceLocation)
      continue
    }
    let (claim, incident) = rest.remove(at: place)
    if let speaker = mark.speaker {
      #expect((claim.speaker.name ?? "-") == speaker, "\(marked)", sourceLocation: sourceLocation)
    }
    #expect(
      claim.isPart == mark.flags.contains("part"), "\(marked)", sourceLocation: sourceLocation)
    #expect(
      claim.isDenied == mark.flags.contains("denied"), "\(marked)", sourceLocation: sourceLocation)
    #expect(
      claim.isBackground == mark.flags.contains("background"), "\(marked)",
      sourceLocation: sourceLocation)
    let isOther = !incident.isMain && !incident.isBackground
    #expect(isOther == mark.flags.contains("other"), "\(marked)", sourceLocation: sourceLocation)
  }
}

private func start(_ claim: Claim) -> Int { claim.quotation?.range.lowerBound ?? 0 }

@Suite struct MarkedTextTests {
  @Test(arguments: MarkedSentences.measures) func measures(_ marked: String) {
    expectMarked(marked)
  }
  @Test(arguments: MarkedSentences.numbers) func numbers(_ marked: String) { expectMarked(marked) }
  @Test(arguments: MarkedSentences.qualifiers) func qualifiers(_ marked: String) {
    expectMarked(marked)
  }
  @Test(arguments: MarkedSentences.scopes) func scopesAndParts(_ marked: String) {
    expectMarked(marked)
  }
  @Test(arguments: MarkedSentences.speakers) func speakers(_ marked: String) {
    expectMarked(marked)
  }
  @Test(arguments: MarkedSentences.events) func otherEvents(_ marked: String) {
    expectMarked(marked)
  }
  @Test(arguments: MarkedSentences.negatives) func noClaims(_ marked: String) {
    expectMarked(marked)
  }
  @Test(arguments: MarkedSentences.headlines) func headlines(_ marked: String) {
    expectMarked(marked)
  }

  @Test(arguments: MarkedSentences.french) func french(_ marked: String) { expectMarked(marked) }
  @Test(arguments: MarkedSentences.spanish) func spanish(_ marked: String) { expectMarked(marked) }

  @Test func quotationsAreWhatStandsInTheText() {
    let text = "Près de Ménaka 🚑, “at least 12 people were killed and 30 wounded”, police said."
    let scalars = Array(text.unicodeScalars)
    let article = ArticleExtractor().extract(ArticleInput(text: text))
    let claims = article.incidents.flatMap(\.claims)
    #expect(claims.count == 2)
    for claim in claims {
      guard let quotation = claim.quotation else {
        Issue.record("a claim without its words")
        continue
      }
      #expect(
        String(String.UnicodeScalarView(scalars[quotation.range])) == quotation.text)
    }
  }

  @Test func aTextInAnotherLanguageIsNotRead() {
    let article = ArticleExtractor().extract(
      ArticleInput(
        text:
          "Bei einem Anschlag in der Stadt sind nach Angaben der Polizei 12 Menschen getötet worden."
      ))
    #expect(!article.isRead)
    #expect(article.language == "de")
    #expect(article.incidents.flatMap(\.claims).isEmpty)
  }

  @Test func nothingComesOfNothing() {
    #expect(ArticleExtractor().extract(ArticleInput(text: "")).incidents.flatMap(\.claims).isEmpty)
  }
}
