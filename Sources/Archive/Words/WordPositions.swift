/// Where a word stands in the texts of some rows: for phrases.
///
/// A list of positions (fts5_varint.c, fts5_buffer.c, `sqlite3Fts5PoslistNext64`) is a run of distances, each two more than
/// it is; there is one column, so none of the marks between columns.
struct WordPositions: WordVisitor {
  /// A row and a position within it as one number, in no order.
  private(set) var positions: [UInt64] = []
  /// Whether some list could not be read.
  private(set) var isStrange = false
  private let wanted: IncidentSet
  /// The position at which the phrase begins when this word stands where it does.
  private let shift: UInt64
  /// Where the positions of the segments before the present one end.
  private var older = 0
  private var removed: Set<UInt64> = []
  /// A list that goes on on the next page.
  private var open: (row: Int64, bytes: [UInt8], missing: Int)?
  static let positionBits: UInt64 = 20

  /// - Parameters:
  ///   - wanted: rows that are looked at.
  ///   - shift: how many words of the phrase stand before this one.
  init(in wanted: IncidentSet, shift: Int) {
    self.wanted = wanted
    self.shift = UInt64(shift)
  }

  mutating func visit(_ page: inout PageBytes, to end: Int, row: inout Int64) {
    open = nil
    while true {
      let size = page.number()
      let count = Int(truncatingIfNeeded: min(size >> 1, 1 << 31))
      if size == 1 {
        removed.insert(UInt64(bitPattern: row))
      } else if wanted.contains(row) {
        let there = min(count, end - page.position)
        if there == count {
          read(PageBytes(page.bytes, at: page.position), to: page.position + count, row)
        } else {
          let start = page.position
          open = (row, Array(page.bytes[start..<start + max(0, there)]), count - there)
        }
      }
      page.position &+= count
      guard page.position < end else { return }
      row &+= Int64(truncatingIfNeeded: page.number())
    }
  }

  mutating func visitRest(_ bytes: UnsafeRawBufferPointer) {
    guard var list = open else { return }
    let there = min(list.missing, bytes.count)
    list.bytes += bytes[..<there]
    list.missing -= there
    open = list.missing > 0 ? list : nil
    guard list.missing == 0 else { return }
    list.bytes.withUnsafeBytes { read(PageBytes($0), to: $0.count, list.row) }
  }

  private mutating func read(_ list: PageBytes, to end: Int, _ row: Int64) {
    var list = list
    var position: UInt64 = 0
    while list.position < end {
      let distance = list.number()
      guard distance >= 2 else {
        isStrange = true
        return
      }
      position += distance - 2
      if position >> WordPositions.positionBits != 0 { isStrange = true }
      guard position >= shift else { continue }
      positions.append(UInt64(bitPattern: row) << WordPositions.positionBits | (position - shift))
    }
  }

  /// Ends a segment: what it took out of rows stood in older ones.
  mutating func endSegment() {
    if !removed.isEmpty {
      let old = positions[..<older].filter { !removed.contains($0 >> WordPositions.positionBits) }
      positions.replaceSubrange(..<older, with: old)
    }
    removed = []
    older = positions.count
    open = nil
  }
}
