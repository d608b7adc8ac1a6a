import Extraction
import Foundation
import NewsModel
import Testing

/// The article of the design test; it belongs to its publisher and stands beside the repository, not in it.
private let bamako: String? = {
  var folder = URL(fileURLWithPath: #filePath)
  for _ in 0..<3 { folder.deleteLastPathComponent() }
  let file = folder.appendingPathComponent("../shared/articles/bamako-2024-09-20.txt")
  return try? String(contentsOf: file, encoding: .utf8)
}()

@Suite struct BamakoArticleTests {
  @Test(.enabled(if: bamako != nil)) func sixFiguresAndNothingElse() throws {
    let text = try #require(bamako)
    let article = ArticleExtractor().extract(
      ArticleInput(text: text, published: Day(iso: "2024-09-20")))
    let claims = try #require(article.incidents.first).claims
    #expect(article.incidents.flatMap(\.claims).count == claims.count)
    let found = claims.map { claim in
      "\(claim.measure) \(claim.bounds.low.map(String.init) ?? "")…"
        + "\(claim.bounds.high.map(String.init) ?? "") \(claim.qualifier.rawValue), "
        + "\(claim.scope.rawValue), \(claim.speaker.name ?? "-")"
    }
    #expect(
      found == [
        "killed 70… more than, everyone, -", "wounded 200… more than, everyone, -",
        "killed 77…77 exact, everyone, a security source",
        "wounded 255…255 exact, everyone, a security source",
        "killed 100…100 about, everyone, an official document",
        "killed 81…81 exact, identified, an official document",
      ])
    #expect(claims.map(\.partOf) == [nil, nil, nil, nil, nil, 4])
    #expect(article.incidents[0].totals[.killed]?.bounds == Bounds(low: 70, high: nil))
  }
}
