import Archive
import ArgumentParser
import Foundation
import Imports
import NewsModel

/// Makes an archive of invented incidents and times every question that a screen asks of it.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tollbook-benchmark",
    abstract: "Time the archive: store, page, count, facets, with the plan of every query.")

  @Option(help: "How many incidents to make; an archive that exists already is measured as it is.")
  var incidents = 20_000

  @Option(help: "The archive file; made when it is missing.")
  var database = FileManager.default.temporaryDirectory.path + "/tollbook-benchmark.tollbook"

  @Option(
    help: "A CSV file in the layout of UCDP's events to import instead of making incidents up.")
  var csv: String?

  @Flag(help: "Print the plan of each query below its line.")
  var plans = false

  @Option(help: "Only time how so many made-up articles are found to be copies of few wires.")
  var prints: Int?

  @Option(help: "Only simulate so many analysts at one desk.")
  var analysts: Int?

  @Option(help: "With --analysts: how many decisions each makes.")
  var decisions = 200

  @Option(help: "With --analysts: the desk, a new folder or a server's address.")
  var desk = FileManager.default.temporaryDirectory.path + "/tollbook-benchmark-desk"

  func run() throws {
    if let analysts { return try measureDesk(analysts) }
    if let prints { return measureCopies(prints) }
    if !FileManager.default.fileExists(atPath: database) { try make() }
    let store = try timed("open") { try IncidentStore(path: database) }
    let info = try timed("info") { try store.info() }
    print("\(info.incidents) incidents, \(info.bytes >> 20) MiB in \(database)")
    for (name, bytes) in try store.sizes().prefix(24) {
      print("  \(name): \(bytes / max(1, info.incidents)) bytes an incident")
    }
    print("peak memory so far: \(ProcessMemory.privateKibibytes() >> 10) MiB private")
    for question in try Question.all(store) { try measure(question, database) }
    print("memory: \(ProcessMemory.privateKibibytes() >> 10) MiB private")
  }

  private func measureDesk(_ analysts: Int) throws {
    let result = try SyntheticDesk(
      analysts: analysts, decisions: decisions, place: desk, incidents: incidents
    ).run()
    let made = max(1, analysts * decisions)
    print(
      """
      \(analysts) analysts, \(result.entries) entries about \(incidents) incidents at \(desk)
      deciding: \(result.deciding / made) each; \(result.exchanges) exchanges: \
      \(result.exchanging / max(1, result.exchanges)) each
      cut off in the middle: \(result.cut); all taken once more: \(result.repeated)
      lost: \(result.lost); different whole copies: \(result.copies)
      disagreements listed: \(result.disagreements.sorted()), worked out from the entries: \
      \(result.trueDisagreements)
      memory: \(ProcessMemory.privateKibibytes() >> 10) MiB private
      """)
  }

  private func measureCopies(_ count: Int) {
    let result = SyntheticCopies.measure(count)
    print(line("samples of \(count) articles", [result.reading], ""))
    print(line("copies among them", [result.finding], "\(result.origins) origins"))
    print("memory: \(ProcessMemory.privateKibibytes() >> 10) MiB private")
  }

  private func make() throws {
    let store = try IncidentStore(path: database)
    if let csv { return try load(csv, into: store) }
    try store.register(countries: SyntheticEvents.countries, groups: SyntheticEvents.groups)
    var events = SyntheticEvents()
    var number = 0
    let started = ContinuousClock.now
    try store.store(source: ImportSource(name: "synthetic", format: "benchmark")) {
      guard number < incidents else { return nil }
      let batch = (number..<min(number + 1000, incidents)).map { events.dossier($0) }
      number += batch.count
      return batch
    }
    let seconds = (ContinuousClock.now - started) / .seconds(1)
    print("stored \(incidents) in \(seconds) s: \(Int(Double(incidents) / seconds)) a second")
  }

  private func load(_ path: String, into store: IncidentStore) throws {
    let started = ContinuousClock.now
    var importer = Importer(into: store, format: .tables("ucdp-ged"))
    let summary = try importer.run(paths: [path])
    for problem in summary.problems { throw ValidationError(problem.sentence) }
    let seconds = (ContinuousClock.now - started) / .seconds(1)
    let added = summary.datasets.reduce(0) { $0 + $1.stored.added }
    print("imported \(added) in \(seconds) s: \(Int(Double(added) / seconds)) a second")
  }

  private func timed<Value>(_ name: String, _ body: () throws -> Value) rethrows -> Value {
    let started = ContinuousClock.now
    let value = try body()
    print(line(name, [ContinuousClock.now - started], ""))
    return value
  }

  /// The first time is that of an archive just opened, the others find what it has kept.
  private func measure(_ question: Question, _ path: String) throws {
    let store = try IncidentStore(path: path, mode: .readOnly)
    var times: [Duration] = []
    var answer = ""
    for _ in 0..<3 {
      let started = ContinuousClock.now
      answer = try question.ask(store)
      times.append(ContinuousClock.now - started)
    }
    print(line(question.name, times, answer))
    guard plans else { return }
    for plan in try question.plans(store) { print("      \(plan)") }
  }

  /// The first and the quickest time in milliseconds.
  private func line(_ name: String, _ times: [Duration], _ answer: String) -> String {
    let shown = [times.first, times.min()].compactMap(\.self).map { time in
      let text = String(Int(time / .microseconds(1)))
      let padded = String(repeating: "0", count: max(0, 4 - text.count)) + text
      let milliseconds = "\(padded.dropLast(3)).\(padded.suffix(3))"
      return String(repeating: " ", count: max(0, 10 - milliseconds.count)) + milliseconds
    }
    let title = name + String(repeating: " ", count: max(1, 52 - name.count))
    return "\(title)\(shown.joined()) ms  \(answer)"
  }
}
