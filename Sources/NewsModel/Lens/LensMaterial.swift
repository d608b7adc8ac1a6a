/// The claims of one measure of an incident as lenses weigh them: wholes of this incident that state a number or a
/// vague word, and beside them the claims that no rule counts, each with the reason.
public struct LensMaterial: Hashable, Sendable {
  /// A claim that a rule may count.
  public struct Candidate: Hashable, Sendable {
    public var position: DossierPosition
    public var bounds: Bounds
    public var qualifier: Qualifier
    public var scope: Scope
    /// The origin under which it counts.
    public var voice: String
    public var speaker: Speaker
    /// When it was said to hold, else when its report appeared.
    public var day: Day?
    /// The claims that it was added up from, empty for a claim as it stands.
    public var parts: [DossierPosition] = []

    /// True for "77", false for "more than 70", "about 100", "50 to 60".
    public var isDefinite: Bool { qualifier == .exact && bounds.low == bounds.high }

    /// Whether a number lies within what the claim allows: anything above "more than 70", a tenth around "about 100".
    public func allows(_ number: Int) -> Bool {
      var (low, high) = (bounds.low ?? .min, bounds.high ?? .max)
      switch qualifier {
      case .moreThan: low = low == .max ? low : low + 1
      case .fewerThan: high = high == .min ? high : high - 1
      case .about, .closerTo:
        if let stated = bounds.low { low = stated - stated / 10 }
        if let stated = bounds.high { high = stated + stated / 10 }
      default: break
      }
      return low <= number && number <= high
    }
  }

  public let measure: Measure
  public let incident: Incident
  /// Wholes with a number, by position.
  public private(set) var stated: [Candidate] = []
  /// Sums of disjoint scopes where a report gives no figure for everyone, by position.
  public private(set) var sums: [Candidate] = []
  /// Wholes with a vague word, by position.
  public private(set) var vague: [Candidate] = []
  /// Claims that no rule counts.
  public private(set) var excluded: [LensReading.Use] = []
  /// True when nothing but datasets speaks of the incident, so that their outcomes are all there is.
  public let onlyDatasets: Bool

  public init(_ measure: Measure, of dossier: Dossier, options: Comparison.Options = .init()) {
    self.measure = measure
    incident = dossier.incident
    onlyDatasets = dossier.reports.allSatisfy { $0.kind == .dataset }
    for (report, content) in dossier.reports.enumerated() {
      for index in content.claims.indices {
        add(DossierPosition(report: report, claim: index), of: content, options)
      }
    }
    sums = LensMaterial.sums(of: stated)
  }

  private mutating func add(
    _ position: DossierPosition, of report: Report, _ options: Comparison.Options
  ) {
    let claim = report.claims[position.claim]
    let isMixed = measure != .casualties && claim.measure == .casualties
    guard claim.measure == measure || isMixed else { return }
    guard options.includesProposed || claim.status != .proposed else { return }
    if let reason = isMixed ? "killed and wounded together" : reason(against: claim, of: report) {
      excluded.append(LensReading.Use(position: position, reason: reason))
      return
    }
    let candidate = Candidate(
      position: position, bounds: claim.bounds, qualifier: claim.qualifier, scope: claim.scope,
      voice: claim.origin ?? report.voice, speaker: claim.speaker,
      day: claim.asOf ?? report.published)
    if claim.bounds.isUnknown { vague.append(candidate) } else { stated.append(candidate) }
  }

  private func reason(against claim: Claim, of report: Report) -> String? {
    if claim.status == .rejected { return "rejected by the analyst" }
    if claim.isDenied { return "denied by its speaker" }
    if claim.isBackground { return "of another event or a whole conflict" }
    if claim.isPart { return "a part of another figure" }
    if report.kind == .dataset, !onlyDatasets { return "the outcome of a dataset's own rule" }
    return nil
  }
}
