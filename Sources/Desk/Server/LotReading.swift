extension PostgresConnection {
  /// Streams the rows of a query in lots, so that no more than a lot is held.
  ///
  /// - Parameters:
  ///   - query: a query without values.
  ///   - count: how many rows a lot has at most.
  ///   - body: given the rows' values; null is an empty text.
  /// - Throws: `DeskProblem`, and what `body` throws.
  func forEachLot(
    of query: String, count: Int, _ body: ([[String]]) throws -> Void
  ) throws {
    var lot: [[String]] = []
    try copyOut("COPY (\(query)) TO STDOUT") { bytes in
      lot.append(CopyText.values(bytes))
      guard lot.count == count else { return }
      try body(lot)
      lot = []
    }
    if !lot.isEmpty { try body(lot) }
  }
}
