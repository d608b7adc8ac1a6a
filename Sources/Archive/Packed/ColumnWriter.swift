internal import GRDB

/// Keeps packed columns up to date: gathers changes and writes each run once.
final class ColumnWriter {
  /// A run of all columns, decoded.
  fileprivate struct Run {
    var columns: [[Int64]]
    var count: Int
    var changed: Set<Int>
  }

  private let find: RawStatement
  private let write: RawStatement
  private var runs: [Int: Run] = [:]
  /// Runs kept in memory before they are written: a megabyte each.
  private static let capacity = 12

  init(_ db: Database) throws {
    find = try RawStatement(db, "SELECT data FROM packed WHERE id = ?")
    write = try RawStatement(db, "INSERT OR REPLACE INTO packed (id, data) VALUES (?, ?)")
  }

  /// Sets the values of an incident.
  func set(_ id: Int64, _ values: PackedValues) throws {
    let segment = try open(id)
    runs[segment]?.set(PackedRun.offset(of: id), values)
  }

  /// The values of an incident as they are now.
  func values(_ id: Int64) throws -> PackedValues {
    let segment = try open(id)
    return runs[segment]?.values(PackedRun.offset(of: id)) ?? PackedValues()
  }

  /// Has the run of an incident in memory.
  private func open(_ id: Int64) throws -> Int {
    let segment = PackedRun.segment(of: id)
    if runs[segment] == nil {
      if runs.count >= ColumnWriter.capacity { try flush() }
      runs[segment] = try stored(segment)
    }
    return segment
  }

  private func stored(_ segment: Int) throws -> Run {
    let empty = [Int64](repeating: PackedColumn.missing, count: PackedRun.rowCount)
    var run = Run(columns: PackedColumn.allCases.map { _ in empty }, count: 0, changed: [])
    for column in PackedColumn.allCases {
      find.bind(1, column.row(of: segment))
      defer { find.reset() }
      guard try find.step() else { continue }
      let isWhole = run.columns[Int(column.rawValue)].withUnsafeMutableBufferPointer {
        PackedBlob.decode(find.bytes(0), into: $0)
      }
      // Written anew it would be damaged where nobody sees it.
      guard isWhole else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a packed column is damaged")
      }
      run.count = max(run.count, PackedBlob.count(find.bytes(0)))
    }
    return run
  }

  /// Writes what has changed.
  func flush() throws {
    for (segment, run) in runs.sorted(by: { $0.key < $1.key }) {
      for column in run.changed.sorted() {
        write.bind(1, PackedColumn.allCases[column].row(of: segment))
        write.bind(2, bytes: PackedBlob.encode(run.columns[column][..<run.count]))
        try write.run()
      }
    }
    runs.removeAll()
  }
}

extension ColumnWriter.Run {
  fileprivate mutating func set(_ offset: Int, _ values: PackedValues) {
    if offset >= count {
      // A longer run is written in all columns, so that they always have the same rows.
      count = offset + 1
      if changed.count < columns.count { changed = Set(columns.indices) }
    }
    for index in columns.indices where columns[index][offset] != values.stored[index] {
      columns[index][offset] = values.stored[index]
      changed.insert(index)
    }
  }

  fileprivate func values(_ offset: Int) -> PackedValues {
    PackedValues(stored: columns.map { $0[offset] })
  }
}
