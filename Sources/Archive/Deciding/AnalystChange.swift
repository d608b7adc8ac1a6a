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
  /// Several at once, taken back together.
  case several([AnalystChange])
}
