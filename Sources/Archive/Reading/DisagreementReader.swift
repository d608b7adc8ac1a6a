internal import GRDB
internal import NewsModel

/// Finds what analysts decided differently without knowing of each other.
struct DisagreementReader {
  let db: Database

  /// Where several entries stand, and where one stands that takes back what may have settled something.
  private static let candidates = """
    SELECT incident_key, subject FROM standing GROUP BY incident_key, subject HAVING count(*) > 1
    UNION
    SELECT standing.incident_key, standing.subject FROM journal
    JOIN standing ON standing.incident_key = journal.incident_key AND standing.hash = journal.hash
    WHERE journal.undoes IS NOT NULL ORDER BY 1, 2
    """

  /// At most so many, by incident, then by subject. A decision that was taken back is no opinion.
  func all(limit: Int = .max) throws -> [Disagreement] {
    var found: [Disagreement] = []
    let rows = try Row.fetchCursor(db, sql: Self.candidates)
    while found.count < limit, let row = try rows.next() {
      if let next = try disagreement(incident: row[0], subject: row[1]) { found.append(next) }
    }
    return found
  }

  /// The one about a subject of an incident, nil where nobody disagrees.
  func disagreement(incident key: String, subject: String) throws -> Disagreement? {
    let decisions = try DecisionsBehind(db: db, incident: key, subject: subject).all()
      .filter { $0.change(about: subject)?.isOpen == false }
    guard Set(decisions.map { $0.change(about: subject) }).count > 1 else { return nil }
    let id = try IncidentFinder(db: db).id(ofKey: key)
    let summary = try id.flatMap { try SummaryReader(db: db).summaries([$0]).first }
    let report = try decisions[0].change(about: subject)?.reportKey.flatMap(nameOfReport)
    return Disagreement(
      incidentKey: key, incident: id, headline: summary.map(JournalList.headline) ?? key,
      subject: subject, report: report, entries: decisions)
  }

  private func nameOfReport(_ key: String) throws -> String? {
    guard let id = try ReportWriter(db).known(key: key)?.id,
      let report = try DossierReader(db: db).report(id)
    else { return nil }
    return report.outlet ?? (report.title.isEmpty ? nil : report.title)
  }
}
