/// The exact words of a claim and where they stand in their report's text.
public struct Quotation: Hashable, Sendable {
  public var text: String
  /// Offsets in Unicode scalars into `Report.text`; `text` is what stands there.
  public var range: Range<Int>

  public init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}
