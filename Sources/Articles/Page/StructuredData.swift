import Foundation

/// What a page says about its article in JSON-LD (schema.org `Article` and its kinds; else what it says of another work).
struct StructuredData {
  var headline: String?
  var publisher: String?
  var published: String?
  var modified: String?
  var language: String?
  var body: String?

  /// The names of the sites that it says something of, in order.
  private(set) var sites: [String] = []
  /// What it says of a work that is no article: a recipe, a review.
  private var other: (published: String?, modified: String?)

  init(_ tree: PageTree) {
    for index in tree.elements(["script"]) {
      let node = tree.nodes[index]
      guard node.attributes["type"]?.lowercased().contains("ld+json") == true else { continue }
      let text = tree.nodes[index..<node.end].map(\.text).joined()
      guard let value = StructuredData.value(text) else { continue }
      read(value, depth: 0)
    }
    published = published ?? other.published
    modified = modified ?? other.modified
  }

  /// JSON, also where it has line breaks inside its texts or stands in a comment.
  private static func value(_ text: String) -> Any? {
    if let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)) { return value }
    let start = text.firstIndex { $0 == "{" || $0 == "[" }
    let end = text.lastIndex { $0 == "}" || $0 == "]" }
    guard let start, let end, start < end else { return nil }
    let plain = text[start...end].unicodeScalars.map { $0.value < 0x20 ? " " : $0 }
    var bare = String.UnicodeScalarView()
    bare.append(contentsOf: plain)
    return try? JSONSerialization.jsonObject(with: Data(String(bare).utf8))
  }

  private mutating func read(_ value: Any, depth: Int) {
    if depth > 6 { return }
    if let list = value as? [Any] {
      for entry in list.prefix(200) { read(entry, depth: depth + 1) }
      return
    }
    guard let object = value as? [String: Any] else { return }
    if isArticle(object["@type"]) { read(object) }
    if isSite(object["@type"]), let name = text(object["name"]) { sites.append(name) }
    other.published =
      other.published ?? text(object["datePublished"]) ?? text(object["uploadDate"])
      ?? (isArticle(object["@type"]) ? text(object["dateCreated"]) : nil)
    other.modified = other.modified ?? text(object["dateModified"])
    for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
      if let inner = object[key] { read(inner, depth: depth + 1) }
    }
  }

  private func isArticle(_ type: Any?) -> Bool {
    let names = (type as? [String]) ?? (type as? String).map { [$0] } ?? []
    return names.contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "WebPage"
    }
  }

  private func isSite(_ type: Any?) -> Bool {
    let names = (type as? [String]) ?? (type as? String).map { [$0] } ?? []
    return names.contains { $0 == "WebSite" || $0.hasSuffix("Organization") }
  }

  private mutating func read(_ object: [String: Any]) {
    headline = headline ?? text(object["headline"])
    published = published ?? text(object["datePublished"])
    modified = modified ?? text(object["dateModified"])
    language = language ?? text(object["inLanguage"])
    publisher = publisher ?? name(object["publisher"])
    if let words = text(object["articleBody"]), words.count > (body ?? "").count { body = words }
  }

  private func text(_ value: Any?) -> String? {
    guard let text = value as? String, !text.isEmpty else { return nil }
    return text
  }

  private func name(_ value: Any?) -> String? {
    if let list = value as? [Any] { return name(list.first) }
    if let object = value as? [String: Any] { return text(object["name"]) }
    return text(value)
  }
}
