import Datasets
import Extraction
import Foundation
import Articles
import Imports
import FuzzParts
import NewsModel

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
    FuzzTarget("column-map", seeds: FuzzSeeds.maps) { bytes in
      _ = try? ColumnMapFile.read(String(decoding: bytes, as: UTF8.self), name: "map.toml")
    },
    FuzzTarget("rules", seeds: FuzzSeeds.rules) { bytes in
      guard let rules = try? IntakeRules(String(decoding: bytes, as: UTF8.self)) else { return }
      mustHold(rules.count >= 0, "a count below nothing")
    },
  ]
}
