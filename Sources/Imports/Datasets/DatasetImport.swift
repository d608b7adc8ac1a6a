import Archive
import Datasets
import Foundation
import NewsModel

/// Brings one table into an archive, in one transaction.
struct DatasetImport {
  /// How tables are imported.
  struct Options {
    /// Look only.
    var isDryRun = false
    /// Whether figures are looked for in the words of rows.
    var readsNotes = true
    /// The release, where the file's name does not say it.
    var version: String?
    /// Which of two numbers before a year is the day; nil to find out from the table.
    var dayOrder: ColumnMap.DayOrder?
    var rejects: RejectsFile?
    /// What takes the rows in the archive's place; nil for the archive.
    var sink: (any RowSink)?
    /// Told after every batch of rows.
    var progress: (DatasetProgress) -> Void = { _ in }
    /// Asked before every batch of rows; once it says so, nothing of the table is stored.
    var isStopped: () -> Bool = { false }
  }

  private let file: TableFile
  private let options: Options
  private let release: DatasetRelease
  private var report: DatasetReport
  /// The table's header as it came.
  private var header: [UInt8] = []

  /// Looks at the table's first rows, and at all of them where only they show how days are written.
  ///
  /// - Throws: `DatasetFileProblem` for a table with days in both orders, and what reading throws.
  init(_ file: TableFile, options: Options) throws {
    self.file = file
    self.options = options
    let survey = try TableSurvey(file, dayOrder: options.dayOrder)
    release = DatasetRelease(file, version: options.version, reading: survey.reading)
    report = DatasetReport(name: file.name, title: release.title)
    report.remarks = survey.remarks
    report.remarks += file.map?.gaps ?? []
    if file.shape.skipped > 0 {
      report.remarks.append(
        "the header stands in line \(file.shape.skipped + 1), below "
          + (file.shape.skipped == 1
            ? "a line that was passed over" : "lines that were passed over"))
    }
  }

  /// Reads the table and stores what its rows are.
  ///
  /// - Parameter store: the archive.
  /// - Returns: what became of each row.
  /// - Throws: `DatasetFileProblem` where the file is damaged: then nothing of it was stored; `ArchiveError`, and what
  ///   reading and writing throw.
  mutating func run(into store: IncidentStore) throws -> DatasetReport {
    guard options.sink == nil || isSent else {
      throw DatasetFileProblem(
        "\(file.name) has no rows of a dataset that are incidents each: import it into the archive, and tollbook desk sync brings it."
      )
    }
    let pipeline = RowPipeline(file, maker(), keepsBytes: options.rejects != nil)
    defer { pipeline.stop() }
    switch file.shape.table.content {
    case .groups: try learnGroups(pipeline, store)
    case .mentions: try joinMentions(pipeline, store)
    case .nothing: while try next(pipeline) != nil {}
    case .incidents where severalRowsMakeOne: try storeAccounts(pipeline, store)
    case .incidents where options.sink != nil: try sendRows(pipeline)
    case .incidents: try storeRows(pipeline, store)
    }
    return report
  }

  /// Whether a sink takes such rows.
  private var isSent: Bool {
    guard case .incidents = file.shape.table.content else { return false }
    return !severalRowsMakeOne
  }

  private func maker() -> any RowMaker {
    switch file.shape.table.content {
    case .groups: UCDPActorRows(columns: release.columns)
    case .mentions: GDELTMentionRows(columns: release.columns, licence: release.licence)
    case .nothing(let reason): IdleRowMaker(reason: reason)
    case .incidents(let codebook): incidentMaker(codebook(release))
    }
  }

  private func incidentMaker(_ codebook: (any Codebook)?) -> any RowMaker {
    guard let codebook else { return IdleRowMaker(reason: "no codebook reads such rows") }
    if severalRowsMakeOne {
      return AccountRowMaker(codebook: codebook, width: release.columns.count)
    }
    let notes = file.shape.table.hasNotes && options.readsNotes ? NoteReader() : nil
    let width = release.columns.count
    if let sink = options.sink {
      return SentRowMaker(codebook: codebook, width: width, notes: notes, sink: sink)
    }
    return IncidentRowMaker(codebook: codebook, width: width, notes: notes)
  }

  /// The next rows, nil after the last ones; what is wrong with some of them is told.
  private mutating func next(_ pipeline: RowPipeline) throws -> MadeBatch? {
    if options.isStopped() { throw CancellationError() }
    guard let batch = try pipeline.next() else { return nil }
    header = batch.header
    report.rows += batch.rows
    report.oddRows = batch.oddRows
    for issue in batch.issues {
      report.add(issue)
      if issue.isRejected { try options.rejects?.save(issue.bytes, header: batch.header) }
    }
    options.progress(
      DatasetProgress(
        name: file.name, rows: report.rows, consumed: batch.consumed, size: file.size))
    return batch
  }

  // MARK: Incidents

