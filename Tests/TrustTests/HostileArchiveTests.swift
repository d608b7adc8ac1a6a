import Foundation
import GRDB
import Exports
import Imports
import NewsModel
import TestSupport
import Testing

@testable import Archive

/// Archive files that somebody has crafted: whatever is asked of them comes to an answer or to a sentence.
@Suite("A hostile archive never traps") struct HostileArchiveTests {
  /// Which files: `$TOLLBOOK_HOSTILE_FILES` many, from number `$TOLLBOOK_HOSTILE_FIRST` on.
  private static let seeds: Range<Int> = {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["TOLLBOOK_HOSTILE_FIRST"].flatMap { Int($0) } ?? 0
    return first..<first + (environment["TOLLBOOK_HOSTILE_FILES"].flatMap { Int($0) } ?? 30)
  }()

  private static let sample = SampleArchive.dossiers()
  private let folder: URL

  init() throws {
    folder = TestFolder.root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  @Test func comesToAnAnswerOrASentence() throws {
    let whole = folder.appendingPathComponent("whole.tollbook").path
    let store = try IncidentStore(path: whole, author: "ana")
    try DamageableArchive.fill(store, in: folder)
    try store.close()
    for seed in Self.seeds {
      let file = folder.appendingPathComponent("\(seed).tollbook").path
      try FileManager.default.copyItem(atPath: whole, toPath: file)
      var crafted = CraftedArchive(path: file, seed: seed)
      try crafted.change()
      // A trap ends the process, so what was done is told before.
      if ProcessInfo.processInfo.environment["TOLLBOOK_HOSTILE_FIRST"] != nil {
        print("file \(seed):", crafted.changes.joined(separator: ";\n  "))
      }
      ask(file, seed)
      decide(file, seed)
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(file + suffix) }
    }
  }

