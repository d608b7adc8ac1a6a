import CLibXML2

/// An XML document as a flat list of elements and texts in its order, names by what their namespaces mean; whatever the
/// document is, something comes out.
struct FeedTree {
  struct Node {
    /// The vocabulary, "" for RSS's own and for none.
    var space: FeedSpace
    /// The name without its prefix, in lower case; empty for text.
    var name: String
    var text = ""
    /// By their names in lower case, `xml:` and other prefixes kept.
    var attributes: [String: String] = [:]
    /// -1 for the first.
    var parent: Int
    /// One more than the index of the last node inside it.
    var end: Int
  }

  private(set) var nodes: [Node] = []

  /// Parses what `FeedSource` has mended.
  init(xml: String) {
    var xml = xml
    let options =
      Int32(XML_PARSE_RECOVER.rawValue) | Int32(XML_PARSE_NONET.rawValue)
      | Int32(XML_PARSE_NOERROR.rawValue) | Int32(XML_PARSE_NOWARNING.rawValue)
    let document = xml.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        xmlReadMemory(
          characters.baseAddress, Int32(clamping: characters.count), nil, "UTF-8", options)
      }
    }
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    var open: [Int] = []
    var next: xmlNodePtr? = xmlDocGetRootElement(document)
    while let node = next {
      if let index = append(node, parent: open.last ?? -1), node.pointee.type == XML_ELEMENT_NODE,
        let child = node.pointee.children
      {
        open.append(index)
        next = child
        continue
      }
      next = following(node, closing: &open)
    }
    for index in open { nodes[index].end = nodes.count }
  }

  private mutating func following(_ node: xmlNodePtr, closing open: inout [Int]) -> xmlNodePtr? {
    var current = node
    while true {
      if let sibling = current.pointee.next, !open.isEmpty { return sibling }
      guard let index = open.popLast(), let parent = current.pointee.parent else { return nil }
      nodes[index].end = nodes.count
      current = parent
    }
  }

  private mutating func append(_ node: xmlNodePtr, parent: Int) -> Int? {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      let written = node.pointee.name.map { String(cString: $0) } ?? ""
      // A prefix that nobody has declared stands in the name.
      let parts = written.split(separator: ":", maxSplits: 1).map(String.init)
      let space =
        node.pointee.ns.map { pointer in
          FeedSpace(
            address: pointer.pointee.href.map { String(cString: $0) } ?? "",
            prefix: pointer.pointee.prefix.map { String(cString: $0) } ?? "")
        } ?? (parts.count > 1 ? FeedSpace(address: "", prefix: parts[0]) : .plain)
      nodes.append(
        Node(
          space: space, name: (parts.last ?? "").lowercased(), attributes: attributes(of: node),
          parent: parent, end: nodes.count + 1))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      guard let content = node.pointee.content else { return nil }
      nodes.append(
        Node(
          space: .plain, name: "", text: String(cString: content), parent: parent,
          end: nodes.count + 1))
    default: return nil
    }
    return nodes.count - 1
  }

  private func attributes(of node: xmlNodePtr) -> [String: String] {
    var result: [String: String] = [:]
    var next = node.pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      guard let name = attribute.pointee.name else { continue }
      let prefix = attribute.pointee.ns?.pointee.prefix.map { String(cString: $0) + ":" } ?? ""
      var value = ""
      var part = attribute.pointee.children
      while let piece = part {
        value += piece.pointee.content.map { String(cString: $0) } ?? ""
        part = piece.pointee.next
      }
      result[(prefix + String(cString: name)).lowercased()] = value
    }
    return result
  }
}

extension FeedTree {
  /// The elements right below a node, in order.
  func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var place = index + 1
    while place < nodes[index].end {
      if !nodes[place].name.isEmpty { result.append(place) }
      place = nodes[place].end
    }
    return result
  }

  /// All text below a node.
  func text(of index: Int) -> String {
    nodes[index..<nodes[index].end].reduce(into: "") { $0 += $1.text }
  }

  /// The nearest value of an attribute that holds for all inside (`xml:lang`, `xml:base`).
  func inherited(_ attribute: String, at index: Int) -> String? {
    var place = index
    while place >= 0 {
      if let value = nodes[place].attributes[attribute] { return value }
      place = nodes[place].parent
    }
    return nil
  }

  /// What lies inside a node, as markup.
  func markup(of index: Int) -> String {
    var result = ""
    var open: [(end: Int, name: String)] = []
    var place = index + 1
    while place < nodes[index].end {
      while let last = open.last, last.end <= place {
        result += "</\(last.name)>"
        open.removeLast()
      }
      let node = nodes[place]
      if node.name.isEmpty {
        result += FeedTree.escaped(node.text)
      } else {
        result += "<\(node.name)"
        for (name, value) in node.attributes.sorted(by: { $0.key < $1.key })
        where name == "href" || name == "src" {
          result += " \(name)=\"\(FeedTree.escaped(value))\""
        }
        result += ">"
        open.append((node.end, node.name))
      }
      place += 1
    }
    return result + open.reversed().map { "</\($0.name)>" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
