/// A filter with a name that tells when something new matches it.
public struct Watch: Hashable, Sendable {
  public var name: String
  /// In the language of filters, as it was typed.
  public var text: String
  /// When it was last looked at, in seconds since 1970; nil for never.
  public var seen: Int?

  public init(name: String, text: String, seen: Int? = nil) {
    self.name = name
    self.text = text
    self.seen = seen
  }
}

/// What is new about an incident that a watch matches.
public struct WatchMatch: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The incident is new.
    case incident
    /// Its figures of killed go lower or higher than before.
    case spread
    /// New reports make claims about it.
    case claims
  }

  public var kind: Kind
  public var incident: IncidentSummary
  /// The killed as they stood before, where there were figures.
  public var before: Envelope?
  /// How many claims are new.
  public var claims: Int
  /// Who makes them, each once.
  public var outlets: [String]

  public init(
    kind: Kind, incident: IncidentSummary, before: Envelope? = nil, claims: Int,
    outlets: [String] = []
  ) {
    self.kind = kind
    self.incident = incident
    self.before = before
    self.claims = claims
    self.outlets = outlets
  }
}

extension WatchMatch {
  /// What has come to an incident; nil where no claim is new.
  ///
  /// - Parameters:
  ///   - incident: its row now.
  ///   - isNew: whether it was not there before.
  ///   - before: as it stood; nil where it was not there.
  ///   - now: as it stands.
  ///   - fresh: the keys of the reports that are new or have changed.
  public init?(
    _ incident: IncidentSummary, isNew: Bool, before: Dossier?, now: Dossier, fresh: Set<String>
  ) {
    let reports = now.reports.filter { isNew || fresh.contains($0.key) }
    let claims = reports.reduce(0) { $0 + $1.claims.count }
    guard isNew || claims > 0 else { return nil }
    var outlets: [String] = []
    for report in reports where !report.claims.isEmpty && !outlets.contains(report.displayName) {
      outlets.append(report.displayName)
    }
    let then = before.flatMap { Comparison(of: $0).overall(.killed) }
    let here = Comparison(of: now).overall(.killed)
    var isWider = false
    if let then, let here { isWider = here.low < then.low || here.high > then.high }
    self.init(
      kind: isNew ? .incident : isWider ? .spread : .claims, incident: incident, before: then,
      claims: claims, outlets: outlets)
  }
}