  @Test(arguments: [
    "CREATE TRIGGER t AFTER INSERT ON star BEGIN DELETE FROM journal; END",
    "ALTER TABLE report RENAME TO other; CREATE VIEW report AS SELECT * FROM other",
    "CREATE VIRTUAL TABLE v USING fts5(a)",
  ])
  func whatActsOnItsOwnIsRefused(harm: String) throws {
    let file = try DamageableArchive.make(in: folder)
    _ = try IncidentStore(path: file, mode: .readOnly)
    let queue = try DatabaseQueue(path: file)
    try queue.writeWithoutTransaction { try $0.execute(sql: harm) }
    try queue.close()
    for mode in [IncidentStore.Mode.readOnly, .readWrite] {
      #expect {
        try IncidentStore(path: file, mode: mode)
      } throws: { error in
        if case ArchiveError.foreign = error { true } else { false }
      }
    }
  }

  /// Columns that say that they have more rows than a run has, and values that are no column.
  @Test(arguments: [
    "x'00ffffffffffffff7fffff'", "'9223372036854775807'", "x'fe'", "x'01' || zeroblob(10)",
  ])
  func aDecisionOverADamagedColumnIsASentence(data: String) throws {
    let file = try DamageableArchive.make(in: folder)
    let queue = try DatabaseQueue(path: file)
    try queue.writeWithoutTransaction { try $0.execute(sql: "UPDATE packed SET data = \(data)") }
    try queue.close()
    let store = try IncidentStore(path: file, author: "ana")
    attempt("star") { try store.star(incident: 1, on: true) }
    attempt("mend") { try store.mendDerivedTables() }
    try store.star(incident: 2, on: true)
    #expect(try store.health().isSound)
  }

  /// Each question that the browser and the commands ask; what is thrown must be ours.
  private func ask(_ file: String, _ seed: Int) {
    guard let store = attempt("open", { try IncidentStore(path: file, mode: .readOnly) }) else {
      return
    }
    let filters: [Filter] = [
      .all,
      attempt("parse", { try FilterParser.parse("killed>2 country:MLI or disputed:yes") }) ?? .all,
      attempt("parse", { try FilterParser.parse("bamako group:JNIM starred:yes spread>1%") })
        ?? .all,
      attempt("parse", { try FilterParser.parse("\"the hotel\" or b* or near:12.6,-8~500km") })
        ?? .all,
    ]
    // Orders in turn: each file is asked for two of them.
    let orders = SortKey.allCases
    for sort in [orders[seed % orders.count], orders[(seed / 2 + 1) % orders.count]] {
      for descending in [true, false] {
        let query = IncidentQuery(filter: filters[1], sort: sort, descending: descending)
        for request in [PageRequest.first, .last] {
          guard let page = attempt("page", { try store.page(query, request, limit: 50) }),
            let row = page.rows.last
          else { continue }
          attempt("page") { try store.page(query, .after(row), limit: 50) }
          attempt("page") { try store.page(query, .before(row), limit: 50) }
        }
      }
    }
    for filter in filters { askMany(store, filter) }
    attempt("datasets") { try store.datasets() }
    attempt("queue") { try store.openReports(after: nil, limit: 40) }
    attempt("links") { try store.proposedLinks(limit: 40) }
    attempt("disagreements") { try store.disagreements(limit: 40) }
    attempt("journal") { try store.journal() }
    attempt("saved filters") { try store.savedFilters() }
    attempt("feeds") { try store.feeds() }
    attempt("aside") { try store.asideArticles(limit: 40) }
    attempt("info") { try store.info() }
    attempt("verify") { try store.verifyJournal() }
    attempt("health") { try store.health() }
    attempt("evidence") { try store.damagedEvidence() }
    export(store)
  }

  private func askMany(_ store: IncidentStore, _ filter: Filter) {
    attempt("count") { try store.count(filter) }
    for field in FacetField.allCases { attempt("facet") { try store.facet(field, filter) } }
    for unit in TimelineUnit.allCases {
      attempt("timeline") { try store.timeline(filter, by: unit) }
    }
    attempt("sources") { try store.sources(filter, after: nil, limit: 40) }
    attempt("pairs") {
      try store.datasetPairs(
        DatasetPairQuery(first: "UCDP", second: "ACLED", filter: filter), offset: 0, limit: 20)
    }
  }

  /// Every incident in every format.
  private func export(_ store: IncidentStore) {
    var dossiers: [Dossier] = []
    attempt("dossiers") {
      try store.forEachWhole(.all) { if dossiers.count < 30 { dossiers.append($0) } }
    }
    for id in Array(Int64(1)...6) + [.max, .min, -1] {
      if let dossier = attempt("dossier", { try store.dossier(id: id) }), let dossier {
        dossiers.append(dossier)
      }
    }
    var context = ExportContext(program: "test")
    context.withRules = true
    for format in DocumentFormat.all {
      _ = Exporter(format: format, context: context).document(of: dossiers)
    }
    for dossier in dossiers {
      let comparison = Comparison(of: dossier)
      _ = (FigureText.short(comparison.overall(.killed)), DisputeEnds(comparison))
      for measure in Measure.allCases { _ = FigureText.words(comparison.overall(measure)) }
    }
  }

  /// Writes what the browser and an import would.
  private func decide(_ file: String, _ seed: Int) {
    guard let store = attempt("open", { try IncidentStore(path: file, author: "ana") }) else {
      return
    }
    attempt("star") { try store.star(incident: 1, on: true) }
    attempt("star") { try store.star(incident: 2, on: false) }
    attempt("undo") { try store.undoLast() }
    attempt("redo") { try store.redoLast() }
    attempt("remark") { try store.remark(incident: 3, "a") }
    attempt("tag") { try store.tag(incidents: [1, 2, 3], adding: ["x"]) }
    for claim in [Int64(1), 2, 3] {
      attempt("decide") { try store.decide(claim: claim, status: .accepted) }
    }
    attempt("join") { try store.join([4, 5], into: 6) }
    attempt("undo") { try store.undoLast() }
    attempt("correct") {
      try store.correct([.init(name: "place", value: "\"Kati\"")], incident: 7)
    }
    attempt("store") {
      try store.store(
        Array(Self.sample.prefix(6)), source: ImportSource(name: "again", format: "sample"))
    }
    attempt("settle") {
      for disagreement in try store.disagreements(limit: 3) {
        if let entry = disagreement.entries.first { try store.settle(disagreement, as: entry) }
      }
    }
    if seed % 6 == 0 { attempt("mend") { try store.mendDerivedTables() } }
    attempt("close") { try store.close() }
  }

  @discardableResult
  private func attempt<Value>(_ what: String, _ body: () throws -> Value) -> Value? {
    do {
      return try body()
    } catch {
      let isOurs = error is ArchiveError || error is CancellationError
      #expect(isOurs, "\(what): \(error)")
      return nil
    }
  }
}
