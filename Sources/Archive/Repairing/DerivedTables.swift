internal import Foundation
internal import GRDB
internal import NewsModel

/// What follows from what was imported and decided: summaries, packed columns, postings, counts, the queue, full text.
/// Every write keeps it up to date; here all of it is made anew.
struct DerivedTables {
  let db: Database

  /// Makes all of it anew, within the transaction at hand.
  func rebuild() throws {
    for table in ["packed", "posting", "tally", "figure", "incident_source", "open_report"] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    try db.execute(sql: "INSERT INTO words (words) VALUES ('delete-all')")
    let writer = try IncidentWriter(db)
    let rows = try RowRebuilder(db, writer)
    let words = try WordsIndex(db)
    words.leavesLetters = true
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM incident ORDER BY id") {
      if try !rows.rebuild(id) { try rebuild(id, writer) }
      try words.insertStored(id)
    }
    rows.finish()
    try writer.flush()
    try words.flush()
    try FirstLetters.rebuild(db, text: WordsText.text)
  }
}

extension DerivedTables {
  /// A number for each kind of what is derived, the same within a run of the program for the same content.
  func fingerprints() throws -> [String: Int] {
    var fingerprints: [String: Int] = [:]
    // No open end is 0 or nothing, as the row was written first or last.
    let columns = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('incident')")
      .map { $0.hasSuffix("_open") ? "nullif(\($0), 0)" : $0 }
    for (name, sql) in [
      ("incidents", "SELECT \(columns.joined(separator: ", ")) FROM incident ORDER BY id"),
      ("counts", "SELECT * FROM tally WHERE count <> 0 AND field <> 'change' ORDER BY 1, 2"),
      ("figures", "SELECT * FROM figure ORDER BY 1, 2"),
      ("sources", "SELECT * FROM incident_source ORDER BY 1, 2"),
      ("queue", "SELECT * FROM open_report ORDER BY 1, 2"),
      ("postings", "SELECT id, hex(rows) FROM posting WHERE length(rows) > 0 ORDER BY id"),
      ("packed", "SELECT id, hex(data) FROM packed ORDER BY id"),
    ] { fingerprints[name] = try Row.fetchAll(db, sql: sql).map(\.description).hashValue }
    try db.execute(
      sql: "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, words, instance)")
    fingerprints["words"] = try Row.fetchAll(
      db, sql: "SELECT * FROM temp.vocabulary ORDER BY 1, 2, 4"
    )
    .map(\.description).hashValue
    try db.execute(sql: "DROP TABLE temp.vocabulary")
    return fingerprints
  }

  /// An incident that came with articles; a row that no codebook reads keeps its columns.
  private func rebuild(_ id: Int64, _ writer: IncidentWriter) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT digest, record IS NULL FROM incident WHERE id = ?"),
      arguments: [id])
    guard let row, let dossier = try DossierReader(db: db).dossier(id: id) else { return }
    if row[1] as Bool {
      return try writer.write(
        dossier, id: id, digest: row[0] as Int64? ?? 0, replacing: true, isCounted: false)
    }
    let facts = try writer.names.facts(of: dossier.incident, sources: dossier.sourceNames)
    try writer.columns.set(
      id, PackedValues(dossier.incident, SummaryColumns(of: dossier), facts))
    try writer.count(facts, id, by: 1)
    try writer.refresh(dossier, id: id)
  }
}

/// Makes the rows of incidents that are rows of datasets anew from their records.
private final class RowRebuilder {
  private let db: Database
  private let incidents: IncidentWriter
  private let rows: RowWriter
  private let hasDecisions: Bool
  private var rowCount = 0
  private var claimCount = 0

  init(_ db: Database, _ incidents: IncidentWriter) throws {
    self.db = db
    self.incidents = incidents
    rows = try RowWriter(db)
    hasDecisions = try incidents.hasMarks || DecisionReader.ifAny(db) != nil
  }

  /// False for an incident that is no row, or one that no codebook reads.
  func rebuild(_ id: Int64) throws -> Bool {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT dataset, release, own, gone, record FROM incident WHERE id = ?"),
      arguments: [id])
    guard let row, let dataset = row[0] as Int64?, let release = row[1] as Int64?,
      let record = row[4] as Data?, let stored = try StoredRow(incident: id, db),
      let dossier = stored.dossier
    else { return false }
    let noted = try DossierReader(db: db).claims(id)[RowID.report(of: id)] ?? []
    let entry = DatasetEntry(
      fields: stored.fields, dossier: dossier, revision: stored.revision, notedClaims: noted)
    let own = OwnKey(key: dossier.incident.key, format: stored.release.release.format)
    try db.execute(sql: "DELETE FROM incident WHERE id = ?", arguments: [id])
    let facts = try incidents.names.facts(of: entry.incident, sources: entry.sourceNames)
    let named = IncidentRow.Entry(
      own: own, dataset: dataset, release: release, record: Array(record))
    try rows.write(entry, as: named, facts, id: id)
    if let gone = row[3] as Int64? {
      try db.execute(sql: "UPDATE incident SET gone = ? WHERE id = ?", arguments: [gone, id])
    }
    var values = PackedValues(entry.incident, entry.summary, facts)
    values[.dataset] = dataset
    try incidents.columns.set(id, values)
    try incidents.count(facts, id, by: 1)
    try incidents.writeRest(entry, of: id)
    rowCount += 1
    claimCount += entry.claimCount
    try layOver(id, entry)
    return true
  }

  /// Lays what was decided, and reports of others, over a row.
  private func layOver(_ id: Int64, _ entry: DatasetEntry) throws {
    let hasReports = try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM incident_report WHERE incident = ?)"), arguments: [id])
    guard hasDecisions || hasReports == true,
      let dossier = try DossierReader(db: db).dossier(id: id)
    else { return }
    try incidents.refresh(dossier, id: id, before: entry.incident)
  }

  func finish() {
    incidents.tally("row", by: rowCount)
    incidents.tally("row claim", by: claimCount)
  }
}
