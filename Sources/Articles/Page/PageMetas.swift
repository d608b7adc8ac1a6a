/// What the `meta` elements of a page state, by their names in lower case; of several of a name the first.
struct PageMetas {
  private(set) var all: [String: String] = [:]

  init(_ tree: PageTree) {
    for index in tree.elements(["meta"]) {
      let attributes = tree.nodes[index].attributes
      let key =
        attributes["property"] ?? attributes["name"] ?? attributes["itemprop"]
        ?? attributes["http-equiv"]
      guard let key, let content = attributes["content"] else { continue }
      let value = PageText.collapsed(content)
      if !value.isEmpty, all[key.lowercased()] == nil { all[key.lowercased()] = value }
    }
  }

  /// The first value that one of the names has.
  func value(_ keys: String...) -> String? { values(keys).first }

  /// The values that the names have, in the order of the names.
  func values(_ keys: [String]) -> [String] { keys.compactMap { all[$0] } }
}
