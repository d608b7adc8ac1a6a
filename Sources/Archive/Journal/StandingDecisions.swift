internal import GRDB
internal import NewsModel

/// What the journal's standing entries about an incident come to, carried into the tables.
struct StandingDecisions {
  let db: Database
  let key: String

  /// Has entries added, then brings tables, full text and the incident's row to what stands about these changes.
  ///
  /// - Parameters:
  ///   - changes: what the entries decide about this incident.
  ///   - add: adds them; returns the hash of the one entry that holds all of them, nil where there are several.
  /// - Throws: `DatabaseError`.
  func rewrite(changes: [AnalystChange], _ add: () throws -> String?) throws {
    let hash = try add()
    try CarryingOut(db: db).run([decided(changes, hash)])
  }

  /// What stands about some changes, an incident before its reports, in whatever order they came.
  func decided(_ changes: [AnalystChange], _ hash: String? = nil) throws -> CarryingOut.Decided {
    CarryingOut.Decided(
      key: key,
      changes: try (changes.filter(\.makesIncident) + changes.filter { !$0.makesIncident })
        .map { try standing(about: $0, hash) ?? $0 })
  }

  /// What stands about the subject of a change: the decision that no later one overrules. Of several, made by analysts
  /// who did not know of each other, the one that decides something; of several that do, the first in time, until
  /// somebody settles it. Nil where the journal says nothing.
  ///
  /// - Parameters:
  ///   - change: a decision about the subject.
  ///   - hash: the entry of that very decision, which need not be read when it alone stands.
  /// - Returns: the decision that stands.
  /// - Throws: `DatabaseError`.
  func standing(about change: AnalystChange, _ hash: String? = nil) throws -> AnalystChange? {
    guard let subject = change.subjects.first else { return nil }
    let hashes = try JournalWriter(db: db, author: "").standing(subject, of: key)
    if let hash, hashes == [hash] { return change }
    let reader = JournalReader(db: db)
    let entries = try hashes.compactMap { try reader.entry($0) }
    let decisions = try DecisionsBehind(db: db, incident: key, subject: subject).behind(entries)
    let choices = (decisions.isEmpty ? entries : decisions).compactMap { entry in
      entry.change(about: subject).map { (entry, $0) }
    }
    let deciding = choices.filter { !$0.1.isOpen }
    return (deciding.isEmpty ? choices : deciding)
      .min { ($0.0.moment, $0.0.hash ?? "") < ($1.0.moment, $1.0.hash ?? "") }?.1
  }
}

extension AnalystChange {
  /// Whether it makes the incident that others of its changes are about.
  fileprivate var makesIncident: Bool { if case .incident = self { true } else { false } }
}
