internal import GRDB

/// What a part of a filter comes to in SQL: a test of a row, and where possible a way to the rows without looking at
/// the others.
struct Term {
  /// True, false or NULL (not true) for a row of `incident`. Made when it is asked for: it may cost something.
  var test: SQL { get throws { try makeTest() } }
  private let makeTest: () throws -> SQL
  /// A `SELECT` of the ids of all matching incidents that an index answers, each id once; nil where there is none.
  var ids: SQL?
  /// The same rows in the order of their days, where an index keeps them so.
  var stream: DayStream?

  init(test: @autoclosure @escaping () throws -> SQL, ids: SQL? = nil, stream: DayStream? = nil) {
    makeTest = test
    self.ids = ids
    self.stream = stream
  }

  static var everything: Term { Term(test: "1", ids: nil) }
  /// Of a name that nothing has.
  static var nothing: Term { Term(test: "0", ids: "SELECT id FROM incident WHERE 0") }
}

/// Rows of one value that an index keeps by day: `FROM source WHERE condition ORDER BY day, id`.
struct DayStream {
  var source: SQL
  var condition: SQL
  /// The columns of `source` that hold the day and the incident's id.
  var day = "incident.day"
  var id = "incident.id"
}
