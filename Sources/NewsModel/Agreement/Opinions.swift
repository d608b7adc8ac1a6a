/// What one author holds of everything that they have decided: their latest word that they have not taken back.
public struct Opinions: Sendable {
  /// What is decided, the same in every archive.
  public struct Thing: Hashable, Sendable {
    public var incident: String
    /// As `AnalystChange.subjects` has it.
    public var subject: String
  }

  public struct Opinion: Hashable, Sendable {
    public var change: AnalystChange
    public var entry: JournalEntry
  }

  public private(set) var all: [Thing: Opinion] = [:]

  /// - Parameters:
  ///   - author: as the journal names them.
  ///   - entries: a journal, or several united, in any order; the same entry twice counts once.
  public init(of author: String, in entries: [JournalEntry]) {
    let takenBack = Self.takenBack(entries)
    let own = entries.filter { entry in
      entry.author == author && entry.undoes == nil && !takenBack.contains(entry.hash ?? "")
    }
    for entry in own.sorted(by: { ($0.moment, $0.number) < ($1.moment, $1.number) }) {
      for part in entry.after.parts {
        guard let subject = part.subjects.first else { continue }
        let thing = Thing(incident: entry.incident, subject: subject)
        all[thing] = part.isOpen ? nil : Opinion(change: part, entry: entry)
      }
    }
  }

  /// The entries that a later one takes back, which was not itself taken back.
  private static func takenBack(_ entries: [JournalEntry]) -> Set<String> {
    var undoing: [String: Set<String>] = [:]
    for entry in entries {
      if let undone = entry.undoes { undoing[undone, default: []].insert(entry.hash ?? "") }
    }
    func isTakenBack(_ hash: String) -> Bool {
      undoing[hash, default: []].contains { !isTakenBack($0) }
    }
    return Set(undoing.keys.filter(isTakenBack))
  }

  /// Everybody who has decided something, by name.
  public static func authors(of entries: [JournalEntry]) -> [String] {
    Set(entries.map(\.author)).sorted()
  }
}
