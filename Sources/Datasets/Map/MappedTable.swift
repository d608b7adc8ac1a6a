extension DatasetTable {
  /// A table of the user's own, read by a column map.
  public static let mapped: DatasetTable = {
    var table = DatasetTable(
      id: MappedCodebook.format, name: "table", licence: nil, marks: [],
      content: .incidents { MappedCodebook($0) })
    table.isHandedAround = true
    return table
  }()
}
