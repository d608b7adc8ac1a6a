import NewsModel

/// Reads an article from plain text or Markdown: headers, title, date line, source line, and the words between the
/// share blocks.
struct TextArticle {
  private var article: CleanArticle
  private var kept: [String] = []

  /// Cleans a decoded text without control characters.
  static func read(_ text: String, kind: CleanArticle.Kind) -> CleanArticle {
    var reader = TextArticle(article: CleanArticle(kind: kind))
    var body = text
    reader.readFrontMatter(&body)
    var paragraphs: [String]
    if kind == .markdown {
      let document = MarkdownSource(body)
      paragraphs = document.paragraphs
      reader.article.title = reader.article.title ?? document.title
      reader.article.links = document.links
      reader.article.setAside += document.setAside
    } else {
      paragraphs = LineUnwrapping.paragraphs(of: body)
    }
    reader.readHeaders(&paragraphs)
    reader.readHead(&paragraphs)
    reader.sort(paragraphs)
    reader.article.text = reader.kept.joined(separator: "\n\n")
    return reader.article
  }

  private init(article: CleanArticle) { self.article = article }

  // MARK: Headers

  /// YAML between two lines of `---` at the very start.
  private mutating func readFrontMatter(_ body: inout String) {
    let start = body.drop(while: \.isWhitespace)
    guard start.hasPrefix("---\n"),
      let end = start.dropFirst(4).prefix(20_000).firstRange(of: "\n---")
    else { return }
    let matter = start.dropFirst(4)[..<end.lowerBound]
    let lines = matter.split(separator: "\n")
    let entries = lines.compactMap(Self.header)
    guard !entries.isEmpty else { return }
    for entry in entries { set(entry.key, entry.value) }
    article.setAside.append(LineUnwrapping.trimmed(matter))
    body = String(start[end.upperBound...].drop { $0 == "-" })
  }

  /// "Title: …", "Date: …" lines at the start of a text.
  private mutating func readHeaders(_ paragraphs: inout [String]) {
    var count = 0
    var entries: [(key: String, value: String)] = []
    while count < paragraphs.count, let entry = Self.header(Substring(paragraphs[count])) {
      entries.append(entry)
      count += 1
    }
    // A single "Source: …" first line is a header; a single "Update: …" would be the article's.
    guard count > 0 else { return }
    for entry in entries { set(entry.key, entry.value) }
    article.setAside += paragraphs[..<count]
    paragraphs.removeFirst(count)
  }

  /// A known header line, key in lower case, value without quotes.
  private static func header(_ line: Substring) -> (key: String, value: String)? {
    guard line.utf8.count < 400, let colon = line.firstIndex(of: ":") else { return nil }
    let key = LineUnwrapping.trimmed(line[..<colon]).lowercased()
    var value = LineUnwrapping.trimmed(line[line.index(after: colon)...])
    guard headerKeys.contains(key), !value.isEmpty else { return nil }
    if let quote = value.first, quote == "\"" || quote == "'", value.last == quote, value.count > 1
    {
      value = String(value.dropFirst().dropLast())
    }
    return (key, value)
  }

  private static let headerKeys: Set<String> = [
    "title", "headline", "date", "published", "publication date", "publish date", "source",
    "outlet",
    "publisher", "site", "url", "link", "author", "authors", "byline", "by", "language", "lang",
    "titre", "fecha", "título", "fuente", "datum", "quelle",
  ]

  private mutating func set(_ key: String, _ value: String) {
    switch key {
    case "title", "headline", "titre", "título": article.title = article.title ?? value
    case "date", "published", "publication date", "publish date", "fecha", "datum":
      article.published = article.published ?? WrittenDay.first(in: value)
    case "outlet", "publisher", "site": article.outlet = article.outlet ?? value
    case "source", "fuente", "quelle":
      if ShareBlock.isURL(value) { article.link = article.link ?? value } else { credit(value) }
    case "url", "link": article.link = article.link ?? value
    case "language", "lang": article.language = LanguageCode.short(value)
    default: break
    }
  }

  // MARK: Title and date line

  /// Takes title and date line from the first paragraphs, in either order.
  private mutating func readHead(_ paragraphs: inout [String]) {
    var index = 0
    while index < min(paragraphs.count, 6) {
      let paragraph = paragraphs[index]
      if let day = WrittenDay.ofDateLine(paragraph) {
        article.published = article.published ?? day
        article.setAside.append(paragraphs.remove(at: index))
      } else if ShareBlock.isFurniture(paragraph) || isByline(paragraph) {
        article.setAside.append(paragraphs.remove(at: index))
      } else if article.title == nil, index == 0,
        isHeadline(paragraph, before: paragraphs.dropFirst())
      {
        article.title = paragraphs.remove(at: index)
      } else if paragraph == article.title {
        paragraphs.remove(at: index)
      } else {
        index += 1
        if paragraph.utf8.count > 200 { break }
      }
    }
    if article.published == nil, let first = paragraphs.first?.prefix(90),
      let colon = first.firstIndex(of: ":")
    {
      article.published = WrittenDay.ofDateLine(first[..<colon])
    }
  }

  private func isByline(_ paragraph: String) -> Bool {
    guard paragraph.hasPrefix("By ") || paragraph.hasPrefix("BY ") else { return false }
    let names = paragraph.split(separator: " ").dropFirst()
    return names.count <= 10 && !paragraph.hasSuffix(".")
      && names.allSatisfy {
        $0.first?.isUppercase == true || ["and", "in", "de", "for"].contains($0)
      }
  }

  /// A first line that reads as a headline: short, without a full stop, and longer text below.
  private func isHeadline(_ line: String, before rest: ArraySlice<String>) -> Bool {
    guard line.utf8.count <= 800, (8...200).contains(line.count), line.contains(" "),
      let last = line.last,
      !".:;,".contains(last), !LineUnwrapping.startsEntry(line), !ShareBlock.isURL(line)
    else { return false }
    return rest.prefix(8).contains { $0.utf8.count > max(line.utf8.count, 60) }
  }

  // MARK: Paragraphs

  private mutating func sort(_ paragraphs: [String]) {
    for paragraph in paragraphs {
      if let source = SourceLine(paragraph) {
        credit(source.names)
        article.setAside.append(paragraph)
      } else if ShareBlock.isPostSignature(paragraph) {
        // The words above the signature are the post's.
        if let post = kept.last, post.utf8.count <= 400 {
          article.setAside.append(post)
          kept.removeLast()
        }
        article.setAside.append(paragraph)
      } else if ShareBlock.isFurniture(paragraph) {
        article.setAside.append(paragraph)
      } else {
        keepLinks(of: paragraph)
        kept.append(paragraph)
      }
    }
  }

  private mutating func keepLinks(of paragraph: String) {
    guard paragraph.utf8.contains(UInt8(ascii: ":")), paragraph.contains("://") else { return }
    for word in paragraph.split(whereSeparator: { $0.isWhitespace || "()<>\"".contains($0) })
    where word.contains("://") {
      let link = String(word)
      if article.links.count < 500, !article.links.contains(link) { article.links.append(link) }
    }
  }

  /// A credit names a wire, which is the origin, or the outlet itself.
  private mutating func credit(_ names: String) {
    if SourceLine.isWire(names) {
      article.origin = article.origin ?? names
    } else {
      article.outlet = article.outlet ?? names
    }
  }
}
