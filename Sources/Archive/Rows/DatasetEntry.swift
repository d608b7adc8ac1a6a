public import NewsModel

/// A row of a dataset, ready to be stored: its cells, and what the dataset's codebook makes of them.
///
/// Making one costs more than storing it, so it is made on the caller's thread, beside the one that stores.
public struct DatasetEntry: Sendable {
  /// The key of its incident.
  let key: String
  let cells: PackedCells
  let incident: Incident
  let summary: SummaryColumns
  /// Names of outlets, origins and sources.
  let sourceNames: [String]
  /// What words are searched in.
  let words: String
  let notedClaims: [Claim]
  /// When the dataset last revised the row, as its codebook says; nil where it does not.
  let revision: Int?
  /// Where the row stands in its file, from 1; 0 where nobody says it.
  public var line = 0
  /// The row as it came, where rejected rows are kept.
  public var bytes: [UInt8] = []
  /// How many claims the codebook makes of the row.
  let claimCount: Int

  /// - Parameters:
  ///   - fields: the cells in the order of the release's columns, as they came.
  ///   - dossier: what the codebook makes of them: the incident with one dataset report. Its key begins with the
  ///     release's format and a slash ("ucdp-ged/484577").
  ///   - revision: when the dataset last revised the row (`Codebook.revision`).
  ///   - notedClaims: further claims of that report that no codebook can make anew, such as those that an extractor
  ///     proposes from its notes.
  public init(
    fields: [String], dossier: Dossier, revision: Int? = nil, notedClaims: [Claim] = []
  ) {
    self.revision = revision
    key = dossier.incident.key
    cells = PackedCells(fields)
    incident = dossier.incident
    claimCount = dossier.reports.reduce(0) { $0 + $1.claims.count }
    words = WordsText.body(of: dossier, remark: "")
    sourceNames = dossier.sourceNames
    self.notedClaims = notedClaims
    guard !notedClaims.isEmpty, !dossier.reports.isEmpty else {
      summary = SummaryColumns(of: dossier)
      return
    }
    var noted = dossier
    noted.reports[0].claims += notedClaims
    summary = SummaryColumns(of: noted)
  }
}
