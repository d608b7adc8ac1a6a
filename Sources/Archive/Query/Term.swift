internal import GRDB

/// What a part of a filter comes to in SQL: a test of a row, and where possible a way to the rows without looking at
/// the others.
struct Term {
  /// True, false or NULL (not true) for a row of `incident`.
  var test: SQL
  /// A `SELECT` of the ids of all matching incidents that an index answers, each id once; nil where there is none.
  var ids: SQL?
  /// The same rows in the order of their days, where an index keeps them so.
  var stream: DayStream?

  init(test: SQL, ids: SQL? = nil, stream: DayStream? = nil) {
    self.test = test
    self.ids = ids
    self.stream = stream
  }

  static let everything = Term(test: "1", ids: nil)
  /// Of a name that nothing has.
  static let nothing = Term(test: "0", ids: "SELECT id FROM incident WHERE 0")
}

/// Rows of one value that an index keeps by day: `FROM source WHERE condition ORDER BY day, id`.
struct DayStream {
  var source: SQL
  var condition: SQL
  /// The columns of `source` that hold the day and the incident's id.
  var day = "incident.day"
  var id = "incident.id"
}
