/// What an analyst decides about one incident, by keys that mean the same in every archive. A value says what stands once
/// it is carried out; the same with nils says that nothing is decided.
public indirect enum AnalystChange: Codable, Hashable, Sendable {
  /// A decision about an imported claim; nil status for none.
  case claim(reportKey: String, claimKey: String, status: String?, edited: String?)
  /// A claim that the analyst added, in the exchange format; nil body for none.
  case added(key: String, reportKey: String, body: String?)
  case star(Bool)
  /// The remark, nil for none.
  case remark(String?)
  /// A tag and whether it is there.
  case tag(String, Bool)
  /// Whether another incident is joined to this one ("joined") or kept apart ("apart"); nil where that is open.
  case link(from: String, decision: String?)
  /// Whose words a report prints, as the analyst says; not set where the import's word stands.
  case origin(reportKey: String, isSet: Bool, origin: String?)
  /// Where a report stands that was taken out of the incident, by key; nil where it stands in it.
  case split(reportKey: String, into: String?)
  /// A field of the incident, or of one of its reports, as the analyst corrects it: by its name in the exchange format,
  /// with its value in JSON; nil where the source's word stands. `status` and `grade` are fields of the incident, too.
  case field(reportKey: String?, name: String, value: String?)
  /// An incident that the analyst has made, in the exchange format without reports; nil for none.
  case incident(body: String?)
  /// A report that the analyst has made, in the exchange format; nil for none.
  case report(reportKey: String, body: String?)
  /// What is said of an article that was kept aside, by whose key the entry goes; nil for nothing.
  case aside(AsideDecision?)
  /// Several at once, taken back together.
  case several([AnalystChange])
}

extension AnalystChange {
  /// The change without groups, in order.
  public var parts: [AnalystChange] {
    if case .several(let changes) = self { changes.flatMap(\.parts) } else { [self] }
  }

  /// What a change is about within its incident: two changes of one subject overrule each other.
  public var subjects: [String] { parts.map(\.kind.subject) }

  /// Whether it says that nothing is decided, so that what was imported stands.
  public var isOpen: Bool { kind.isOpen }

  /// The same subject where nothing is decided.
  public var opened: AnalystChange { kind.opened }

  /// The key of the report that the change is about; nil where it is about the incident.
  public var reportKey: String? { kind.report }

  /// The keys of the other incidents that the change links or sets apart.
  public var linkedKeys: [String] {
    parts.compactMap { if case .link(let from, _) = $0 { from } else { nil } }
  }
}

extension AnalystChange {
  /// All that is to be known of a kind of change.
  private struct Kind {
    var subject: String
    var isOpen: Bool
    var opened: AnalystChange
    var report: String?

    init(_ subject: String, isOpen: Bool, opened: AnalystChange, report: String? = nil) {
      self.subject = subject
      self.isOpen = isOpen
      self.opened = opened
      self.report = report
    }
  }

  private var kind: Kind {
    switch self {
    case .claim(let report, let claim, let status, _):
      Kind(
        "claim\n\(report)\n\(claim)", isOpen: status == nil,
        opened: .claim(reportKey: report, claimKey: claim, status: nil, edited: nil),
        report: report)
    case .added(let key, let report, let body):
      Kind(
        "added\n\(key)", isOpen: body == nil,
        opened: .added(key: key, reportKey: report, body: nil), report: report)
    case .star(let isOn): Kind("star", isOpen: !isOn, opened: .star(false))
    case .remark(let text): Kind("remark", isOpen: text == nil, opened: .remark(nil))
    case .tag(let name, let isOn):
      Kind("tag\n\(NameFolding.words(name))", isOpen: !isOn, opened: .tag(name, false))
    case .link(let from, let decision):
      Kind("link\n\(from)", isOpen: decision == nil, opened: .link(from: from, decision: nil))
    case .origin(let report, let isSet, _):
      Kind(
        "origin\n\(report)", isOpen: !isSet,
        opened: .origin(reportKey: report, isSet: false, origin: nil), report: report)
    case .split(let report, let into):
      Kind(
        "split\n\(report)", isOpen: into == nil, opened: .split(reportKey: report, into: nil),
        report: report)
    case .field(let report, let name, let value):
      Kind(
        "field\n\(report ?? "")\n\(name)", isOpen: value == nil,
        opened: .field(reportKey: report, name: name, value: nil), report: report)
    case .incident(let body):
      Kind("incident", isOpen: body == nil, opened: .incident(body: nil))
    case .report(let report, let body):
      Kind(
        "report\n\(report)", isOpen: body == nil, opened: .report(reportKey: report, body: nil),
        report: report)
    case .aside(let decision): Kind("aside", isOpen: decision == nil, opened: .aside(nil))
    case .several(let changes):
      Kind(
        "", isOpen: changes.allSatisfy(\.isOpen), opened: .several(changes.map(\.opened)))
    }
  }
}
