/// What a dossier is made of: what was imported for it, and what analysts have decided about it. With these a copy is
/// whole: the decisions can be taken back in it, and the same import changes nothing.
public struct DossierSources: Hashable, Sendable {
  /// As imported, without any decision: the incident itself, those that were joined to it, and those out of which its
  /// reports were taken.
  public var imported: [Dossier]
  /// The entries about all of these, the first in time first.
  public var journal: [JournalEntry]

  public init(imported: [Dossier], journal: [JournalEntry]) {
    self.imported = imported
    self.journal = journal
  }
}
