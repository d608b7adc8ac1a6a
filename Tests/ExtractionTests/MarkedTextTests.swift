import Extraction
import Foundation
import NewsModel
import TestSupport
import Testing

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

  @Test func nothingComesOfNothing() {
    #expect(ArticleExtractor().extract(ArticleInput(text: "")).incidents.flatMap(\.claims).isEmpty)
  }
}

/// The sentences of the files in `Marked/`, by language or subject.
@Suite struct MarkedFileTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Marked")

  static func sentences(_ name: String) -> [MarkedFile.Sentence] {
    MarkedFile(folder.appending(path: name + ".txt")).sentences
  }

  @Test(arguments: sentences("fr")) func french(_ sentence: MarkedFile.Sentence) {
    expectMarked(sentence.marked, in: "fr", at: sentence.position)
  }
  @Test(arguments: sentences("es")) func spanish(_ sentence: MarkedFile.Sentence) {
    expectMarked(sentence.marked, in: "es", at: sentence.position)
  }
  @Test(arguments: sentences("languages")) func otherLanguages(_ sentence: MarkedFile.Sentence) {
    expectMarked(sentence.marked, at: sentence.position)
  }
  @Test(arguments: sentences("dates")) func dates(_ sentence: MarkedFile.Sentence) {
    expectMarked(sentence.marked, at: sentence.position)
  }
  @Test(arguments: sentences("groups")) func groups(_ sentence: MarkedFile.Sentence) {
    expectMarked(sentence.marked, at: sentence.position)
  }
  @Test(arguments: sentences("forms")) func formsOfArticles(_ sentence: MarkedFile.Sentence) {
    expectMarked(sentence.marked, at: sentence.position)
  }
  @Test(arguments: sentences("claims")) func claims(_ sentence: MarkedFile.Sentence) {
    expectMarked(sentence.marked, at: sentence.position)
  }
  @Test(arguments: sentences("speakers")) func speakers(_ sentence: MarkedFile.Sentence) {
    expectMarked(sentence.marked, at: sentence.position)
  }
  @Test(arguments: sentences("incidents"))
  func otherIncidents(_ sentence: MarkedFile.Sentence) {
    expectMarked(sentence.marked, at: sentence.position)
  }
  @Test(arguments: sentences("places")) func places(_ sentence: MarkedFile.Sentence) {
    expectMarked(sentence.marked, at: sentence.position)
  }

  /// A file that no test reads would pass whatever it says.
  @Test func everyFileIsRead() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    #expect(!files.isEmpty)
    for file in files {
      let name = file.replacing(".txt", with: "")
      #expect(file.hasSuffix(".txt") && !Self.sentences(name).isEmpty, "\(file)")
      #expect(source.contains("sentences(\"\(name)\"))"), "\(file)")
    }
  }

  @Test func theSuiteCountsHundreds() {
    #expect(Self.sentences("fr").count >= 60)
    #expect(Self.sentences("es").count >= 60)
  }
}
