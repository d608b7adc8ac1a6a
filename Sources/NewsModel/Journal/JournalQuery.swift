/// Which entries of the journal are asked for; those that meet all conditions, newest first.
public struct JournalQuery: Hashable, Sendable {
  /// The key of the incident that they are about; nil for every one.
  public var incident: String?
  /// Who made them; nil for everybody.
  public var author: String?
  /// Not before this moment, as entries write it; nil for any.
  public var since: String?
  /// Only entries about incidents of this filter; nil for any.
  public var filter: Filter?
  public var limit: Int

  public init(
    incident: String? = nil, author: String? = nil, since: String? = nil, filter: Filter? = nil,
    limit: Int = 1_000
  ) {
    self.incident = incident
    self.author = author
    self.since = since
    self.filter = filter
    self.limit = limit
  }
}

/// A line of the log as it is shown: an entry, whether it still holds, and its incident where the archive has it.
public struct JournalLine: Hashable, Sendable {
  public var entry: JournalEntry
  /// Whether a later entry has taken it back.
  public var isTakenBack: Bool
  /// The incident's row number and what it is known by; nil where the archive does not have it.
  public var incident: Int64?
  public var headline: String

  public init(entry: JournalEntry, isTakenBack: Bool, incident: Int64?, headline: String) {
    self.entry = entry
    self.isTakenBack = isTakenBack
    self.incident = incident
    self.headline = headline
  }
}

/// What reading the journal from its first entry has found.
public struct JournalCheck: Hashable, Sendable {
  public var entries = 0
  public var chains = 0
  /// Entries that came in a copy of some incidents, without the ones before them in their chains.
  public var gaps = 0
  /// One sentence for each entry that is not what it was when it was made.
  public var faults: [String] = []

  public init() {}
}
