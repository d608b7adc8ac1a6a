import Archive
import NewsModel

/// What an import did, or would do.
public struct ImportSummary: Sendable {
  /// What became of one incident of one article.
  public struct Entry: Sendable {
    public enum Fate: String, Hashable, Sendable {
      /// A new incident.
      case new
      /// A new report on a known incident.
      case joined
      /// The archive has this very report.
      case duplicate
    }

    /// What messages call the article.
    public var name: String
    /// What its sender calls it: the `id` of its line, else its path.
    public var id: String
    /// True for the incident that the article is about, false for others that it mentions.
    public var isMain: Bool
    public var fate: Fate
    /// The incident that it goes to, how surely, and why.
    public var link: IncidentLink
    public var incident: Incident { link.incident }

    public var claims: Int { link.claims }

    init(article: (name: String, id: String), link: IncidentLink, isMain: Bool) {
      name = article.name
      id = article.id
      self.isMain = isMain
      self.link = link
      fate = link.isDuplicate ? .duplicate : link.isKnown ? .joined : .new
    }
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
  /// What messages call the articles that tell of no violence: they were counted, and nothing was made of them.
  public internal(set) var withoutViolence: [String] = []
  /// Of these, those that wait in the queue and did not before.
  public internal(set) var asideAdded = 0
  /// Articles that the user's rules left out: what messages call them, and the rule.
  public internal(set) var leftOut: [(name: String, rule: String)] = []
  /// What is to be known of an input beside what became of it, in sentences: who signed it.
  public internal(set) var remarks: [String] = []
  /// Lines of tollbook JSON Lines that were read.
  public internal(set) var lines = 0
  /// Entries of analysts' journals that those lines carried and that are new here.
  public internal(set) var decisions = 0
  /// Tables of datasets, in the order in which they were read.
  public internal(set) var datasets: [DatasetReport] = []
  public internal(set) var problems: [Problem] = []
  /// Files of a folder that are of no kind that is read, each in one sentence.
  public internal(set) var passedOver: [String] = []
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
