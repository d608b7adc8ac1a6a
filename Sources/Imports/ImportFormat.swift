import Articles
import Foundation

/// What an import can read. Raw values are those of `import --as`.
public enum ImportFormat: String, Sendable, CaseIterable {
  /// One article: text, Markdown or HTML.
  case article
  /// One article on each line: `{"id","text","title","published"}`.
  case articles
  /// A feed: RSS, RDF, Atom or JSON Feed; each entry is an article.
  case feed
  /// Tollbook JSON Lines: one incident with its reports on each line.
  case jsonl
  /// Events of UCDP's Georeferenced Event Dataset.
  case ucdpEvents = "ucdp-ged"
  /// UCDP's list of actors: names of groups.
  case ucdpActors = "ucdp-actors"
  case acled, gtd
  /// Events or mentions of GDELT.
  case gdelt
  /// A table of the user's own, with a column map.
  case csv

  /// Whether its rows are read by libcsv and a codebook.
  var isTable: Bool { TableKind.of(self) != nil }

  /// The format of an input that begins like this, by content and not by name; what is no JSON Lines is an article.
  public static func recognise(_ head: [UInt8]) -> ImportFormat {
    if FeedReader.isFeed(head) { return .feed }
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    let line = start.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix { $0 != 0x0A }
    guard line.first == 0x7B else { return .article }
    let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    let keys = object.map { Set($0.keys) } ?? names(in: line)
    if keys.contains("key"), keys.contains("reports") || keys.contains("date") { return .jsonl }
    return keys.contains("text") ? .articles : .article
  }

  /// The names that a line longer than its beginning shows.
  private static func names(in line: ArraySlice<UInt8>) -> Set<String> {
    let text = String(decoding: line, as: UTF8.self)
    return Set(["key", "reports", "date", "text"].filter { text.contains("\"\($0)\":") })
  }
}
