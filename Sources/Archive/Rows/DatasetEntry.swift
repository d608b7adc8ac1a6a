public import NewsModel

/// A row of a dataset, ready to be stored: its cells, and what the dataset's codebook makes of them.
///
/// Making one costs more than storing it, so it is made on the caller's thread, beside the one that stores.
public struct DatasetEntry: Sendable {
  let fields: [String]
  let dossier: Dossier
  let notedClaims: [Claim]

  /// - Parameters:
  ///   - fields: the cells in the order of the release's columns, as they came.
  ///   - dossier: what the codebook makes of them: the incident with one dataset report. Its key begins with the
  ///     release's format and a slash ("ucdp-ged/484577").
  ///   - notedClaims: further claims of that report that no codebook can make anew, such as those that an extractor
  ///     proposes from its notes.
  public init(fields: [String], dossier: Dossier, notedClaims: [Claim] = []) {
    self.fields = fields
    self.dossier = dossier
    self.notedClaims = notedClaims
  }
}
