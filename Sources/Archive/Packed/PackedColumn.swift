// Packed columns
// ==============
// What filters, facets, orders and pictures need of an incident stands a second time in packed columns: for each column
// and each run of 8,192 incidents one blob of numbers as narrow as the run allows. A question about any number of
// incidents reads a few megabytes from one end to the other instead of looking rows up: about a nanosecond an incident
// and column, so three million take a few milliseconds and no index is needed for filters. Values of which an incident
// can have several (groups, sources) stand the other way round, as postings: for each value the incidents of a run.
//
// Every write keeps both up to date within its transaction (`ColumnWriter`, `PostingWriter`), so they are exact.

/// A column of numbers that every incident has at most one of.
enum PackedColumn: Int64, CaseIterable {
  /// The first day, as the day's number; missing for an incident without a date.
  case day
  /// Days from the first to the last.
  case span
  /// Row numbers of `country`, `kind`, `locality`.
  case country, kind, locality
  case killedLow, killedHigh, woundedLow, woundedHigh
  /// How many reports and origins; never missing, so it also says which incidents there are.
  case reports, origins
  /// The kinds of speakers, a bit for each.
  case speakers
  /// Ten-millionths of a degree (about a centimetre), within 32 bits.
  case latitude, longitude
  /// The row number of `dataset`; missing for an incident that came with articles.
  case dataset
  /// What stands out in the figures of killed (`Findings`); missing for nothing.
  case findings

  /// Stands for "none".
  static let missing = Int64.min
  /// What a degree comes to in `latitude` and `longitude`.
  static let pointScale = 1e7

  /// Stored rows of `packed` for this column: its segments in order.
  var rows: ClosedRange<Int64> { rawValue << 32...rawValue << 32 | 0xFFFF_FFFF }
  func row(of segment: Int) -> Int64 { rawValue << 32 | Int64(segment) }
}

/// A run of incidents whose values are kept together.
enum PackedRun {
  static let rowCount = 8192
  /// Words of an `IncidentSet` that hold a run.
  static let wordCount = rowCount / 64

  static func segment(of id: Int64) -> Int { Int(id >> 13) }
  static func offset(of id: Int64) -> Int { Int(id & 8191) }
  static func firstID(of segment: Int) -> Int64 { Int64(segment) << 13 }
}
