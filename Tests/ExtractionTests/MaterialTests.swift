import Extraction
import NewsModel
import Testing

/// Whole articles of many kinds, written and annotated before the program read any of them. The floors stand a little below what
/// it reads today: a change that falls through one makes articles worse that nobody tunes on.
@Suite struct MaterialTests {
  @Test func articlesAreReadAsWellAsBefore() throws {
    let score = try score(of: "articles")
    #expect(score.claims.f1 >= 0.89)
    #expect(score.namedSpeaker.rate >= 0.93)
    #expect(score.speakerKind.rate >= 0.88)
    #expect(score.links.f1 >= 0.78)
    #expect(score.groups.f1 >= 0.82)
    #expect(score.roles.rate >= 0.70)
  }

  /// Written after the first mends, and read once before the next ones.
  @Test func laterArticlesAreReadAsWellAsBefore() throws {
    let score = try score(of: "second")
    #expect(score.claims.f1 >= 0.87)
    #expect(score.namedSpeaker.rate >= 0.90)
    #expect(score.speakerKind.rate >= 0.84)
    #expect(score.links.f1 >= 0.75)
    #expect(score.groups.f1 >= 0.85)
    #expect(score.roles.rate >= 0.85)
  }

  /// Set aside: no rule was made from these, and none should be.
  @Test func articlesSetAsideAreReadAsWellAsBefore() throws {
    let score = try score(of: "aside")
    #expect(score.claims.f1 >= 0.85)
  }

  private func score(of file: String) throws -> MaterialScore {
    var score = MaterialScore()
    for article in try MaterialArticle.all(file) {
      let input = ArticleInput(
        text: article.text, title: article.title,
        published: article.published.flatMap { Day(iso: $0) })
      score.add(ArticleExtractor().extract(input), article)
    }
    return score
  }
}