  private mutating func storeRows(_ pipeline: RowPipeline, _ store: IncidentStore) throws {
    var places: [Place] = []
    // An error of the file must not come back as one of the archive.
    var failure: (any Error)?
    func nextEntries(_ own: inout DatasetImport) throws -> [DatasetEntry]? {
      do {
        guard let batch = try own.next(pipeline) else { return nil }
        places += batch.places
        return batch.entries
      } catch {
        failure = error
        throw error
      }
    }
    do {
      report.stored =
        options.isDryRun
        ? try store.compare(release) { try nextEntries(&self) }
        : try store.load(release, source: source) { try nextEntries(&self) }
    } catch {
      throw failure ?? error
    }
    if release.version == nil, report.stored.updated > 0 {
      report.remarks.append(
        "neither the file's name nor --release says which release or day this is, so rows that differ "
          + "went over the archive's; what they said before is kept")
    }
    try reportClashes()
    if !options.isDryRun { report.places = try store.register(places: places).places }
  }

  private mutating func sendRows(_ pipeline: RowPipeline) throws {
    guard let sink = options.sink else { return }
    report.stored = try sink.receive(release) { try next(pipeline)?.lines }
  }

  /// Rows whose id an earlier row of the file has are told with their lines, and kept with the rejected ones.
  private mutating func reportClashes() throws {
    for clash in report.stored.clashes {
      report.add(
        RowIssue(
          line: clash.line, reason: "an earlier row has the same id, and stays", example: clash.id,
          isRejected: true, bytes: clash.bytes))
      try options.rejects?.save(clash.bytes, header: header)
    }
    report.stored.clashes = []
  }

  private var source: ImportSource {
    ImportSource(
      name: URL(fileURLWithPath: file.name).lastPathComponent, format: release.format,
      version: release.version, licence: release.licence)
  }

  // MARK: Incidents of several rows

  private var severalRowsMakeOne: Bool {
    release.map?.rowIs == .source || release.map?.rowIs == .victim
  }

  private mutating func storeAccounts(_ pipeline: RowPipeline, _ store: IncidentStore) throws {
    var gathering = AccountGathering(
      isOfVictims: release.map?.rowIs == .victim, title: release.title)
    while let batch = try next(pipeline) {
      for account in batch.accounts { gathering.add(account) }
    }
    report.accounts = gathering.rows
    let dossiers = gathering.dossiers
    if options.isDryRun {
      report.stored.added = dossiers.count
    } else {
      report.stored = try store.store(dossiers, source: source)
    }
  }

  // MARK: Names of groups

  private mutating func learnGroups(_ pipeline: RowPipeline, _ store: IncidentStore) throws {
    var groups: [Group] = []
    while let batch = try next(pipeline) { groups += batch.groups }
    report.groups = groups.count
    if !options.isDryRun {
      report.newGroups = try store.register(groups: GroupMerging.merged(groups)).groups
    }
  }

  // MARK: Links to articles

  private mutating func joinMentions(_ pipeline: RowPipeline, _ store: IncidentStore) throws {
    var known: [String: Incident?] = [:]
    var dossiers: [Dossier] = []
    while let batch = try next(pipeline) {
      for mention in batch.mentions {
        if known[mention.incident] == nil {
          known[mention.incident] = .some(try store.dossier(key: mention.incident)?.incident)
        }
        guard let incident = known[mention.incident] ?? nil else {
          report.add(
            RowIssue(
              line: mention.line, reason: "its event is not in the archive", isRejected: false,
              bytes: []))
          continue
        }
        report.mentions += 1
        dossiers.append(Dossier(incident: incident, reports: [mention.report]))
      }
    }
    if !options.isDryRun && !dossiers.isEmpty {
      report.stored = try store.store(dossiers, source: source)
    }
  }
}

extension ColumnMap {
  /// What no row can have by this map, in sentences.
  fileprivate var gaps: [String] {
    func lacks(_ keys: [String]) -> Bool {
      keys.allSatisfy { columns[$0] == nil && values?[$0] == nil }
    }
    var gaps: [String] = []
    if lacks(["date", "year"]) {
      gaps.append("the map gives no row a day: “date” or “year” in it does")
    }
    if lacks(["country"]) {
      gaps.append("the map gives no row a country: a column does, or country = \"…\" for all rows")
    }
    if figures.isEmpty, rowIs != .victim {
      gaps.append("the map gives no row a figure: [[figures]] in it does")
    }
    return gaps
  }
}

extension DatasetRelease {
  init(_ file: TableFile, version: String?, reading: CellReading?) {
    let table = file.shape.table
    let own = file.map
    self.init(
      format: table.id, name: own?.name ?? table.name,
      version: version ?? ReleaseName.version(of: table, in: file.name),
      licence: own?.licence ?? table.licence, columns: file.shape.columns, map: own,
      reading: reading)
  }
}
