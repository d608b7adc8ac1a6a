internal import GRDB
internal import NewsModel

/// Adds up incidents and figures of killed under a filter by something that packed columns tell: for pictures of many
/// incidents.
struct TollScan {
  let db: Database
  let setCache: IncidentSetCache

  /// `position` takes a row's values in the first and the last of `columns` and gives the number under which the row is
  /// added up, `PackedColumn.missing` for none.
  @inline(__always)
  func table(
    _ filter: Filter, _ columns: [PackedColumn], by position: (Int64, Int64) -> Int64
  ) throws -> TollTable {
    let set = try SetReader(db, setCache).set(filter)
    let scan = try ColumnScan(db, [.killedLow, .killedHigh] + columns)
    var table = TollTable()
    while try scan.next() {
      guard !set.isEmpty(scan.segment) else { continue }
      let (low, high) = (try scan.values(0), try scan.values(1))
      let (first, last) = (try scan.values(2), try scan.values(1 + columns.count))
      set.forEach(in: scan.segment) { row in
        table.add(position(first[row], last[row]), low[row], high[row])
      }
    }
    return table
  }
}
