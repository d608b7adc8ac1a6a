/// An article that was kept aside, with the incident and the report that are made of it.
public struct KeptArticle: Hashable, Sendable {
  /// The article's key.
  public var key: String
  public var incident: Incident
  public var report: Report

  public init(key: String, incident: Incident, report: Report) {
    self.key = key
    self.incident = incident
    self.report = report
  }
}
