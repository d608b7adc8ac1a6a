internal import GRDB

/// Reads postings.
struct PostingReader {
  let db: Database

  /// The incidents that have one of these values.
  func set(_ field: PostingField, _ values: [Int64]) throws -> IncidentSet {
    var set = IncidentSet()
    for value in values {
      let cursor = try cursor(field.rows(of: value))
      while try cursor.step() {
        let segment = Int(cursor.integer(0)) & Posting.highestSegment
        let blob = cursor.bytes(1)
        if Posting.isBits(blob) {
          set.formUnion(blob, in: segment)
        } else {
          let first = PackedRun.firstID(of: segment)
          Posting.forEach(blob) { set.insert(first + Int64($0)) }
        }
      }
    }
    return set
  }

  /// How many incidents of a set have each value of a field, values without any left out.
  func counts(_ field: PostingField, within set: IncidentSet) throws -> [Int64: Int] {
    var counts: [Int64: Int] = [:]
    let cursor = try cursor(field.rows)
    while try cursor.step() {
      let row = cursor.integer(0)
      let segment = Int(row) & Posting.highestSegment
      let blob = cursor.bytes(1)
      var count = 0
      if Posting.isBits(blob) {
        count = set.count(of: blob, in: segment)
      } else {
        let first = PackedRun.firstID(of: segment)
        Posting.forEach(blob) { count += set.contains(first + Int64($0)) ? 1 : 0 }
      }
      if count > 0 { counts[row >> 24 & Posting.highestValue, default: 0] += count }
    }
    return counts
  }

  private func cursor(_ rows: ClosedRange<Int64>) throws -> RawStatement {
    let cursor = try RawStatement(
      db, "SELECT id, rows FROM posting WHERE id BETWEEN ? AND ? ORDER BY id")
    cursor.bind(1, rows.lowerBound)
    cursor.bind(2, rows.upperBound)
    return cursor
  }
}
