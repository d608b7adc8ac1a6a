import Archive
import NewsModel

/// What an import did, or would do.
public struct ImportSummary: Sendable {
  /// What became of one incident of one article.
  public struct Entry: Hashable, Sendable {
    public enum Fate: String, Hashable, Sendable {
      /// A new incident.
      case new
      /// A new report on a known incident.
      case joined
      /// The archive has this very report.
      case duplicate
    }

    /// What the article was called.
    public var name: String
    public var fate: Fate
    public var incident: Incident
    public var claims: Int
  }

  /// Something that could not be read, in one sentence.
  public struct Problem: Hashable, Sendable {
    public var sentence: String
    /// True when the input is not there or cannot be opened, false when what it holds is wrong.
    public var isMissing: Bool
  }

  /// The articles' incidents, in order.
  public internal(set) var entries: [Entry] = []
  public internal(set) var articles = 0
  /// Lines of tollbook JSON Lines that were read.
  public internal(set) var lines = 0
  public internal(set) var problems: [Problem] = []
  /// What the archive counted: incidents and reports that were added, updated, left alone. All zero for a dry run.
  public internal(set) var stored = ImportOutcome()

  public init() {}

  mutating func add(_ outcome: ImportOutcome) {
    stored.added += outcome.added
    stored.updated += outcome.updated
    stored.unchanged += outcome.unchanged
    stored.reportsAdded += outcome.reportsAdded
    stored.reportsUpdated += outcome.reportsUpdated
  }
}
