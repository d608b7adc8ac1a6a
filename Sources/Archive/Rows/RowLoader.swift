internal import Datasets
internal import GRDB
internal import NewsModel

/// Stores the rows of one release of a dataset within one transaction.
final class RowLoader {
  private let db: Database
  private let importID: Int64
  private let release: DatasetRelease
  private let dataset: Int64
  private let releaseID: Int64
  private let incidents: IncidentWriter
  private let rows: RowWriter
  private let records: RecordWriter
  private let words: WordsIndex
  private let known: KnownRows
  private let age: RowAge
  private let earlier: EarlierDecisions
  private var coverage = RowCoverage()
  private var bulk: BulkLoad
  private var outcome = ImportOutcome()
  /// How many rows and claims of theirs there are more.
  private var rowCount = 0
  private var claimCount = 0

  init(_ db: Database, release: DatasetRelease, source: ImportSource) throws {
    self.db = db
    self.release = release
    importID = try ImportRecord.open(source, db)
    let releases = ReleaseTable(db: db)
    dataset = try releases.dataset(format: release.format)
    releaseID = try releases.id(of: release, dataset: dataset)
    incidents = try IncidentWriter(db)
    rows = try RowWriter(db)
    records = try RecordWriter(db, dataset: dataset, columns: release.columns)
    words = try WordsIndex(db)
    known = try KnownRows(db, dataset: dataset)
    age = RowAge(db, release)
    earlier = try EarlierDecisions(db)
    bulk = BulkLoad(db, includesRows: known.areNew)
  }

  /// Stores one row: added, updated or left alone.
  func store(_ entry: DatasetEntry) throws {
    let own = OwnKey(key: entry.key, format: release.format)
    let record = try records.record(entry.cells)
    let id: Int64
    if let found = try known.row(own) {
      id = found.id
      let verdict = try RowVerdict(meeting(found, entry, record))
      outcome.count(verdict, entry, own)
      try follow(verdict, found, entry, record)
    } else {
      id = incidents.reserve()
      outcome.count(.added, entry, own)
      try add(entry, own, record, id)
      try known.note(own, id)
    }
    coverage.note(entry, id)
  }

  /// The number of the release that no longer has a row, where the archive has it from this one; nil for any other row.
  func goneFrom(_ key: String) throws -> Int64? {
    guard !known.areNew, let row = try known.row(OwnKey(key: key, format: release.format)),
      row.release == releaseID
    else { return nil }
    return row.gone
  }

  private func add(
    _ entry: DatasetEntry, _ own: OwnKey, _ record: [UInt8], _ id: Int64
  ) throws {
    if try earlier.areThere(of: entry.key) {
      // The analyst may have decided about a row before it came, in another import of the same dataset.
      try earlier.note(entry.key)
      let others = try others(than: id, entry.key)
      try write(entry, own, record, id)
      try refresh(id, entry.incident)
      try words.insertStored(id)
      try refresh(others)
    } else {
      try write(entry, own, record, id)
      try words.insert(id, entry.words)
    }
    if outcome.added % BulkLoad.threshold == 0, incidents.count <= 4 * outcome.added {
      try bulk.start()
      words.leavesLetters = true
    }
  }

  /// Writes all that follows from a row that is new or has changed.
  private func write(
    _ entry: DatasetEntry, _ own: OwnKey, _ record: [UInt8], _ id: Int64
  ) throws {
    let facts = try incidents.names.facts(of: entry.incident, sources: entry.sourceNames)
    let row = IncidentRow.Entry(own: own, dataset: dataset, release: releaseID, record: record)
    try rows.write(entry, as: row, facts, id: id)
    var values = PackedValues(entry.incident, entry.summary, facts)
    values[.dataset] = dataset
    try incidents.columns.set(id, values)
    try incidents.count(facts, id, by: 1)
    rowCount += 1
    claimCount += entry.claimCount
    try rows.writeNoted(entry.notedClaims, of: id)
    try incidents.writeRest(entry, of: id)
  }

