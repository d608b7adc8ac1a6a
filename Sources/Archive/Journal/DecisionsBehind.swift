internal import GRDB
internal import NewsModel

/// Whose decisions about a subject hold: what stands, once every taking back and doing again is followed to what it
/// brings back. One who takes back what had settled a disagreement opens it again.
struct DecisionsBehind {
  let db: Database
  let incident: String
  let subject: String

  /// The decisions behind all that stands, the first in time first; none where all was taken back.
  func all() throws -> [JournalEntry] {
    let reader = JournalReader(db: db)
    let standing = try JournalWriter(db: db, author: "").standing(subject, of: incident)
    return try behind(standing.compactMap { try reader.entry($0) })
  }

  /// The decisions behind some entries about the subject, each once, the first in time first.
  func behind(_ entries: [JournalEntry]) throws -> [JournalEntry] {
    var seen: Set<String> = []
    return try entries.flatMap(behind).filter { seen.insert($0.hash ?? "").inserted }
      .sorted { ($0.moment, $0.hash ?? "") < ($1.moment, $1.hash ?? "") }
  }

  /// Each entry is followed once: a crafted journal may go round in a circle.
  private func behind(_ entry: JournalEntry) throws -> [JournalEntry] {
    let reader = JournalReader(db: db)
    var found: [JournalEntry] = []
    var open = [entry]
    var seen: Set<String> = []
    while let next = open.popLast() {
      guard seen.insert(next.hash ?? "").inserted else { continue }
      guard let undone = try next.undoes.flatMap({ try reader.entry($0) }) else {
        found.append(next)
        continue
      }
      if let original = try undone.undoes.flatMap({ try reader.entry($0) }) {
        open.append(original)
        continue
      }
      open += try undone.over.compactMap { try reader.entry($0) }
        .filter { $0.incident == incident && $0.after.subjects.contains(subject) }
    }
    return found
  }
}
