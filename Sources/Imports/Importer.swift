import Archive
import Articles
import Datasets
import Files
import Foundation
import NewsModel
import ReferenceData

/// Brings files into an archive: opens them, recognises them, reads them, links articles to incidents, stores.
///
/// What is stored of one format is stored in one transaction. Inputs that cannot be read are told and cost only
/// themselves. The same input again changes nothing.
public struct Importer {
  let store: IncidentStore
  let format: ImportFormat?
  let isDryRun: Bool
  let includesAll: Bool
  /// Whether articles without any figure of victims wait aside, too: a feed's blurb with a violent word is no incident.
  var needsFigures = false
  let map: ColumnMap?
  let tableOptions: TableOptions
  /// Told after every article and every thousandth line, with how many there were.
  let progress: (Int) -> Void
  /// Called with every article before it is read, on the guarded thread: tests fail in it.
  var probe: (ArticleMaterial) -> Void = { _ in }
  /// Asked before every article and every run of rows; once it says so, the import ends with `CancellationError`.
  public var isStopped: () -> Bool = { false }
  /// Whether the bytes of sources are kept as evidence.
  public var keepsBytes = true
  /// The user's rules for what comes in.
  public var rules = IntakeRules()
  /// Bytes that are stored, and the reports that they are the evidence of.
  var captures: [(report: String, capture: Capture, sha256: String)] = []
  var summary = ImportSummary()
  var linker: IncidentLinker
  /// Whether the file at hand stands on the command line, and was not found in a folder.
  var isNamed = true
  /// The entries that the lines of whole copies carry.
  var decisions: [JournalEntry] = []
  /// Who printed the articles of this import, by the keys of their reports.
  var published: [String: Report] = [:]
  /// What the articles were called, in the order in which the linker took them in.
  var names: [(name: String, id: String)] = []
  /// Articles without violence.
  var aside: [AsideArticle] = []
  /// Pages that were read again and had changed.
  var editions = PageEditions()
  /// What packages say of the archives of the web in them, by these archives' names.
  var packages: [String: WebPackage] = [:]
  /// What brings the articles in, where that is not their own file.
  var source: String?

  /// - Parameters:
  ///   - store: the archive.
  ///   - format: what every input is; nil to recognise each by its content.
  ///   - isDryRun: whether to look only.
  ///   - includesAll: whether articles without violence become incidents too.
  ///   - map: how a table of the user's own is to be read.
  ///   - tables: how tables are read.
  ///   - progress: told after every article and every thousandth line.
  public init(
    into store: IncidentStore, format: ImportFormat? = nil, isDryRun: Bool = false,
    includesAll: Bool = false, map: ColumnMap? = nil, tables: TableOptions = TableOptions(),
    progress: @escaping (Int) -> Void = { _ in }
  ) {
    self.store = store
    self.format = format
    self.isDryRun = isDryRun
    self.includesAll = includesAll
    self.map = map
    tableOptions = tables
    self.progress = progress
    linker = IncidentLinker(store: store)
  }

  /// Imports what the paths name: files, folders, `-` for standard input.
  ///
  /// - Parameter paths: the paths, in order.
  /// - Returns: what was done, and what could not be read.
  /// - Throws: `ArchiveError`; then nothing of the format at hand was stored.
  public mutating func run(paths: [String]) throws -> ImportSummary {
    var tables: [TableFile] = []
    var texts: [FoundText] = []
    for path in paths {
      for file in files(at: path) {
        try endIfStopped()
        isNamed = file == path
        for part in webArchive(parts(of: file)) { sort(part, &tables, &texts) }
      }
    }
    // Names before incidents, incidents before articles, so that each finds what it belongs to.
    try importTables(tables.sorted { $0.shape.table.turn < $1.shape.table.turn })
    if tableOptions.sink != nil {
      for text in texts {
        complain(
          "\(text.part.name) is no table of a dataset: import it into the archive, and tollbook desk sync brings it"
        )
      }
      return summary
    }
    let lineFiles = texts.filter { $0.format == .jsonl }
    if !lineFiles.isEmpty { try storeLines(of: lineFiles) }
    for text in texts where text.format != .jsonl {
      try endIfStopped()
      if let input = open(text) { try readArticles(of: input) }
    }
    try linkArticles()
    try storeArticles(name: paths.map(RawPath.shown).joined(separator: ", "))
    return summary
  }

