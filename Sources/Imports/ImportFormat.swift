import Articles
import Datasets
import Foundation

/// What an import can read. Raw values are those of `import --as`.
public enum ImportFormat: Hashable, Sendable {
  /// One article: text, Markdown or HTML.
  case article
  /// One article on each line: `{"id","text","title","published"}`.
  case articles
  /// A feed: RSS, RDF, Atom or JSON Feed; each entry is an article.
  case feed
  /// An archive of the web (WARC): each page in it is an article.
  case warc
  /// Tollbook JSON Lines: one incident with its reports on each line.
  case jsonl
  /// Tables of a dataset, by the value of `--as` that they have in common (`DatasetTable.option`).
  case tables(String)

  /// The tables that it may be, first the one that it most likely is; none for what is no table.
  var tables: [DatasetTable] {
    guard case .tables(let option) = self else { return [] }
    return DatasetTable.all.filter { $0.option == option }
  }

  /// Whether its rows are read by a codebook.
  var isTable: Bool { !tables.isEmpty }

  /// The format of an input that begins like this, by content and not by name; what is no JSON Lines is an article.
  public static func recognise(_ head: [UInt8]) -> ImportFormat {
    if FeedReader.isFeed(head) { return .feed }
    if WARCReader.isOne(head) { return .warc }
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

extension ImportFormat: RawRepresentable, CaseIterable {
  public init?(rawValue: String) {
    guard let format = ImportFormat.allCases.first(where: { $0.rawValue == rawValue }) else {
      return nil
    }
    self = format
  }

  public var rawValue: String {
    switch self {
    case .article: "article"
    case .articles: "articles"
    case .feed: "feed"
    case .warc: "warc"
    case .jsonl: "jsonl"
    case .tables(let option): option
    }
  }

  public static var allCases: [ImportFormat] {
    var options: [String] = []
    for table in DatasetTable.all where !options.contains(table.option) {
      options.append(table.option)
    }
    return [.article, .articles, .feed, .warc, .jsonl] + options.map(ImportFormat.tables)
  }
}
