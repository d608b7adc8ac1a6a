import NewsModel

/// Reads an article file of any kind: bytes in, the article's own words out.
public enum ArticleReader {
  /// The largest file that is taken for one article, in bytes.
  public static let limit = 20_000_000
  /// The most lines that are taken for one article of plain text.
  public static let lineLimit = 100_000

  /// Reads a page or a text.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - name: The file's name: it stands in the error, and its ending helps to recognise the kind.
  /// - Returns: The cleaned article.
  /// - Throws: `ArticleReadError` for what is empty, too large, or no text.
  public static func read(bytes: [UInt8], name: String) throws(ArticleReadError) -> CleanArticle {
    guard bytes.count <= limit else {
      throw ArticleReadError(name: name, reason: .tooLarge(limit: limit))
    }
    let raw = try TextDecoding.decode(bytes, name: name)
    guard raw.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw ArticleReadError(name: name, reason: .empty)
    }
    let kind = kind(of: raw, name: name)
    try check(raw, kind: kind, name: name)
    var article = read(raw, kind: kind)
    article.raw = raw
    if article.kind == .html, article.text.isEmpty, article.title == nil {
      throw ArticleReadError(name: name, reason: .noWords)
    }
    return article
  }

  /// Refuses what no article is and what would take minutes.
  private static func check(
    _ raw: String, kind: CleanArticle.Kind, name: String
  ) throws(ArticleReadError) {
    if kind == .html {
      guard let offset = TagCheck.tangledTag(in: raw) else { return }
      throw ArticleReadError(name: name, reason: .tangledTag(offset: offset))
    }
    let lines = raw.utf8.count { $0 == UInt8(ascii: "\n") }
    if lines > lineLimit {
      throw ArticleReadError(name: name, reason: .tooManyLines(count: lines, limit: lineLimit))
    }
  }

  private static func read(_ raw: String, kind: CleanArticle.Kind) -> CleanArticle {
    switch kind {
    case .html: PageArticle.read(raw)
    case .text, .markdown: TextArticle.read(SafeText.visible(raw), kind: kind)
    }
  }

  private static func kind(of text: String, name: String) -> CleanArticle.Kind {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let head = text.unicodeScalars.drop { $0.properties.isWhitespace }.prefix(2048)
    let start = String(String.UnicodeScalarView(head)).lowercased()
    let isMarkup = ["<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<h1"]
      .contains { start.hasPrefix($0) }
    if isMarkup || (start.hasPrefix("<") && start.contains("<html")) { return .html }
    if ["html", "htm", "xhtml"].contains(ending) { return .html }
    if ["md", "markdown"].contains(ending) { return .markdown }
    return start.hasPrefix("# ") ? .markdown : .text
  }
}