  func endIfStopped() throws {
    if isStopped() { throw CancellationError() }
  }

  /// A file, or those in an archive, each for itself.
  mutating func parts(of file: String) -> [PackedFile.Part] {
    let packed = reporting(file) {
      let packed =
        file == "-" ? try PackedFile(standardInput: .standardInput) : try PackedFile(path: file)
      return packed
    }
    for problem in packed?.problems ?? [] { reporting(file) { throw problem } }
    return packed?.parts ?? []
  }

  /// Imports articles that are at hand, and brings each to its incident.
  ///
  /// - Parameters:
  ///   - articles: the articles, in order.
  ///   - name: where they come from, for the list of imports.
  ///   - alongside: what is stored in the same step, told what the articles came to.
  /// - Returns: what was done, and what could not be read.
  /// - Throws: `ArchiveError`, and what `alongside` throws; then nothing was stored.
  public mutating func run(
    articles: [ArticleMaterial], name: String, alongside: (ImportSummary) throws -> Void = { _ in }
  ) throws -> ImportSummary {
    source = name
    for article in articles { try add(article) }
    try linkArticles()
    try store.inOneStep {
      try storeArticles(name: name)
      try alongside(summary)
    }
    return summary
  }

  /// What a file turns out to be.
  private enum Found {
    case table(TableFile)
    case text(FoundText)
  }

  /// Finds out what a file is: a table, lines, or an article.
  mutating func sort(
    _ part: PackedFile.Part, _ tables: inout [TableFile], _ texts: inout [FoundText]
  ) {
    let wishes = TableFile.Wishes(format: format, map: map, sheet: tableOptions.sheet)
    switch reporting(part.name, { try Importer.found(part, wishes) }) {
    case .table(let table): tables.append(table)
    case .text(let text): texts.append(text)
    case nil: break
    }
  }

  private static func found(_ part: PackedFile.Part, _ wishes: TableFile.Wishes) throws -> Found {
    let format = wishes.format
    if try format == .warc || format == nil && WARCReader.isOne(part.head()) {
      return .text(FoundText(part: part, format: .warc))
    }
    if format?.isTable ?? true, let table = try TableFile.table(part, wishes) {
      return .table(table)
    }
    if part.workbook != nil {
      throw DatasetFileProblem.foreign("\(part.name) is a workbook and no article.")
    }
    if format == nil, let sentence = ForeignFile.sentence(try part.head(), name: part.name) {
      throw DatasetFileProblem.foreign(sentence)
    }
    return .text(FoundText(part: part, format: try InputFile(part, format: format).format))
  }

  /// Does what may fail because of a file; why it did is told, and the rest goes on.
  @discardableResult
  mutating func reporting<Result>(_ path: String, _ body: @escaping () throws -> Result)
    -> Result?
  {
    do {
      return try GuardedReading.run(path, body)
    } catch let fault as ReadingFault {
      complain(fault.description)
    } catch let problem as DatasetFileProblem where problem.isForeign && !isNamed {
      summary.passedOver.append(problem.description)
    } catch let problem as DatasetFileProblem {
      complain(problem.description)
    } catch {
      let name = path == "-" ? "standard input" : RawPath.shown(path)
      complain("\(name) cannot be read: \(error.localizedDescription)", isMissing: true)
    }
    return nil
  }

  mutating func files(at path: String) -> [String] {
    if path == "-" { return [path] }
    do {
      return try FileWalk.files(at: path)
    } catch {
      switch error {
      case .missing(let path): complain("\(RawPath.shown(path)) is not there", isMissing: true)
      case .unreadable(let path): complain("\(RawPath.shown(path)) cannot be read", isMissing: true)
      }
      return []
    }
  }

  /// A file with articles or lines in it, which is opened when its turn comes.
  struct FoundText {
    var part: PackedFile.Part
    var format: ImportFormat
  }

  mutating func open(_ text: FoundText) -> InputFile? {
    reporting(text.part.name) { try InputFile(text.part, format: text.format) }
  }