  /// A row and the one with its id that the archive has, from this file or from before.
  private func meeting(
    _ found: KnownRows.Row, _ entry: DatasetEntry, _ record: [UInt8]
  ) throws -> RowVerdict.Meeting {
    let isSame = try found.record == record || isSame(found, entry)
    let isAgain = coverage.contains(found.id)
    // The same again needs no look at its age.
    let isPlain = isSame && (isAgain || found.gone == nil && found.release == releaseID)
    return RowVerdict.Meeting(
      isAgain: isAgain, isSame: isSame, isOlder: try !isPlain && age.isOlder(entry, than: found),
      isNewer: try isAgain && !isSame && age.isNewer(entry, than: found),
      isGone: found.gone != nil, isOfOneRelease: found.release == releaseID)
  }

  private func follow(
    _ verdict: RowVerdict, _ found: KnownRows.Row, _ entry: DatasetEntry, _ record: [UInt8]
  ) throws {
    switch verdict {
    case .confirmed:
      try rows.stamp(found.id, release: releaseID)
      try replaceTitle(of: found)
    case .revised: try update(found, entry, record)
    case .superseded: try update(found, entry, record, keepsEarlier: false)
    case .added, .unchanged, .older, .repeated, .clash: break
    }
  }

  /// Whether two records hold the same cells though they are written differently.
  private func isSame(
    _ found: KnownRows.Row, _ entry: DatasetEntry
  ) throws -> Bool {
    guard let before = try found.stored(db), before.release.release.columns == release.columns
    else { return false }
    if PackedCells(before.fields) == entry.cells { return true }
    // Nothing in packed cells stands in a list yet.
    let fields = try entry.cells.bytes.withUnsafeBytes {
      try RecordReader(db: db).fields($0, columns: [])
    }
    return CellSameness.areSame(before.fields, fields)
  }

  /// Another release says the same of a row: it is found by the newer name.
  private func replaceTitle(of found: KnownRows.Row) throws {
    let before = try ReleaseTable(db: db).release(found.release)?.release.title
    guard let before, before != release.title else { return }
    let names = incidents.names
    try incidents.postings.remove(.source, names.source(before), id: found.id)
    try incidents.postings.add(.source, names.source(release.title), id: found.id)
  }

  private func update(
    _ found: KnownRows.Row, _ entry: DatasetEntry, _ record: [UInt8], keepsEarlier: Bool = true
  ) throws {
    let others = try others(than: found.id, entry.key)
    try words.remove(found.id)
    try rows.keep(found, importID: keepsEarlier ? importID : nil)
    if var before = try found.stored(db)?.dossier {
      if earlier.hasAny {
        before.incident = try FieldDecisions(db: db).applied(to: before.incident)
      }
      let facts = try incidents.names.facts(of: before.incident, sources: before.sourceNames)
      try incidents.count(facts, found.id, by: -1)
      rowCount -= 1
      claimCount -= before.reports.reduce(0) { $0 + $1.claims.count }
    }
    try rows.clearNoted(of: found.id)
    try incidents.clearRest(of: found.id)
    try write(entry, OwnKey(key: entry.key, format: release.format), record, found.id)
    try refresh(found.id, entry.incident)
    try words.insertStored(found.id)
    try refresh(others)
  }

  /// The other incidents whose rows follow from one's, their words taken out.
  private func others(than id: Int64, _ key: String) throws -> [Int64] {
    let others = try earlier.affected([key], beside: id)
    for other in others { try words.remove(other) }
    return others
  }

  /// Writes rows and words of incidents again whose words were taken out.
  private func refresh(_ others: [Int64]) throws {
    for other in others {
      try IncidentRefresh(db, incident: other).run(with: incidents)
      try words.insertStored(other)
    }
  }

  /// Lays reports, claims and decisions of others over a row.
  private func refresh(_ id: Int64, _ before: Incident) throws {
    guard let dossier = try DossierReader(db: db).dossier(id: id) else { return }
    try incidents.refresh(dossier, id: id, before: before)
  }

  /// Marks what is gone, brings counts and indices up to date and closes the record of the import.
  /// Of a part of a file nothing is marked.
  func finish(marksGone: Bool = true) throws -> ImportOutcome {
    try records.finish()
    incidents.tally("row", by: rowCount)
    incidents.tally("row claim", by: claimCount)
    try incidents.flush()
    try words.flush()
    if marksGone, !known.areNew {
      outcome.gone = try coverage.markGone(releaseID, release, age, dataset: dataset, db)
    }
    try bulk.finish()
    try earlier.carryOut()
    try ImportRecord.close(importID, outcome, db)
    return outcome
  }
}
