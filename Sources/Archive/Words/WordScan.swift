/// Reads pages of one segment of the full-text index in their order and hands over the rows of the words it looks for.
///
/// A page (fts5_index.c, "LEAF NODES"): two bytes for where its first row number stands, two for where its body ends, the
/// body, and behind it the positions of its words as numbers, each but the first counted from the one before. The body goes on
/// with the rows of the last page's last word, then come words, each with its rows: the first row's number whole, the
/// others' as distances, and behind each the size of its list of positions, doubled, and one more where the row was taken
/// out; then the list. A list may go on on the next page; the first row number of every page is whole.
struct WordScan {
  private let key: [UInt8]
  private let isBeginning: Bool
  /// The last word that was read.
  private var word: [UInt8] = []
  private var isWanted = false
  private var row: Int64 = 0
  /// False when all that is wanted has been read.
  private(set) var isRunning = true

  init(key: [UInt8], isBeginning: Bool) {
    self.key = key
    self.isBeginning = isBeginning
  }

  /// Reads the next page; false for bytes that are none.
  mutating func read(
    _ page: UnsafeRawBufferPointer, into visitor: inout some WordVisitor
  ) -> Bool {
    let end = PageBytes.short(page, 2)
    guard end >= 4, end <= page.count else { return false }
    let body = UnsafeRawBufferPointer(rebasing: page[..<end])
    var footer = PageBytes(page, at: end)
    var next = footer.position < page.count ? Int(footer.number()) : end
    let firstRow = PageBytes.short(page, 0)
    if isWanted {
      let hasRow = firstRow >= 4 && firstRow < next
      let rest = hasRow ? firstRow : min(max(next, 4), end)
      visitor.visitRest(UnsafeRawBufferPointer(rebasing: body[4..<rest]))
      if hasRow { visitRows(PageBytes(body, at: firstRow), to: min(next, end), &visitor) }
    }
    var isFirst = true
    while next < end {
      var bytes = PageBytes(body, at: next)
      guard readWord(&bytes, isFirst: isFirst) else { return false }
      isFirst = false
      next = footer.position < page.count ? next + Int(footer.number()) : end
      guard next > bytes.position || next >= end else { return false }
      judge()
      guard isRunning else { return true }
      if isWanted { visitRows(bytes, to: min(next, end), &visitor) }
    }
    return true
  }

  /// Hands over rows up to the end of the word's part of the page; the first one's number stands whole.
  private mutating func visitRows(
    _ bytes: PageBytes, to end: Int, _ visitor: inout some WordVisitor
  ) {
    var bytes = bytes
    row = Int64(truncatingIfNeeded: bytes.number())
    visitor.visit(&bytes, to: end, row: &row)
  }

  /// Whether the word is wanted, and whether one may still come.
  private mutating func judge() {
    isWanted = isBeginning ? word.starts(with: key) : word == key
    if !isWanted && key.lexicographicallyPrecedes(word) { isRunning = false }
  }

  /// A page's first word stands whole; others share their beginning with the one before.
  private mutating func readWord(_ bytes: inout PageBytes, isFirst: Bool) -> Bool {
    let shared = isFirst ? 0 : Int(truncatingIfNeeded: bytes.number())
    let count = Int(truncatingIfNeeded: bytes.number())
    guard shared >= 0, shared <= word.count, count >= 0,
      count <= bytes.bytes.count - bytes.position
    else { return false }
    word.removeSubrange(shared...)
    word.append(contentsOf: bytes.bytes[bytes.position..<bytes.position + count])
    bytes.position += count
    return true
  }
}
