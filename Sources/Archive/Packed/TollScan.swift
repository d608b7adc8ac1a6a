internal import GRDB
internal import NewsModel

/// Hands over packed columns of the incidents of a filter with their figures of killed: for pictures of many incidents.
struct TollScan {
  let db: Database
  let hits: IncidentSetCache

  /// `columns` are wanted beside the figures; `body` takes the columns' values in a run, a place within them, and the
  /// lowest and highest figure there.
  @inline(__always)
  func forEach(
    _ filter: Filter, _ columns: [PackedColumn],
    _ body: ([UnsafeMutableBufferPointer<Int64>], Int, Int64, Int64) -> Void
  ) throws {
    let set = try SetReader(db, hits).set(filter)
    let scan = try ColumnScan(db, columns + [.killedLow, .killedHigh])
    while try scan.next() {
      guard !set.isEmpty(scan.segment) else { continue }
      let values = try columns.indices.map { try scan.values($0) }
      let low = try scan.values(columns.count)
      let high = try scan.values(columns.count + 1)
      set.forEach(in: scan.segment) { body(values, $0, low[$0], high[$0]) }
    }
  }
}
