import NewsModel

/// Where one of an article's incidents goes.
public struct IncidentLink: Sendable {
  public enum State: String, Sendable {
    /// Day, place and words agree, or it is an incident of its own.
    case sure
    /// It may be the incident of another, which the analyst is to say.
    case proposed
  }

  /// The incident that it becomes a report of.
  public var incident: Incident
  /// The incident that it may be a report of as well, for a proposed one.
  public var proposed: Incident?
  /// True when the archive or another article of the import has its incident.
  public var isKnown = false
  /// True when the archive, or an earlier article, has this very report: it adds nothing.
  public var isDuplicate = false
  /// The key of the report.
  public var report = ""
  /// How many figures the article gives for it.
  public var claims = 0
  /// How likely it is of the same incident as the report that it is most alike, 0 to 1; 0 where it is like none.
  public var score = 0.0
  /// What speaks for that and against it, in words.
  public var reasons: [String] = []

  public var state: State { proposed == nil ? .sure : .proposed }

  init(incident: Incident) { self.incident = incident }
}
