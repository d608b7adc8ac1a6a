internal import Foundation
internal import GRDB
public import NewsModel

/// Archives of some incidents.
extension IncidentStore {
  /// How many incidents and claims a copy has.
  public struct SubsetOutcome: Hashable, Sendable {
    public var incidents = 0
    public var claims = 0
  }

  /// Writes some incidents into an archive of their own: what was imported, what was decided about it, and the bytes of
  /// its sources. The archive appears under its name when it is whole.
  ///
  /// - Parameters:
  ///   - path: where it is made.
  ///   - replacing: whether a file that stands there is replaced.
  ///   - feed: hands over every dossier with its sources, in the order in which they came into this archive.
  /// - Returns: what it holds.
  /// - Throws: `ArchiveError`, and what `feed` throws; then there is no new file.
  public func writeSubset(
    to path: String, replacing: Bool = false, feed: ((Dossier) throws -> Void) throws -> Void
  ) throws -> SubsetOutcome {
    try UnfinishedFile.make(at: path, replacing: replacing) { unfinished in
      let copy = try IncidentStore(path: unfinished, author: author)
      let outcome = try fill(copy, feed)
      try copy.close()
      return outcome
    }
  }

  private func fill(
    _ copy: IncidentStore, _ feed: ((Dossier) throws -> Void) throws -> Void
  ) throws -> SubsetOutcome {
    var outcome = SubsetOutcome()
    var batch: [Dossier] = []
    var journal: [JournalEntry] = []
    var reports: Set<String> = []
    try copyNames(to: copy)
    let source = ImportSource(name: path, format: "archive")
    func flush() throws {
      guard !batch.isEmpty else { return }
      try copy.store(batch, source: source)
      reports.formUnion(batch.flatMap(\.reports).map(\.key))
      batch = []
    }
    try feed { dossier in
      outcome.incidents += 1
      outcome.claims += dossier.reports.reduce(0) { $0 + $1.claims.count }
      let imported = dossier.sources?.imported ?? []
      batch += imported.isEmpty ? [dossier] : imported
      journal += dossier.sources?.journal ?? []
      if batch.count >= 256 { try flush() }
    }
    try flush()
    try copy.receive(copied: journal)
    // Dossiers are handed over while the archive is read, which is no moment for other questions.
    for report in reports.sorted() { try copyCaptures(of: report, to: copy) }
    return outcome
  }

  /// What names mean comes first: a group's usual name decides what is kept of an incident's own.
  private func copyNames(to copy: IncidentStore) throws {
    for table in ["country", "country_alias", "armed_group", "group_alias", "gazetteer"] {
      let (rows, count) = try read { db in
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM pragma_table_info('\(table)')")
        return (try Row.fetchAll(db, sql: "SELECT * FROM \(table)"), count ?? 0)
      }
      try copy.write { db in
        let insertion = try db.makeStatement(
          sql: """
            INSERT OR IGNORE INTO \(table) VALUES (\(databaseQuestionMarks(count: count)))
            """)
        for row in rows {
          let values: [(any DatabaseValueConvertible)?] = (0..<count).map { row[$0] }
          try insertion.execute(arguments: StatementArguments(values))
        }
      }
    }
    guard let version = try setting("names") else { return }
    _ = try copy.register(as: version)
  }

  private func copyCaptures(of report: String, to copy: IncidentStore) throws {
    let records = try captures(ofReport: report)
    guard !records.isEmpty else { return }
    for record in records {
      guard let bytes = try evidence(record.sha256) else { continue }
      try copy.write { db in
        let table = EvidenceTable(db: db)
        let capture = Capture(
          bytes: [], address: record.address, moment: record.moment, headers: record.headers,
          means: record.means)
        try table.link(report, try table.add(bytes), capture, author: record.author)
      }
    }
  }
}
