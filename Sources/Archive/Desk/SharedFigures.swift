public import NewsModel

/// The figures of an incident that a desk's server is asked for, as the archive's own columns have them: by the shortest way
/// that the dossier allows, as millions of rows are brought there.
public struct SharedFigures {
  public let killed: Envelope?
  public let wounded: Envelope?
  /// How many reports there are, and of how many origins.
  public let reports: Int
  public let origins: Int

  public init(of dossier: Dossier) {
    let summary = SummaryColumns(of: dossier)
    (killed, wounded) = (summary.killed, summary.wounded)
    (reports, origins) = (summary.reportCount, summary.originCount)
  }
}
