internal import GRDB

/// Reads the pages of the full-text index themselves.
///
/// SQLite promises that this format stays readable, as archives are files. What is not understood is left to the index
/// itself (nil), and tests compare both on random texts.
struct WordPages {
  private let db: Database
  private let segments: [WordSegment]
  private let highest: Int64

  /// Nil where the index is of a kind that is not known here.
  init?(_ db: Database) throws {
    self.db = db
    let structure = try RawStatement(db, "SELECT block FROM words_data WHERE id = 10")
    guard try structure.step(), let segments = WordSegment.all(structure: structure.bytes(0))
    else { return nil }
    self.segments = segments
    highest = try Int64.fetchOne(db, sql: "SELECT max(id) FROM incident") ?? 0
  }

  /// The rows that have a word.
  func set(_ token: String) throws -> IncidentSet {
    var rows = WordRows(upTo: highest)
    try read(token, isBeginning: false, into: &rows)
    return rows.set
  }

  /// The rows that have a word that begins so, and those that such a word was taken out of: whether they have another
  /// one, pages do not tell. Nil where these are too many.
  func beginnings(
    _ token: String, mostDoubtful: Int
  ) throws -> (set: IncidentSet, doubtful: Set<Int64>)? {
    var rows = WordRows(upTo: highest)
    try read(token, isBeginning: true, into: &rows)
    return rows.removed.count > mostDoubtful ? nil : (rows.set, rows.removed)
  }

  /// Where a word stands in some rows, in ascending order; nil where lists of places are not as they should be.
  func places(of token: String, in rows: IncidentSet, shift: Int) throws -> [UInt64]? {
    var places = WordPlaces(in: rows, shift: shift)
    try read(token, isBeginning: false, into: &places) { $0.endSegment() }
    guard !places.isStrange else { return nil }
    let isSorted = zip(places.places, places.places.dropFirst()).allSatisfy { $0 < $1 }
    return isSorted ? places.places : places.places.sorted()
  }

  private func read<Taker: WordTaker>(
    _ token: String, isBeginning: Bool, into taker: inout Taker,
    endSegment: (inout Taker) -> Void = { _ in }
  ) throws {
    // The index marks the words themselves, as against their beginnings, by a leading 0.
    let key = [UInt8(ascii: "0")] + Array(token.utf8)
    for segment in segments {
      var scan = WordScan(key: key, isBeginning: isBeginning)
      let pages = try RawStatement(
        db, "SELECT block FROM words_data WHERE id BETWEEN ? AND ? ORDER BY id")
      pages.bind(1, segment.row(max(try firstPage(of: key, segment), segment.firstPage)))
      pages.bind(2, segment.row(segment.lastPage))
      while try pages.step(), scan.isRunning {
        guard scan.read(pages.bytes(0), into: &taker) else {
          throw DatabaseError(
            resultCode: .SQLITE_CORRUPT, message: "the full-text index is damaged")
        }
      }
      endSegment(&taker)
    }
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
