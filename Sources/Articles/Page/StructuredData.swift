import Foundation

/// What a page says about its article in JSON-LD (schema.org `Article` and its kinds).
struct StructuredData {
  var headline: String?
  var publisher: String?
  var published: String?
  var language: String?
  var body: String?

  init(_ tree: PageTree) {
    for index in tree.elements(["script"]) {
      let node = tree.nodes[index]
      guard node.attributes["type"]?.lowercased().contains("ld+json") == true else { continue }
      let text = tree.nodes[index..<node.end].map(\.text).joined()
      guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)) else { continue }
      read(value, depth: 0)
    }
  }

  private mutating func read(_ value: Any, depth: Int) {
    if depth > 6 { return }
    if let list = value as? [Any] {
      for entry in list.prefix(200) { read(entry, depth: depth + 1) }
      return
    }
    guard let object = value as? [String: Any] else { return }
    if isArticle(object["@type"]) { take(object) }
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

  private mutating func take(_ object: [String: Any]) {
    headline = headline ?? text(object["headline"])
    published = published ?? text(object["datePublished"])
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
