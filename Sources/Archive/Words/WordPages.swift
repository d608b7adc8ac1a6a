internal import GRDB

/// Reads the pages of the full-text index themselves.
///
/// SQLite promises that this format stays readable, as archives are files. What is not understood is left to the index
/// itself (nil): another version of the format, structures and pages that are not as they should be. Tests compare both on
/// random texts, and `WordPagesCheck` once for each archive that is opened.
struct WordPages {
  private let db: Database
  /// That of `words_config` (fts5Int.h, `FTS5_CURRENT_VERSION`).
  private static let knownVersion = 4
  private let segments: [WordSegment]
  private let highest: Int64

  /// Nil where the index is of a kind that is not known here.
  init?(_ db: Database) throws {
    self.db = db
    let version = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT v FROM words_config WHERE k = 'version'"))
    guard version == WordPages.knownVersion else { return nil }
    let structure = try RawStatement(db, "SELECT block FROM words_data WHERE id = 10")
    guard try structure.step(), let segments = WordSegment.all(structure: structure.bytes(0))
    else { return nil }
    self.segments = segments
    highest = try Int64.fetchOne(db, sql: "SELECT max(id) FROM incident") ?? 0
  }

  /// The rows that have a word; nil where pages are not as they should be.
  func set(_ token: String) throws -> IncidentSet? {
    var rows = WordRows(upTo: highest)
    return try read(token, isBeginning: false, into: &rows) ? rows.set : nil
  }

  /// The rows that have a word that begins so, and those that such a word was taken out of: whether they have another
  /// one, pages do not tell. Nil where these are too many, or pages are not as they should be.
  func beginnings(
    _ token: String, mostDoubtful: Int
  ) throws -> (set: IncidentSet, doubtful: Set<Int64>)? {
    var rows = WordRows(upTo: highest)
    guard try read(token, isBeginning: true, into: &rows), rows.removed.count <= mostDoubtful
    else { return nil }
    return (rows.set, rows.removed)
  }

  /// Where a word stands in some rows, in ascending order; nil where pages or lists of positions are not as they should be.
  func positions(of token: String, in rows: IncidentSet, shift: Int) throws -> [UInt64]? {
    var positions = WordPositions(in: rows, shift: shift)
    guard try read(token, isBeginning: false, into: &positions, endSegment: { $0.endSegment() }),
      !positions.isStrange
    else { return nil }
    let isSorted = zip(positions.positions, positions.positions.dropFirst()).allSatisfy { $0 < $1 }
    return isSorted ? positions.positions : positions.positions.sorted()
  }

  /// False for pages that are not as they should be.
  private func read<Visitor: WordVisitor>(
    _ token: String, isBeginning: Bool, into visitor: inout Visitor,
    endSegment: (inout Visitor) -> Void = { _ in }
  ) throws -> Bool {
    // The index marks the words themselves, as against their beginnings, by a leading 0.
    let key = [UInt8(ascii: "0")] + Array(token.utf8)
    for segment in segments {
      var scan = WordScan(key: key, isBeginning: isBeginning)
      let pages = try RawStatement(
        db, "SELECT block FROM words_data WHERE id BETWEEN ? AND ? ORDER BY id")
      pages.bind(1, segment.row(max(try firstPage(of: key, segment), segment.firstPage)))
      pages.bind(2, segment.row(segment.lastPage))
      while try pages.step(), scan.isRunning {
        guard scan.read(pages.bytes(0), into: &visitor) else { return false }
      }
      endSegment(&visitor)
    }
    return true
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
