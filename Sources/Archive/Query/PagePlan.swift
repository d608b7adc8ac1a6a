internal import GRDB
internal import NewsModel

/// How the rows of a page are found: see the essay in `FilterCompiler`.
enum PagePlan {
  /// These ids, tested by the other terms, sorted.
  case drive(Fewest)
  /// Rows of one value by day, tested by the other terms.
  case stream(DayStream)
  /// The order's own index, tested by all terms.
  case walk

  /// Up to so many rows are fetched and sorted rather than walked to.
  static let fewRows = 4_000

  /// Chooses by how many rows each term has, counted up to `fewRows`.
  init(terms: [Term], order: RowOrder, _ db: Database) throws {
    if let fewest = try Fewest(of: terms, below: PagePlan.fewRows, db) {
      self = .drive(fewest)
    } else if order.sort == .date, let stream = try PagePlan.shortestStream(terms, db) {
      self = .stream(stream)
    } else {
      self = .walk
    }
  }

  /// The stream with the fewest rows; the first one where all are long.
  private static func shortestStream(_ terms: [Term], _ db: Database) throws -> DayStream? {
    let streams = terms.filter { $0.stream != nil }
    if streams.count < 2 { return streams.first?.stream }
    let fewest = try Fewest(of: streams, below: 100_000, db)
    return streams[fewest?.index ?? 0].stream
  }
}
