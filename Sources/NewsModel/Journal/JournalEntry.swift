/// One line of the journal: what an analyst decided, when, and what stood there before. Entries are only ever added;
/// what is shown is what they come to over what was imported.
public struct JournalEntry: Codable, Hashable, Sendable {
  /// SHA-256 of the entry's JSON without this field, sorted keys, as 64 hexadecimal digits; nil until it is written.
  public var hash: String?
  public var author: String
  /// The author in one archive ("ana@3f2b…"): entries of a chain each hold the hash of the one before.
  public var chain: String
  /// 1 for the chain's first.
  public var number: Int
  /// The hash of the chain's entry before; nil for its first.
  public var previous: String?
  /// UTC to the millisecond ("2026-11-29T21:04:05.120Z").
  public var moment: String
  /// The incident's key.
  public var incident: String
  /// What was done ("claim rejected").
  public var words: String
  public var before: AnalystChange
  public var after: AnalystChange
  /// Why, where the analyst said so.
  public var reason: String?
  /// The entry that this one takes back; for one that was done again, the entry that had taken it back.
  public var undoes: String?
  /// The first entry of a step over several incidents, where this is a later one of it.
  public var step: String?
  /// The entries about the same that the author knew, and overrules.
  public var over: [String]

  public init(
    author: String, chain: String, number: Int, previous: String?, moment: String,
    incident: String, words: String, before: AnalystChange, after: AnalystChange,
    reason: String? = nil, undoes: String? = nil, step: String? = nil, over: [String] = []
  ) {
    self.author = author
    self.chain = chain
    self.number = number
    self.previous = previous
    self.moment = moment
    self.incident = incident
    self.words = words
    self.before = before
    self.after = after
    self.reason = reason
    self.undoes = undoes
    self.step = step
    self.over = over
  }
}
