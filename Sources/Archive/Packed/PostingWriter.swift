internal import GRDB

/// Keeps postings up to date: gathers changes and writes each posting once.
final class PostingWriter {
  private let find: RawStatement
  private let write: RawStatement
  private var open: [Int64: Posting] = [:]
  /// The run that the last change fell into.
  private var segment = -1
  /// Postings kept in memory before they are written.
  private static let capacity = 20_000

  init(_ db: Database) throws {
    find = try RawStatement(db, "SELECT rows FROM posting WHERE id = ?")
    write = try RawStatement(db, "INSERT OR REPLACE INTO posting (id, rows) VALUES (?, ?)")
  }

  func add(_ field: PostingField, _ value: Int64, id: Int64) throws {
    try change(field, value, id) { $0.insert($1) }
  }

  func remove(_ field: PostingField, _ value: Int64, id: Int64) throws {
    try change(field, value, id) { $0.remove($1) }
  }

  private func change(
    _ field: PostingField, _ value: Int64, _ id: Int64, _ body: (inout Posting, Int) -> Void
  ) throws {
    let current = PackedRun.segment(of: id)
    if current != segment && open.count > PostingWriter.capacity { try flush() }
    segment = current
    let row = field.row(value, current)
    if open[row] == nil { open[row] = try stored(row) }
    body(&open[row, default: Posting()], PackedRun.offset(of: id))
  }

  private func stored(_ row: Int64) throws -> Posting {
    find.bind(1, row)
    defer { find.reset() }
    return try find.step() ? Posting(find.bytes(0)) : Posting()
  }

  /// Writes what has changed.
  func flush() throws {
    for (row, posting) in open.sorted(by: { $0.key < $1.key }) {
      write.bind(1, row)
      write.bind(2, bytes: posting.bytes)
      try write.run()
    }
    open.removeAll(keepingCapacity: true)
  }
}
