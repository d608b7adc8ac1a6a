/// A report with claims that nobody has decided about yet: one row of the analyst's queue.
public struct OpenReport: Hashable, Sendable {
  public var incident: IncidentSummary
  /// The report's row number in the archive.
  public var report: Int64
  public var outlet: String?
  public var title: String
  public var published: Day?
  /// How many of its claims about the incident are still proposed.
  public var openClaims: Int
  /// How far the incident's killed figures lie apart, as `Envelope.spread`; nil where there is nothing to set apart.
  public var spread: Double?

  public init(
    incident: IncidentSummary, report: Int64, outlet: String? = nil, title: String = "",
    published: Day? = nil, openClaims: Int, spread: Double? = nil
  ) {
    self.incident = incident
    self.report = report
    self.outlet = outlet
    self.title = title
    self.published = published
    self.openClaims = openClaims
    self.spread = spread
  }
}

/// A run of the queue, most disputed first.
public struct OpenReportPage: Hashable, Sendable {
  public var rows: [OpenReport]
  public var hasAfter: Bool
  /// Over the whole queue.
  public var reportCount: Int
  public var claimCount: Int

  public init(rows: [OpenReport], hasAfter: Bool, reportCount: Int, claimCount: Int) {
    self.rows = rows
    self.hasAfter = hasAfter
    self.reportCount = reportCount
    self.claimCount = claimCount
  }
}
