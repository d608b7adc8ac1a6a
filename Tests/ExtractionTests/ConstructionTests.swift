import Extraction
import Foundation
import NewsModel
import Testing

/// The sentences of `Constructions/constructions.txt`, each with every phrase of its language.
@Suite struct ConstructionTests {
  /// A language's phrases, by their words the number that they count, and its sentences with their measures.
  struct Language: Sendable, CustomTestStringConvertible {
    var name: String
    var phrases: [(words: String, count: Int)]
    var sentences: [(measure: Measure, words: String)] = []
    var testDescription: String { "\(name), \(sentences.count) sentences" }
  }

  static let languages: [Language] = {
    var languages: [Language] = []
    for line in ConstructionFile.lines("constructions.txt") {
      if line.hasPrefix("## ") {
        let head = line.dropFirst(3).split(separator: ":", maxSplits: 1)
        let phrases = head[1].split(separator: "|").map { phrase in
          let parts = phrase.split(separator: "=")
          return (
            parts[0].trimmingCharacters(in: .whitespaces), Int(parts[1].filter(\.isNumber)) ?? 0
          )
        }
        languages.append(Language(name: String(head[0]), phrases: phrases))
      } else if let tab = line.firstIndex(of: "\t"),
        let measure = Measure(rawValue: String(line[..<tab]))
      {
        let words = String(line[line.index(after: tab)...])
        languages[languages.count - 1].sentences.append((measure, words))
      }
    }
    return languages
  }()

  @Test func allLanguagesAreThere() {
    #expect(Self.languages.map(\.name) == ["es", "fr", "en"])
    #expect(Self.languages.allSatisfy { $0.sentences.count > 200 && $0.phrases.count == 3 })
  }

  @Test(arguments: languages) func givesTheOneClaim(_ language: Language) {
    for sentence in language.sentences {
      for phrase in language.phrases {
        let text = Self.text(sentence.words, phrase.words)
        let claims = ArticleExtractor().extract(ArticleInput(text: text)).incidents.flatMap(
          \.claims)
        let read = claims.map { "\($0.measure.rawValue) \($0.bounds.low ?? -1)" }
        #expect(read == ["\(sentence.measure.rawValue) \(phrase.count)"], "\(text)")
      }
    }
  }

  private static func text(_ sentence: String, _ phrase: String) -> String {
    let text = sentence.replacing("{}", with: phrase)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
