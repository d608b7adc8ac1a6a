/// What stood in the analyst's tables before a change: enough to put it back.
enum AnalystChange: Codable, Equatable {
  /// A decision about a claim; nil status for none.
  case claim(reportKey: String, claimKey: String, status: String?, edited: String?)
  case star(Bool)
  /// The remark, nil for none.
  case remark(String?)
  /// A tag and whether it was there.
  case tag(String, Bool)
}
