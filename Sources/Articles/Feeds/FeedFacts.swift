/// What readers of all XML feeds ask of an element.
struct FeedFacts {
  let tree: FeedTree
  /// Where the feed came from.
  let address: String?

  /// The words of an element as one line.
  func line(_ index: Int) -> String? {
    let value = value(index)
    return FeedWords.line(value.text, isMarkup: value.isMarkup)
  }

  /// The words of an element as paragraphs.
  func body(_ index: Int) -> String? {
    let value = value(index)
    return FeedWords.body(value.text, isMarkup: value.isMarkup)
  }

  /// An element's address, resolved.
  func link(_ text: String?, at index: Int) -> String? {
    FeedAddress.resolved(text, by: base(at: index))
  }

  /// A moment.
  func moment(_ index: Int) -> FeedMoment? {
    FeedMoment(PageText.collapsed(tree.text(of: index)))
  }

  /// `xml:lang`, nearest first; an empty one says that there is none.
  func language(at index: Int) -> String? {
    let written = tree.inherited("xml:lang", at: index)
    return written.flatMap { $0.isEmpty ? nil : LanguageCode.short($0) }
  }

  private func base(at index: Int) -> String? {
    var bases: [String] = []
    var place = index
    while place >= 0 {
      if let base = tree.nodes[place].attributes["xml:base"] { bases.append(base) }
      place = tree.nodes[place].parent
    }
    return FeedAddress.base(bases.reversed(), of: address)
  }

  /// A text as Atom 1.0 and 0.3 mark it, or RSS leaves it to be guessed.
  private func value(_ index: Int) -> (text: String, isMarkup: Bool) {
    let node = tree.nodes[index]
    let type = (node.attributes["type"] ?? "").lowercased()
    let mode = (node.attributes["mode"] ?? "").lowercased()
    let hasElements = !tree.children(of: index).isEmpty
    if hasElements { return (tree.markup(of: index), true) }
    let text = tree.text(of: index)
    guard node.space == .atom else { return (text, FeedWords.looksLikeMarkup(text)) }
    if mode == "base64" || isEncoded(type), let decoded = FeedFacts.decoded(text) {
      return (
        decoded,
        type.hasSuffix("html") || type.hasSuffix("xml") || FeedWords.looksLikeMarkup(decoded)
      )
    }
    if type == "html" || type == "text/html" || type == "xhtml" || type == "application/xhtml+xml" {
      return (text, true)
    }
    return (text, mode == "escaped" && !type.contains("plain"))
  }

  /// RFC 4287, 4.1.3.3: what is neither text nor XML stands in Base64.
  private func isEncoded(_ type: String) -> Bool {
    type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("xml")
  }

  private static func decoded(_ text: String) -> String? {
    Base64.bytes(text).map { String(decoding: $0, as: UTF8.self) }
  }
}
