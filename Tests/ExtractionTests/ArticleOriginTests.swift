import Extraction
import Testing

/// Five copies of one wire are one voice, so the wire in a dateline must reach the report.
@Suite struct ArticleOriginTests {
  @Test(arguments: [
    ("BAMAKO, Mali (AFP) — Gunmen killed 12 people on Tuesday, police said.", "AFP"),
    ("SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- TWO SOLDIERS WERE KILLED TODAY.", "ACAN-EFE"),
  ])
  func theWireOfTheDatelineIsTheOrigin(text: String, wire: String) {
    #expect(ArticleExtractor().extract(ArticleInput(text: text)).origin == wire)
  }

  @Test(arguments: [
    "Gunmen killed 12 people in Bamako on Tuesday, the AFP news agency was told by police.",
    "The Armed Forces (FAMa) said that 12 soldiers were killed on Tuesday.",
  ])
  func anArticleWithoutOneHasNone(text: String) {
    #expect(ArticleExtractor().extract(ArticleInput(text: text)).origin == nil)
  }
}
