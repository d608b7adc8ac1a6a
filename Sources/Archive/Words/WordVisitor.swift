/// Takes what `WordScan` finds on the pages of the full-text index: the rows of a word, one segment after the other from
/// the oldest to the newest.
protocol WordVisitor {
  /// Reads rows up to the end of the word's part of a page.
  ///
  /// - Parameters:
  ///   - page: stands behind the first row's number: its list's size, doubled, and one more where the row was taken out,
  ///     then the list, then the distance to the next row.
  ///   - end: where the word's part of the page ends.
  ///   - row: the first row's number, and the last one's afterwards.
  mutating func visit(_ page: inout PageBytes, to end: Int, row: inout Int64)

  /// What the beginning of the next page has of the last row's list.
  mutating func visitRest(_ bytes: UnsafeRawBufferPointer)
}

/// The rows of a word as bits.
struct WordRows: WordVisitor {
  private(set) var set: IncidentSet
  /// Rows that the word was taken out of.
  private(set) var removed: Set<Int64> = []

  /// - Parameter highest: the highest row that there is.
  init(upTo highest: Int64) { set = IncidentSet(upTo: highest) }

  mutating func visit(_ page: inout PageBytes, to end: Int, row: inout Int64) {
    // Copies that a loop over millions of rows can keep in registers.
    var (bytes, current) = (page, row)
    var removed: [Int64] = []
    // Incidents that are newer than the set's room; there are hardly ever any.
    var beyond: [Int64] = []
    set.withWords { words in
      while true {
        let size = bytes.number()
        let word = Int(truncatingIfNeeded: current >> 6)
        if word < 0 || word >= words.count {
          if size != 1 { beyond.append(current) }
        } else if size == 1 {
          words[word] &= ~(1 &<< UInt64(truncatingIfNeeded: current))
          removed.append(current)
        } else {
          words[word] |= 1 &<< UInt64(truncatingIfNeeded: current)
        }
        bytes.position &+= Int(truncatingIfNeeded: min(size >> 1, 1 << 31))
        guard bytes.position < end else { return }
        current &+= Int64(truncatingIfNeeded: bytes.number())
      }
    }
    for row in beyond { set.insert(row) }
    self.removed.formUnion(removed)
    (page, row) = (bytes, current)
  }

  mutating func visitRest(_ bytes: UnsafeRawBufferPointer) {}
}
