import CLibXML2

/// A page as a flat list of nodes in the order of the document: a parent stands before its children, and `end` says
/// where they stop. No walk over it recurses, so no depth of nesting can exhaust the stack.
struct PageTree {
  struct Node {
    /// The element's name in lower case; empty for text.
    var name: String
    /// The words of a text node.
    var text = ""
    var attributes: [String: String] = [:]
    /// The index of the element around it; -1 for the first.
    var parent: Int
    /// One more than the index of the last node inside it.
    var end: Int

    var isText: Bool { name.isEmpty }
    /// Class and id together, as written.
    var hints: String { (attributes["class"] ?? "") + " " + (attributes["id"] ?? "") }
  }

  private(set) var nodes: [Node] = []

  /// Parses tag soup; whatever it is, something comes out.
  init(html: String) {
    var html = html
    let options =
      Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NONET.rawValue)
      | Int32(HTML_PARSE_NOERROR.rawValue) | Int32(HTML_PARSE_NOWARNING.rawValue)
      | Int32(HTML_PARSE_IGNORE_ENC.rawValue) | Int32(XML_PARSE_HUGE.rawValue)
    let document = html.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        htmlReadMemory(characters.baseAddress, Int32(characters.count), nil, "UTF-8", options)
      }
    }
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    copy(xmlDocGetRootElement(document))
  }

  /// Copies the tree below a node, along the parser's own links.
  private mutating func copy(_ root: xmlNodePtr?) {
    var open: [Int] = []
    var next = root
    while let node = next {
      let index = append(node, parent: open.last ?? -1)
      if let index, let child = node.pointee.children, node.pointee.type == XML_ELEMENT_NODE {
        open.append(index)
        next = child
        continue
      }
      next = following(node, root: root, closing: &open)
    }
    for index in open { nodes[index].end = nodes.count }
  }

  /// The next node behind one without children; closes the elements that end there.
  private mutating func following(
    _ node: xmlNodePtr, root: xmlNodePtr?, closing open: inout [Int]
  ) -> xmlNodePtr? {
    var current = node
    while current != root {
      if let sibling = current.pointee.next { return sibling }
      guard let parent = current.pointee.parent else { return nil }
      if let index = open.popLast() { nodes[index].end = nodes.count }
      current = parent
    }
    return nil
  }

  private mutating func append(_ node: xmlNodePtr, parent: Int) -> Int? {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      let name = node.pointee.name.map { String(cString: $0) } ?? ""
      nodes.append(
        Node(
          name: name.isEmpty ? "unknown" : name.lowercased(), attributes: attributes(of: node),
          parent: parent, end: nodes.count + 1))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      guard let content = node.pointee.content else { return nil }
      nodes.append(
        Node(name: "", text: String(cString: content), parent: parent, end: nodes.count + 1))
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
      let value = attribute.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
      result[String(cString: name).lowercased()] = value
    }
    return result
  }
}

extension PageTree {
  /// The elements of a name, in order.
  func elements(_ names: Set<String>) -> [Int] {
    nodes.indices.filter { names.contains(nodes[$0].name) }
  }

  /// All words below a node, white space collapsed; scripts and styles left out.
  func words(of index: Int) -> String {
    var result = ""
    var place = index
    while place < nodes[index].end {
      let node = nodes[place]
      if PageNames.silent.contains(node.name) {
        place = node.end
        continue
      }
      if node.isText { result += node.text } else if PageNames.isBlock(node.name) { result += " " }
      place += 1
    }
    return PageText.collapsed(result)
  }

  /// Whether a node lies inside an element of one of these names.
  func isInside(_ index: Int, _ names: Set<String>) -> Bool {
    var place = nodes[index].parent
    while place >= 0 {
      if names.contains(nodes[place].name) { return true }
      place = nodes[place].parent
    }
    return false
  }
}
