internal import NewsModel

/// An entry that is what its hash says, with the text that was hashed: both cost more than storing them, so they are made
/// once.
struct ProvenEntry {
  let entry: JournalEntry
  let hash: String
  /// As the journal keeps it.
  let body: String

  /// Nil for an entry that says another hash.
  ///
  /// - Throws: `EncodingError`.
  init?(_ entry: JournalEntry) throws {
    self.init(sealing: entry, try JournalText.body(of: entry))
    guard entry.hash == hash else { return nil }
  }

  /// An entry of which nobody has said a hash yet.
  ///
  /// - Throws: `EncodingError`.
  init(new entry: JournalEntry) throws {
    self.init(sealing: entry, try JournalText.body(of: entry))
  }

  private init(sealing entry: JournalEntry, _ body: String) {
    (self.entry, self.body) = (entry, body)
    hash = JournalText.sha256(body)
  }
}
