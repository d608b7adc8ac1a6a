internal import GRDB

/// Reads packed columns from one end to the other, a run at a time, side by side.
final class ColumnScan {
  /// The run that has been read.
  private(set) var segment = -1
  private let cursors: [RawStatement]
  private let buffers: UnsafeMutablePointer<Int64>
  private var isDecoded: [Bool]

  init(_ db: Database, _ columns: [PackedColumn]) throws {
    cursors = try columns.map { column in
      let cursor = try RawStatement(
        db, "SELECT id, data FROM packed WHERE id BETWEEN ? AND ? ORDER BY id")
      cursor.bind(1, column.rows.lowerBound)
      cursor.bind(2, column.rows.upperBound)
      return cursor
    }
    buffers = .allocate(capacity: columns.count * PackedRun.rowCount)
    isDecoded = columns.map { _ in false }
  }

  deinit { buffers.deallocate() }

  /// Reads the next run; false behind the last one. Every column has the same runs.
  func next() throws -> Bool {
    for (index, cursor) in cursors.enumerated() {
      guard try cursor.step() else { return false }
      let found = Int(cursor.integer(0) & 0xFFFF_FFFF)
      if index > 0 && found != segment {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "packed columns differ")
      }
      segment = found
      isDecoded[index] = false
    }
    return true
  }

  /// The values of a column, counted as the scan was told of them: one for each row of the run.
  func values(_ index: Int) throws -> UnsafeMutableBufferPointer<Int64> {
    let buffer = UnsafeMutableBufferPointer(
      start: buffers + index * PackedRun.rowCount, count: PackedRun.rowCount)
    if !isDecoded[index] {
      guard PackedBlob.decode(cursors[index].bytes(1), into: buffer) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a packed column is damaged")
      }
      isDecoded[index] = true
    }
    return buffer
  }
}

extension ColumnScan {
  /// The incidents whose value in one column fits.
  @inline(__always)
  static func set(
    _ db: Database, _ column: PackedColumn, where fits: (Int64) -> Bool
  ) throws -> IncidentSet {
    let scan = try ColumnScan(db, [column])
    var set = IncidentSet()
    while try scan.next() {
      let values = try scan.values(0)
      set.fill(scan.segment) { fits(values[$0]) }
    }
    return set
  }

  /// The incidents whose values in two columns fit.
  @inline(__always)
  static func set(
    _ db: Database, _ first: PackedColumn, _ second: PackedColumn,
    where fits: (Int64, Int64) -> Bool
  ) throws -> IncidentSet {
    let scan = try ColumnScan(db, [first, second])
    var set = IncidentSet()
    while try scan.next() {
      let values = (try scan.values(0), try scan.values(1))
      set.fill(scan.segment) { fits(values.0[$0], values.1[$0]) }
    }
    return set
  }
}