  mutating func complain(_ clause: String, isMissing: Bool = false) {
    let sentence = clause.hasSuffix(".") ? clause : clause + "."
    summary.problems.append(ImportSummary.Problem(sentence: sentence, isMissing: isMissing))
  }
}

// MARK: - Tables

extension Importer {
  /// How tables of datasets are read.
  public struct TableOptions {
    /// Whether figures are looked for in the words of rows.
    public var readsNotes = true
    /// The release, where the names of the files do not say it.
    public var version: String?
    /// Which of two numbers before a year is the day; nil to find out from each table.
    public var dayOrder: ColumnMap.DayOrder?
    /// Which sheet of a workbook is read: its name, or its number from 1; nil for the first one.
    public var sheet: String?
    /// Where rejected rows are saved.
    public var rejects: RejectsFile?
    /// What takes the rows of datasets in the archive's place; then nothing else is imported.
    public var sink: (any RowSink)?
    /// Told after every batch of rows.
    public var progress: (DatasetProgress) -> Void = { _ in }

    public init() {}
  }

  mutating func importTables(_ files: [TableFile]) throws {
    for file in files {
      if file.shape.table == .mapped, let map = file.map,
        report(map.missingColumns(in: file.shape.columns), file)
      {
        continue
      }
      let options = DatasetImport.Options(
        isDryRun: isDryRun, readsNotes: tableOptions.readsNotes, version: tableOptions.version,
        dayOrder: tableOptions.dayOrder, rejects: tableOptions.rejects,
        sink: tableOptions.sink, progress: tableOptions.progress, isStopped: isStopped)
      do {
        var one = try DatasetImport(file, options: options)
        summary.datasets.append(try one.run(into: store))
      } catch let problem as DatasetFileProblem {
        complain(problem.description)
      } catch let error as CocoaError {
        complain("\(file.name) cannot be read: \(error.localizedDescription)", isMissing: true)
      }
    }
  }

  /// Tells which columns of the map a table lacks; false where it has them all.
  mutating func report(_ missing: [(key: String, column: String)], _ file: TableFile) -> Bool {
    for (key, column) in missing {
      complain("\(file.name) has no column “\(column)”, which “\(key)” of the map names")
    }
    return !missing.isEmpty
  }
}

// MARK: - Tollbook JSON Lines

extension Importer {
  mutating func storeLines(of files: [FoundText]) throws {
    var rest = files[...]
    var batches = try DossierBatches(lines: nil)
    func next(_ importer: inout Importer) throws -> [Dossier]? {
      while true {
        try importer.endIfStopped()
        if let dossiers = try batches.next(into: &importer) { return dossiers }
        guard let file = rest.popFirst() else { return nil }
        batches = try DossierBatches(lines: importer.open(file))
      }
    }
    if isDryRun {
      while try next(&self) != nil {}
      return
    }
    let source = ImportSource(name: files.map(\.part.name).joined(separator: ", "), format: "jsonl")
    try store.inOneStep {
      summary.add(try store.store(source: source) { try next(&self) })
      summary.decisions = try store.receive(copied: decisions)
    }
  }

  /// The incidents of a file of JSON Lines, some hundreds at a time.
  private struct DossierBatches {
    let input: InputFile?
    let reader: LineReader?

    init(lines input: InputFile?) throws {
      self.input = input
      reader = try input?.lines()
    }

    /// The next incidents, nil at the end; bad lines are told to the importer.
    mutating func next(into importer: inout Importer) throws -> [Dossier]? {
      guard let input, let reader else { return nil }
      var dossiers: [Dossier] = []
      while dossiers.count < 256 {
        guard let line = try reader.next() else { return dossiers.isEmpty ? nil : dossiers }
        try importer.importLine(line, at: "\(input.name), line \(reader.lineNumber)") {
          importer, json, _ in
          let dossier = try DossierLine.read(json)
          // A whole copy brings what was imported, and the decisions over it.
          if let imported = dossier.sources?.imported, !imported.isEmpty {
            dossiers += imported
          } else {
            dossiers.append(dossier)
          }
          importer.decisions += dossier.sources?.journal ?? []
          importer.summary.lines += 1
          if importer.summary.lines % 1000 == 0 { importer.progress(importer.summary.lines) }
        }
      }
      return dossiers
    }
  }
}
