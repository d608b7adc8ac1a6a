import Datasets
import Extraction
import Foundation
import Articles
import Imports
import NewsModel
import TextUI

/// Ways in that take a text or a page as it is in memory.
extension FuzzTarget {
  static let texts = [
    FuzzTarget("article", seeds: FuzzSeeds.pages + FuzzSeeds.articles) { bytes in
      // The first byte chooses what the file is called.
      let name = ["a", "a.html", "a.md", "a.txt"][Int(bytes.first ?? 0) % 4]
      guard let article = try? ArticleReader.read(bytes: bytes, name: name) else { return }
      mustHold(isHarmless(article.text), "an article's text acts")
    },
    FuzzTarget("extractor", seeds: FuzzSeeds.articles) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let article = ArticleInput(text: text, published: Day(number: 19_983), outlet: "Daily")
      let found = ArticleExtractor().extract(article, explaining: true)
      let length = text.unicodeScalars.count
      for claim in found.incidents.flatMap(\.claims) {
        guard let range = claim.quotation?.range else { continue }
        mustHold((0...length).contains(range.upperBound), "a quotation lies outside")
      }
    },
    FuzzTarget("feed", seeds: FuzzSeeds.feeds) { bytes in
      _ = FeedReader.isFeed(bytes)
      _ = try? FeedReader.read(bytes, address: "https://example.org/feed")
    },
    FuzzTarget("outline", seeds: FuzzSeeds.outlines) { bytes in
      guard let feeds = try? OutlineFile.read(bytes) else { return }
      _ = try? OutlineFile.read(Array(OutlineFile.text(feeds).utf8))
    },
    FuzzTarget("filter", seeds: FuzzSeeds.filters) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      guard let filter = try? FilterParser.parse(text) else { return }
      guard let again = try? FilterParser.parse(filter.description) else {
        fatalError("a filter's own words cannot be read: \(filter)")
      }
      mustHold(again == filter, "a filter's own words mean something else: \(filter)")
    },
    FuzzTarget("column-map", seeds: FuzzSeeds.maps) { bytes in
      _ = try? ColumnMapFile.read(String(decoding: bytes, as: UTF8.self), name: "map.toml")
    },
    FuzzTarget("rules", seeds: FuzzSeeds.rules) { bytes in
      guard let rules = try? IntakeRules(String(decoding: bytes, as: UTF8.self)) else { return }
      mustHold(rules.count >= 0, "a count below nothing")
    },
    FuzzTarget("keys", seeds: FuzzSeeds.keys, short: 5_000) { bytes in
      var whole = KeyDecoder()
      let keys = whole.feed(bytes) + whole.flush()
      var pieces = KeyDecoder()
      var others: [Key] = []
      var rest = bytes[...]
      while let first = rest.first {
        let count = 1 + Int(first) % 9
        others += pieces.feed(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      others += pieces.flush()
      mustHold(others == keys, "other keys in pieces than at once: \(bytes)")
    },
    FuzzTarget("safe-text", seeds: FuzzSeeds.articles) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      mustHold(isHarmless(SafeText.visible(text)), "a text acts")
      mustHold(isHarmless(SafeText.cell(text)), "a cell acts")
    },
  ]

  /// Whether a text has no scalar that a terminal would act upon.
  private static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09, 0x0A: true
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
  }
}
