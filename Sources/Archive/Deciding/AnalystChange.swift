/// What stood in the analyst's tables before a change: enough to put it back.
enum AnalystChange: Codable, Equatable {
  /// A decision about an imported claim; nil status for none.
  case claim(reportKey: String, claimKey: String, status: String?, edited: String?)
  /// A claim that the analyst added, in the exchange format; nil body for none.
  case added(id: Int64, reportKey: String, body: String?)
  case star(Bool)
  /// The remark, nil for none.
  case remark(String?)
  /// A tag and whether it was there.
  case tag(String, Bool)
  /// Whether another incident is joined to this one or kept apart; nil where that is open.
  case link(from: String, decision: String?)
  /// Whose words a report prints, as the analyst says; nil where the import's word stands.
  case origin(reportKey: String, isSet: Bool, origin: String?)
  /// Where a report stands that was taken out of the incident, by key; nil where it stands in it.
  case split(reportKey: String, into: String?)
  /// Several at once, taken back together.
  case several([AnalystChange])

  /// The keys of the other incidents that the change links or sets apart.
  var linkedKeys: [String] {
    switch self {
    case .link(let from, _): [from]
    case .several(let changes): changes.flatMap(\.linkedKeys)
    default: []
    }
  }
}
