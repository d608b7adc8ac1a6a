/// Decisions about one subject that analysts made without knowing of each other, and that differ.
public struct Disagreement: Hashable, Sendable {
  public var incidentKey: String
  /// Its row number; nil where the archive does not have it.
  public var incident: Int64?
  public var headline: String
  /// What it is about, as `AnalystChange.subjects` has it.
  public var subject: String
  /// The outlet or title of the report that it is about; nil where it is about none.
  public var report: String?
  /// The entries, the first in time first.
  public var entries: [JournalEntry]

  public init(
    incidentKey: String, incident: Int64?, headline: String, subject: String,
    report: String? = nil, entries: [JournalEntry]
  ) {
    self.incidentKey = incidentKey
    self.incident = incident
    self.headline = headline
    self.subject = subject
    self.report = report
    self.entries = entries
  }

  /// One of the values that stand against each other, and who holds it.
  public struct Side: Hashable, Sendable {
    public var change: AnalystChange
    /// The first in time first; never empty.
    public var entries: [JournalEntry]
  }

  /// The values, the first in time first: that one is shown until somebody settles it.
  public var sides: [Side] {
    entries.reduce(into: []) { sides, entry in
      guard let change = entry.change(about: subject), !change.isOpen else { return }
      if let index = sides.firstIndex(where: { $0.change == change }) {
        sides[index].entries.append(entry)
      } else {
        sides.append(Side(change: change, entries: [entry]))
      }
    }
  }
}

extension JournalEntry {
  /// What the entry decides about a subject; nil where it says nothing of it.
  public func change(about subject: String) -> AnalystChange? {
    after.parts.first { $0.subjects.first == subject }
  }
}
