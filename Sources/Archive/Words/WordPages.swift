internal import GRDB

/// Reads the pages of the full-text index themselves.
///
/// SQLite promises that this format stays readable, as archives are files. What is not understood is left to the index
/// itself (nil), and tests compare both on random texts.
struct WordPages {
  private let db: Database
  private let segments: [WordSegment]

  /// Nil where the index is of a kind that is not known here.
  init?(_ db: Database) throws {
    self.db = db
    let structure = try RawStatement(db, "SELECT block FROM words_data WHERE id = 10")
    guard try structure.step(), let segments = WordSegment.all(structure: structure.bytes(0))
    else { return nil }
    self.segments = segments
  }

  /// The rows that have a word, or a word that begins so. Nil where words that begin so were taken out of rows, which the
  /// index itself must sort out.
  func set(_ token: String, isBeginning: Bool) throws -> IncidentSet? {
    // The index marks the words themselves, as against their beginnings, by a leading 0.
    let key = [UInt8(ascii: "0")] + Array(token.utf8)
    var set = IncidentSet()
    for segment in segments {
      var scan = WordScan(key: key, isBeginning: isBeginning)
      let pages = try RawStatement(
        db, "SELECT block FROM words_data WHERE id BETWEEN ? AND ? ORDER BY id")
      pages.bind(1, segment.row(max(try firstPage(of: key, segment), segment.firstPage)))
      pages.bind(2, segment.row(segment.lastPage))
      while try pages.step(), scan.isRunning {
        guard scan.read(pages.bytes(0), into: &set) else {
          throw DatabaseError(
            resultCode: .SQLITE_CORRUPT, message: "the full-text index is damaged")
        }
      }
      if scan.hasRemoved && isBeginning { return nil }
    }
    return set
  }

  private func firstPage(of key: [UInt8], _ segment: WordSegment) throws -> Int64 {
    let find = try RawStatement(
      db,
      "SELECT pgno >> 1 FROM words_idx WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1")
    find.bind(1, segment.id)
    find.bind(2, bytes: key)
    return try find.step() ? find.integer(0) : segment.firstPage
  }
}
