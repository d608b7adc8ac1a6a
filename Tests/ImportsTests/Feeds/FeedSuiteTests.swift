import Foundation
import NewsModel
import Testing

@testable import Articles
@testable import Imports

private enum FeedSuite {
  static let path: String = {
    let project = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4)
    return "/"
      + (project.dropFirst().dropLast() + ["shared/feeds/feedparser-tests.tar.gz"])
      .joined(separator: "/")
  }()
  static var isThere: Bool { FileManager.default.fileExists(atPath: path) }
}

/// The files of another reader's suite, where they lie beside the project: each says in a comment what it expects.
@Suite("Feeds of feedparser's suite", .enabled(if: FeedSuite.isThere))
struct FeedSuiteTests {
  /// `entries[0]['title'] == 'Example'`, for the facts that this program keeps.
  private struct Expectation {
    var holder: String
    var key: String
    var value: String
  }

  @Test func agreesOnTitlesDatesLinksAuthorsIdsAndContent() throws {
    var count = 0
    var wrong: [String] = []
    for part in try PackedFile(path: FeedSuite.path).parts where part.name.hasSuffix(".xml") {
      let bytes = try part.allBytes()
      let text = String(decoding: bytes, as: UTF8.self)
      let found = Self.expectations(in: text)
      guard !found.isEmpty else { continue }
      let feed = try? FeedReader.read(bytes)
      for expectation in found {
        count += 1
        let actual = feed.flatMap { Self.value(expectation, of: $0) } ?? ""
        if actual != expectation.value {
          let name = part.name.split(separator: "/").suffix(2).joined(separator: "/")
          wrong.append(
            "\(name): \(expectation.key) is \(actual), not \(expectation.value)")
        }
      }
    }
    print("feedparser's suite: \(count - wrong.count) of \(count) expectations")
    for line in wrong { print("  " + line) }
    #expect(count > 150)
    #expect(wrong.count <= 2)
  }

  private static func expectations(in text: String) -> [Expectation] {
    guard let line = text.split(separator: "\n").first(where: { $0.contains("Expect:") }) else {
      return []
    }
    return line.matches(
      of:
        /(entries\[\d\]|feed)((?:\['\w+'\]|\.link|\[\d\])+) == (?:u?'((?:[^'\\]|\\.)*)'|\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+),)/
    ).compactMap { match in
      let key = String(match.output.2).replacing(".link", with: "['link']")
      if let value = match.output.3 {
        guard let kept = plainKeys[key] else { return nil }
        return Expectation(holder: String(match.output.1), key: kept, value: plain(String(value)))
      }
      guard let kept = ["['published_parsed']": "published", "['updated_parsed']": "updated"][key],
        let day = Day(
          year: Int(match.output.4 ?? "") ?? 0, month: Int(match.output.5 ?? "") ?? 0,
          day: Int(match.output.6 ?? "") ?? 0)
      else { return nil }
      let clock = [match.output.7, match.output.8, match.output.9].map { Int($0 ?? "") ?? 0 }
      let seconds = day.number * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
      return Expectation(holder: String(match.output.1), key: kept, value: String(seconds))
    }
  }

  private static let plainKeys = [
    "['title']": "title", "['link']": "link", "['id']": "id", "['guid']": "id",
    "['summary']": "summary", "['description']": "summary", "['subtitle']": "summary",
    "['tagline']": "summary", "['content'][0]['value']": "content",
    "['author_detail']['name']": "author", "['authors'][0]['name']": "author",
    "['source']['title']": "source",
  ]

  /// What the suite expects as markup, as the words that it shows.
  private static func plain(_ value: String) -> String {
    let text = value.replacing("\\'", with: "'").replacing("\\xe4", with: "ä")
    return FeedWords.line(text, isMarkup: FeedWords.looksLikeMarkup(text)) ?? ""
  }

  private static func value(_ expectation: Expectation, of feed: Feed) -> String? {
    let number = expectation.holder.filter(\.isNumber)
    guard !number.isEmpty else {
      switch expectation.key {
      case "title": return feed.title
      case "link": return feed.link
      case "id": return feed.id
      case "summary": return feed.subtitle
      case "author": return feed.authors.first
      case "updated", "published": return feed.updated.map { String($0.seconds) }
      default: return nil
      }
    }
    guard let index = Int(number), feed.entries.indices.contains(index) else { return nil }
    let entry = feed.entries[index]
    switch expectation.key {
    case "title": return entry.title
    case "link": return entry.link
    case "id": return entry.id
    case "summary":
      return line(entry.summary) == expectation.value ? line(entry.summary) : line(entry.content)
    case "content": return line(entry.content)
    case "author": return entry.authors.first
    case "source": return entry.source
    case "published": return (entry.published ?? entry.updated).map { String($0.seconds) }
    case "updated": return (entry.updated ?? entry.published).map { String($0.seconds) }
    default: return nil
    }
  }

  private static func line(_ text: String?) -> String? { FeedWords.line(text, isMarkup: false) }
}

extension PackedFile.Part {
  fileprivate func allBytes() throws -> [UInt8] {
    let source = try raw()
    var bytes: [UInt8] = []
    while true {
      let block = try source.read()
      if block.isEmpty { return bytes }
      bytes += block
    }
  }
}
