/// Gives the records of a table, in whatever kind of file they stand.
protocol RecordSource: AnyObject {
  /// The next record, nil at the end.
  ///
  /// - Throws: `DatasetFileProblem` where the file is damaged, and what reading throws.
  func next() throws -> TableReading?
  /// How many records so far had cells that were no UTF-8.
  var oddRecords: Int { get }
  /// How much of the file on disk has been read.
  var consumed: Int { get }
}
