/// A run of pages of the full-text index that holds its words in order.
struct WordSegment: Equatable {
  var id: Int64
  var firstPage: Int64
  var lastPage: Int64

  /// The rows of `words_data` that hold a page (fts5_index.c, `FTS5_SEGMENT_ROWID`).
  func row(_ page: Int64) -> Int64 { id << 37 | page }

  /// The segments that the structure record names, oldest first; nil where it is of a kind not known here.
  ///
  /// The record: four bytes of a cookie, perhaps four bytes that mark version 2, then levels, segments and writes as
  /// numbers; for each level a number of merges and of segments, for each segment its id and its first and last page, and
  /// in version 2 five numbers more. New segments stand last in the lowest level (fts5_index.c, `fts5StructureDecode`).
  static func all(structure: UnsafeRawBufferPointer) -> [WordSegment]? {
    guard structure.count > 4 else { return nil }
    var bytes = PageBytes(structure, at: 4)
    let isSecond = structure.count >= 8 && structure[4..<8].elementsEqual([0xFF, 0, 0, 1])
    if isSecond { bytes.position = 8 }
    let levels = bytes.number()
    _ = (bytes.number(), bytes.number())
    guard levels < 1000 else { return nil }
    var found: [[WordSegment]] = []
    for _ in 0..<levels {
      _ = bytes.number()
      let count = bytes.number()
      guard count <= 2000 else { return nil }
      var level: [WordSegment] = []
      for _ in 0..<count {
        let (id, first, last) = (bytes.number(), bytes.number(), bytes.number())
        if isSecond { for _ in 0..<5 { _ = bytes.number() } }
        guard id < 1 << 20, first <= last, last < 1 << 31 else { return nil }
        if first > 0 {
          level.append(
            WordSegment(id: Int64(id), firstPage: Int64(first), lastPage: Int64(last)))
        }
      }
      found.append(level)
    }
    return bytes.position <= structure.count ? found.reversed().flatMap(\.self) : nil
  }
}
