import Extraction
import Foundation
import NewsModel

/// One article as a line of JSON Lines: `{"id","text","title","published"}`, all but the text may be absent.
///
/// The text is taken as it is, so that offsets into it are the sender's own.
public struct ArticleLine: Decodable, Sendable {
  public var id: String
  public var text: String
  public var title: String?
  /// The first ten characters of "published", where they are a date.
  public var published: Day?
  public var outlet: String?
  public var link: String?

  private enum CodingKeys: String, CodingKey {
    case id, text, title, published, outlet, source, link, url
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    text = try values.decode(String.self, forKey: .text)
    if let number = try? values.decodeIfPresent(Int.self, forKey: .id) {
      id = String(number)
    } else {
      id = try values.decodeIfPresent(String.self, forKey: .id) ?? ""
    }
    title = try values.decodeIfPresent(String.self, forKey: .title)
    let written = try values.decodeIfPresent(String.self, forKey: .published)
    published = written.flatMap { Day(iso: $0.prefix(10)) }
    outlet =
      try values.decodeIfPresent(String.self, forKey: .outlet)
      ?? values.decodeIfPresent(String.self, forKey: .source)
    link =
      try values.decodeIfPresent(String.self, forKey: .link)
      ?? values.decodeIfPresent(String.self, forKey: .url)
  }

  /// Reads a line.
  ///
  /// - Throws: `BadLine` with one sentence about what is wrong with it.
  public init(json: Data) throws {
    do {
      self = try JSONDecoder().decode(ArticleLine.self, from: json)
    } catch {
      throw BadLine(error)
    }
  }

  /// What the extractor takes.
  public var input: ArticleInput {
    ArticleInput(text: text, title: title, published: published, outlet: outlet)
  }
}
