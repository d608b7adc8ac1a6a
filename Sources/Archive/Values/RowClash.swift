/// A row of a file whose id an earlier row of the same file has.
public struct RowClash: Hashable, Sendable {
  /// What the dataset calls both rows.
  public var id: String
  public var line: Int
  /// The row as it came, where rejected rows are kept.
  public var bytes: [UInt8]
}
