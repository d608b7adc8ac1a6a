/// What a report was called when it was imported, and how it came to its incident.
public struct ReportLink: Hashable, Sendable {
  /// The sender's own name for it: the `id` of its line, else its path.
  public var name: String
  public var report: String
  /// How likely it is of the same incident as the report that it was most alike, 0 to 1; 0 where it was like none.
  public var score: Double
  public var reasons: [String]

  public init(name: String, report: String, score: Double, reasons: [String]) {
    self.name = name
    self.report = report
    self.score = score
    self.reasons = reasons
  }
}
