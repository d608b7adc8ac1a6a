import Extraction
import Foundation
import NewsModel
import Testing

/// Texts that begin and end between any two words, as captions, excerpts of feeds and torn pages do, are read to their end.
///
/// `$TOLLBOOK_CUTS` says how many; a seed makes each run the same.
@Suite struct CutTextTests {
  static let count =
    ProcessInfo.processInfo.environment["TOLLBOOK_CUTS"].flatMap { Int($0) } ?? 8_000

  /// Every word of the marked sentences and articles, in order; a line break where a sentence ends.
  static let words: [Substring] = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    var words: [Substring] = []
    for folder in ["Marked", "Articles"] {
      let folder = tests.appending(path: folder)
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      for file in files.sorted() {
        let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
        for line in (text ?? "").split(separator: "\n") {
          words += line.replacing(/\]\([^)]*\)|\[/, with: "").split(separator: " ") + ["\n\n"]
        }
      }
    }
    return words
  }()

  /// What trapped once: a deed as the first word of all, words for another event across the end of a title.
  @Test(arguments: [
    ("Attaque du Soum", "Douze civils ont été tués."),
    ("Attack on Djibo", "Twelve civilians were killed."),
    ("A clash in", "other civilians. Twelve people were killed."),
  ]) func isReadFromItsFirstWord(_ title: String, _ text: String) {
    let article = ArticleExtractor().extract(ArticleInput(text: text, title: title))
    #expect(!article.incidents.flatMap(\.claims).isEmpty)
  }

  @Test func isReadToItsEnd() {
    #expect(Self.words.count > 20_000)
    var dice = Dice(state: 20_261_130)
    for _ in 0..<Self.count {
      let title = dice.roll(2) == 0 ? nil : piece(longest: 6, &dice)
      let text = (0...dice.roll(2)).map { _ in piece(longest: 12, &dice) }.joined(separator: " ")
      let published = dice.roll(2) == 0 ? nil : Day(number: 19_983)
      let article = ArticleExtractor().extract(
        ArticleInput(text: text, title: title, published: published), explaining: true)
      let length = text.unicodeScalars.count + (title?.unicodeScalars.count ?? 0)
      for claim in article.incidents.flatMap(\.claims) {
        #expect((claim.quotation?.range.upperBound ?? 0) <= length, "\(title ?? "") | \(text)")
      }
    }
  }

  private func piece(longest: Int, _ dice: inout Dice) -> String {
    let start = dice.roll(Self.words.count - longest)
    return Self.words[start...(start + dice.roll(longest))].joined(separator: " ")
  }

  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }
}
