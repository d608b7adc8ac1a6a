/// The lines of a tab-separated file of `data/`; lines that begin with `#` are headings.
struct TableLines: Sequence {
  let path: String

  func makeIterator() -> AnyIterator<[Substring]> {
    var lines = (ReferenceFile.text(path) ?? "").split(separator: "\n").makeIterator()
    return AnyIterator {
      while let line = lines.next() {
        if line.hasPrefix("#") { continue }
        return line.split(separator: "\t", omittingEmptySubsequences: false)
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
    field(column).split(separator: "|").map(String.init)
  }
}
