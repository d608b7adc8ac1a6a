internal import NewsModel

/// What the list, the orders and the filters need of an incident, worked out from its claims: the one place where a
/// comparison becomes columns.
struct SummaryColumns: Equatable {
  var killed: Envelope?
  var wounded: Envelope?
  /// Of the measures without columns of their own.
  var others: [Measure: Envelope]
  var reportCount: Int
  var originCount: Int
  /// Short names of acting groups, joined by ", ".
  var groups: String
  /// The kinds of speakers behind comparable figures, a bit for each by its place in the model's list.
  var speakers: Int
  /// What stands out in the figures of killed.
  var findings: Findings

  /// By the shortest way that the dossier allows.
  init(of dossier: Dossier) {
    if let plain = SummaryColumns(plain: dossier) {
      self = plain
    } else {
      self.init(comparing: dossier)
    }
  }

  /// From the comparison of all claims.
  init(comparing dossier: Dossier) {
    let comparison = Comparison(of: dossier)
    killed = comparison.overall(.killed)
    wounded = comparison.overall(.wounded)
    others = [:]
    for measure in Measure.allCases where measure != .killed && measure != .wounded {
      others[measure] = comparison.overall(measure)
    }
    reportCount = dossier.reports.count
    originCount = dossier.originCount
    groups = SummaryColumns.acting(dossier.incident.groups)
    speakers = comparison.sections.reduce(0) { bits, section in
      section.rows.flatMap(\.sightings).reduce(bits) { $0 | $1.claim.speaker.kind.bit }
    }
    findings = comparison.findings.union(SummaryColumns.concession(dossier.incident))
  }

  static func concession(_ incident: Incident) -> Findings {
    incident.groups.contains { $0.claimed && $0.role == .perpetrator } ? .conceded : []
  }

  static func acting(_ groups: [Involvement]) -> String {
    var names: [String] = []
    for group in groups where group.role == .perpetrator || group.role == .suspected {
      if !names.contains(group.displayName) { names.append(group.displayName) }
    }
    return names.joined(separator: ", ")
  }
}

extension SpeakerKind {
  /// One bit: the place in the model's list, which only grows.
  var bit: Int { 1 << (SpeakerKind.allCases.firstIndex(of: self) ?? 62) }
}
