import Extraction
import NewsModel
import Testing

/// Digits and words that count more than there are people: the text is read, the number is none.
@Suite struct HugeNumberTests {
  static let texts = [
    "5 people were killed in 20240917123456789012 attacks, police said.",
    "At least 5 people have been killed in 20240917123456789012 attacks.",
    "Police said 5 people have been killed in 99999999999999999999999 months.",
    "10000000000 billion people were killed, police said. Another 5 people died.",
    "Nine million billion billion billion people died, police said. Another 5 people died.",
    Array(repeating: "five hundred and", count: 12).joined(separator: " ")
      + " people were killed. Another 5 people died.",
    String(repeating: "9", count: 400) + " million people were killed. Another 5 people died.",
  ]

  @Test(arguments: texts) func isReadToItsEnd(_ text: String) {
    let claims = ArticleExtractor().extract(ArticleInput(text: text)).incidents.flatMap(\.claims)
    #expect(claims.contains { $0.bounds.lowestStated == 5 })
    #expect(claims.allSatisfy { ($0.bounds.highestStated ?? 0) <= 10_000_000_000 })
  }
}
