internal import GRDB
internal import NewsModel

/// Finds what analysts decided differently without knowing of each other.
struct DisagreementReader {
  let db: Database

  /// By incident, then by subject. A decision that was taken back is no opinion.
  func all() throws -> [Disagreement] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT incident_key, subject FROM standing GROUP BY incident_key, subject
        HAVING count(*) > 1 ORDER BY incident_key, subject
        """)
    return try rows.compactMap { try disagreement(incident: $0[0], subject: $0[1]) }
  }

  private func disagreement(incident key: String, subject: String) throws -> Disagreement? {
    let reader = JournalReader(db: db)
    let entries = try JournalWriter(db: db, author: "").standing(subject, of: key)
      .compactMap { try reader.entry($0) }
      .sorted { ($0.moment, $0.hash ?? "") < ($1.moment, $1.hash ?? "") }
    let parts = entries.map { entry in
      entry.after.parts.first { $0.subjects.first == subject && !$0.isOpen }
    }
    guard Set(parts.compactMap(\.self)).count > 1 else { return nil }
    let id = try IncidentFinder(db: db).id(ofKey: key)
    let summary = try id.flatMap { try SummaryReader(db: db).summaries([$0]).first }
    return Disagreement(
      incidentKey: key, incident: id, headline: summary.map(JournalList.headline) ?? key,
      subject: subject, entries: zip(entries, parts).filter { $1 != nil }.map(\.0))
  }
}
