import CLibXML2

/// libxml2's reader behind a Swift face: the elements and texts of a document, one after the other, in bounded memory.
/// Nothing outside of the document is fetched, and no entity is replaced.
final class XMLEvents {
  enum Event {
    /// The name without its prefix, and whether nothing can be in it.
    case start(String, isEmpty: Bool)
    case text(String)
    case end(String)
  }

  private let input: Input
  private let reader: xmlTextReaderPtr
  private let name: String

  /// - Throws: `DatasetFileProblem` where there is no memory for it.
  init(_ source: any ByteSource, name: String) throws {
    input = Input(source)
    self.name = name
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_COMPACT.rawValue)
    let context = Unmanaged.passUnretained(input).toOpaque()
    guard let reader = xmlReaderForIO(readXML, closeXML, context, nil, nil, options) else {
      throw DatasetFileProblem("\(name) cannot be read: there is no memory for it.")
    }
    self.reader = reader
  }

  deinit { xmlFreeTextReader(reader) }

  /// The next element or text, nil at the end.
  ///
  /// - Throws: `DatasetFileProblem` for broken XML, and what reading throws.
  func next() throws -> Event? {
    while true {
      let status = xmlTextReaderRead(reader)
      if let failure = input.failure { throw failure }
      if status == 0 { return nil }
      guard status == 1 else {
        throw DatasetFileProblem("\(name) is damaged: the XML in it breaks off.")
      }
      switch xmlTextReaderNodeType(reader) {
      case 1: return .start(localName, isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
      case 3, 4, 13, 14:
        guard let value = xmlTextReaderConstValue(reader) else { continue }
        return .text(String(cString: value))
      case 15: return .end(localName)
      default: continue
      }
    }
  }

  private var localName: String {
    xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
  }

  /// An attribute of the element at hand, by its name with its prefix.
  func attribute(_ name: String) -> String? {
    guard xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    return xmlTextReaderConstValue(reader).map { String(cString: $0) }
  }

  fileprivate final class Input {
    private let source: any ByteSource
    private var block: [UInt8] = []
    private var position = 0
    var failure: (any Error)?

    init(_ source: any ByteSource) { self.source = source }

    func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
      do {
        if position == block.count {
          block = try source.read()
          position = 0
        }
        let count = min(buffer.count, block.count - position)
        buffer.copyBytes(from: block[position..<position + count])
        position += count
        return count
      } catch {
        failure = error
        return -1
      }
    }
  }
}

/// libxml2's call for more bytes.
private func readXML(
  _ context: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<CChar>?, _ count: Int32
) -> Int32 {
  guard let context, let buffer else { return -1 }
  let input = Unmanaged<XMLEvents.Input>.fromOpaque(context).takeUnretainedValue()
  return Int32(input.fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))))
}

/// libxml2's call at the end; the input belongs to its reader.
private func closeXML(_ context: UnsafeMutableRawPointer?) -> Int32 { 0 }
