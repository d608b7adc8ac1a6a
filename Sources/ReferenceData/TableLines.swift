/// The lines of a tab-separated file of `data/`; lines that begin with `#` are headings.
public struct TableLines: Sequence {
  let path: String

  /// The lines of a file by its path within `data/`; none where there is no such file.
  public init(path: String) { self.path = path }

  /// Each line's fields, in the order of the file.
  public func makeIterator() -> AnyIterator<[Substring]> {
    // By bytes: to look for a letter, Swift would put together each letter of the text with the marks behind it.
    var lines = (ReferenceFile.text(path) ?? "").utf8.split(separator: UInt8(ascii: "\n"))
      .makeIterator()
    return AnyIterator {
      while let line = lines.next() {
        if line.first == UInt8(ascii: "#") { continue }
        return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { Substring($0) }
      }
      return nil
    }
  }
}

extension [Substring] {
  /// A field by its column, empty where the line is too short.
  func field(_ column: Int) -> String {
    column < count ? String(self[column]) : ""
  }

  /// The entries of a field that are parted by `|`.
  func list(_ column: Int) -> [String] {
    field(column).utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
  }
}
