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
  public var subjects: [String] { parts.map(\.subject) }

  private var subject: String {
    switch self {
    case .claim(let report, let claim, _, _): "claim\n\(report)\n\(claim)"
    case .added(let key, _, _): "added\n\(key)"
    case .star: "star"
    case .remark: "remark"
    case .tag(let name, _): "tag\n\(NameFolding.words(name))"
    case .link(let from, _): "link\n\(from)"
    case .origin(let report, _, _): "origin\n\(report)"
    case .split(let report, _): "split\n\(report)"
    case .field(let report, let name, _): "field\n\(report ?? "")\n\(name)"
    case .incident: "incident"
    case .report(let report, _): "report\n\(report)"
    case .aside: "aside"
    case .several: ""
    }
  }

  /// Whether it says that nothing is decided, so that what was imported stands.
  public var isOpen: Bool {
    switch self {
    case .claim(_, _, let status, _): status == nil
    case .added(_, _, let body), .incident(let body), .report(_, let body): body == nil
    case .star(let isOn), .tag(_, let isOn), .origin(_, let isOn, _): !isOn
    case .remark(let text): text == nil
    case .link(_, let decision): decision == nil
    case .split(_, let into): into == nil
    case .field(_, _, let value): value == nil
    case .aside(let decision): decision == nil
    case .several(let changes): changes.allSatisfy(\.isOpen)
    }
  }

  /// The same subject where nothing is decided.
  public var opened: AnalystChange {
    switch self {
    case .claim(let report, let claim, _, _):
      .claim(reportKey: report, claimKey: claim, status: nil, edited: nil)
    case .added(let key, let report, _): .added(key: key, reportKey: report, body: nil)
    case .star: .star(false)
    case .remark: .remark(nil)
    case .tag(let name, _): .tag(name, false)
    case .link(let from, _): .link(from: from, decision: nil)
    case .origin(let report, _, _): .origin(reportKey: report, isSet: false, origin: nil)
    case .split(let report, _): .split(reportKey: report, into: nil)
    case .field(let report, let name, _): .field(reportKey: report, name: name, value: nil)
    case .incident: .incident(body: nil)
    case .report(let report, _): .report(reportKey: report, body: nil)
    case .aside: .aside(nil)
    case .several(let changes): .several(changes.map(\.opened))
    }
  }

  /// The key of the report that the change is about; nil where it is about the incident.
  public var reportKey: String? {
    switch self {
    case .claim(let report, _, _, _), .added(_, let report, _), .origin(let report, _, _),
      .split(let report, _), .report(let report, _):
      report
    case .field(let report, _, _): report
    case .star, .remark, .tag, .link, .incident, .aside, .several: nil
    }
  }

  /// The keys of the other incidents that the change links or sets apart.
  public var linkedKeys: [String] {
    parts.compactMap { if case .link(let from, _) = $0 { from } else { nil } }
  }
}
