import Articles
import Extraction
import NewsModel
import ReferenceData

/// An article on its way into the archive, whatever it came as.
public struct ArticleMaterial: Sendable {
  /// What messages call it: its path, or its line.
  public var name: String
  /// What its sender calls it, where that is not its path.
  public var id: String?
  public var text: String
  public var title: String?
  public var outlet: String?
  public var origin: String?
  public var published: Day?
  public var language: String?
  public var link: String?
  /// The bytes that it was read from, as they came; nil where they are not kept.
  public var capture: Capture?

  /// What the extractor takes.
  public var input: ArticleInput {
    ArticleInput(text: text, title: title, published: published, outlet: outlet)
  }
}

extension ArticleMaterial {
  /// The same with its title at the head of its text, where it does not stand there yet: headlines state tolls too, and
  /// sometimes the only whole.
  public var headed: ArticleMaterial {
    guard let title, !NameFolding.fold(title).isEmpty else { return self }
    let beginning = NameFolding.fold(String(text.prefix(title.count * 2 + 200)))
    guard !beginning.contains(NameFolding.fold(title)) else { return self }
    var headed = self
    headed.text = title + "\n\n" + text
    return headed
  }

  /// A line of articles.
  public init(_ line: ArticleLine, name: String) {
    self.init(
      name: name, id: line.id.isEmpty ? nil : line.id, text: line.text, title: line.title,
      outlet: line.outlet,
      published: line.published, link: line.link)
  }

  /// A file without the page around it.
  public init(_ article: CleanArticle, name: String) {
    self.init(
      name: name, text: article.text, title: article.title, outlet: article.outlet,
      origin: article.origin, published: article.published, language: article.language,
      link: article.link)
  }
}
