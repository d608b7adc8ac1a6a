@testable import Browser
import CHeap
import CNcurses
import Exports
import Foundation
import NewsModel
import Synchronization
import TestSupport
import TextUI
import Testing

@testable import Archive
@testable import tollbook

/// Random keys against a real archive, without a terminal: what was answered as stored is in the file, and the file is
/// what a model of all decisions says.
///
/// `$TOLLBOOK_SOAK_KEYS` keys with seed `$TOLLBOOK_SOAK_SEED` over a copy of `$TOLLBOOK_SOAK_ARCHIVE`, or over a made-up
/// archive with `$TOLLBOOK_SOAK_ROWS` rows more.
@Suite("A long day at the keys") struct SoakTests {
  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  private let folder: URL

  init() throws {
    folder = TestFolder.root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func archive() throws -> String {
    let path = folder.appendingPathComponent("soak.tollbook").path
    if let given = ProcessInfo.processInfo.environment["TOLLBOOK_SOAK_ARCHIVE"] {
      try FileManager.default.copyItem(atPath: given, toPath: path)
      return path
    }
    let store = try IncidentStore(path: path, author: "ana")
    try DamageableArchive.fill(store, in: folder)
    if let rows = Self.number("TOLLBOOK_SOAK_ROWS") {
      try DamageableArchive.grow(store, by: rows, in: folder)
    }
    try store.close()
    return path
  }

  private static let keys: [Key] = {
    let commands = CommandTable.all.filter { $0.action != .quit }.flatMap(\.keys)
    var keys = Set(commands).sorted { $0.name < $1.name }
    for character in "abcdegims:>=()0*amjJyu" { keys.append(.character(character)) }
    keys.append(.paste("bamako"))
    return keys
  }()

  @Test @MainActor func theFileIsWhatTheModelSays() throws {
    // As the browser does; otherwise each thread that ever answered would keep a heap of its own.
    if Self.number("TOLLBOOK_SOAK_KEYS") != nil { terminal_share_heap() }
    let store = try IncidentStore(path: try archive(), author: "ana")
    let source = try WatchedSource(ArchiveAnswers(store: store), store, exports: folder.path)
    let pipe = try WakePipe()
    let engine = BrowserEngine(
      state: BrowserState(
        size: Size(width: 120, height: 40), archiveName: "soak", formats: DocumentFormat.all,
        author: "ana"),
      source: source, mailbox: Mailbox(waking: pipe))
    var dice = Dice(seed: UInt64(Self.number("TOLLBOOK_SOAK_SEED") ?? 5))
    let count = Self.number("TOLLBOOK_SOAK_KEYS") ?? 2_500
    var early = 0
    var held = 0
    let clock = ContinuousClock()
    let start = clock.now
    for pressed in 0..<count {
      play(engine, &dice)
      // Bursts, and pauses in which everything is answered.
      if dice.roll(6) == 0 { settle(engine, pipe) }
      if pressed == count / 5 { (early, held) = (Self.residentMegabytes(), Self.heldKilobytes()) }
      if pressed > 0, pressed % max(1, min(50_000, count / 10)) == 0 {
        print(
          "soak: \(pressed) keys, \(clock.now - start), \(Self.residentMegabytes()) MB, of which "
            + "\(Self.heldKilobytes()) KB are allocated, \(source.entries) entries")
      }
    }
    settle(engine, pipe)
    let lost = engine.finish(within: .seconds(60), pipe)
    #expect(lost.isEmpty, "\(lost.sentence)")
    let late = Self.residentMegabytes()
    let incidents = try store.count(.all)
    print(
      "soak: \(count) keys over \(incidents) incidents, \(source.writes) writes, "
        + "\(source.entries) entries of the journal, "
        + "\(clock.now - start), memory \(early) MB after a fifth, \(late) MB at the end, "
        + "allocated \(held) KB, \(Self.heldKilobytes()) KB")
    #expect(source.faults == [])
    #expect(late < early + 200, "memory grows from \(early) to \(late) MB")
    try expectModel(source.model, store)
    let health = try store.health()
    #expect(health.isSound, "\(health.damage) \(health.unfoundIncidents) \(health.stale)")
    #expect(try store.verifyJournal().faults == [])
  }

  @MainActor private func play(_ engine: BrowserEngine, _ dice: inout Dice) {
    switch dice.roll(200) {
    case 0: engine.receive([.resized(Size(width: 20 + dice.roll(180), height: 5 + dice.roll(60)))])
    case 1: engine.receive([.archiveChanged])
    case 2...4: engine.receive(Array(repeating: .key(.escape), count: 6))
    default: engine.receive([.key(Self.keys[dice.roll(Self.keys.count)])])
    }
    for wish in engine.drainWishes() {
      if case .run = wish { engine.receive([.returned(text: nil, problem: nil)]) }
    }
    _ = engine.screen
    engine.receiveAnswers()
  }

  @MainActor private func settle(_ engine: BrowserEngine, _ pipe: WakePipe) {
    while engine.isWaiting {
      _ = terminal_wait(-1, pipe.readEnd, 1000)
      _ = pipe.drain()
      engine.receiveAnswers()
    }
  }

  /// The tables of decisions say what the model does, and nothing beyond it.
  private func expectModel(_ model: [WatchedSource.Subject: AnalystChange], _ store: IncidentStore)
    throws
  {
    let wrong = try store.read { db in
      try model.filter { subject, change in
        try DecisionTables(db: db, key: subject.incident).current(change) != change
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    let stars = model.values.filter { $0 == .star(true) }.count
    let stored = try store.count(try FilterParser.parse("starred:yes"))
    let hidden = stars - stored
    #expect(hidden >= 0, "\(stars) stars in the model, \(stored) in the list")
  }

  private struct Dice {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private static func heldKilobytes() -> Int {
    heap_held() / 1024
  }

  private static func residentMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}

/// Passes questions on to an archive, and looks at the journal after each write: what is answered as done must stand there.
private final class WatchedSource: AnswerSource {
  struct Subject: Hashable {
    var incident: String
    var subject: String
  }

  private struct State {
    var model: [Subject: AnalystChange] = [:]
    var last: Int64?
    var writes = 0
    var entries = 0
    var faults: [String] = []
  }

  private let inner: ArchiveAnswers
  private let store: IncidentStore
  private let exports: String
  private let state = Mutex(State())

  init(_ inner: ArchiveAnswers, _ store: IncidentStore, exports: String) throws {
    self.inner = inner
    self.store = store
    self.exports = exports
    let before = try store.journalEntries()
    state.withLock { state in
      for entry in before.entries { Self.take(entry, &state) }
      state.last = before.last
      state.entries = 0
    }
  }

  var model: [Subject: AnalystChange] { state.withLock(\.model) }
  var writes: Int { state.withLock(\.writes) }
  var entries: Int { state.withLock(\.entries) }
  var faults: [String] { state.withLock(\.faults) }

  func answer(_ question: Question) async -> Answer { await inner.answer(question) }

  func carryOut(_ change: Question) -> Answer {
    switch change {
    case .fetch, .openLink: return .done("")
    case .export(var order):
      order.path = exports + "/export"
      order.overwrite = true
      if order.all != nil { order.all?.filter = .none }
      return inner.carryOut(.export(order))
    default: break
    }
    let key = Self.incident(of: change).flatMap { try? store.dossier(id: $0)?.incident.key }
    return state.withLock { state in
      let answer = inner.carryOut(change)
      state.writes += 1
      guard let new = try? store.journalEntries(behind: state.last) else {
        state.faults.append("the journal cannot be read")
        return answer
      }
      state.last = new.last
      if case .failed = answer, !new.entries.isEmpty {
        state.faults.append("\(change) failed and left an entry")
      }
      let known = key.flatMap { state.model[Subject(incident: $0, subject: "star")] }
      for entry in new.entries { Self.take(entry, &state) }
      if case .star(_, let isOn) = change, case .done = answer, let key {
        let now = state.model[Subject(incident: key, subject: "star")] ?? .star(false)
        if now != .star(isOn) {
          state.faults.append(
            "a star of \(key) was answered, not stored (\(String(describing: known)))")
        }
      }
      return answer
    }
  }

  private static func incident(of change: Question) -> Int64? {
    if case .star(let incident, _) = change { incident } else { nil }
  }

  private static func take(_ entry: JournalEntry, _ state: inout State) {
    state.entries += 1
    for part in entry.after.parts {
      guard let subject = part.subjects.first else { continue }
      state.model[Subject(incident: entry.incident, subject: subject)] = part
    }
  }
}

extension Filter {
  /// A filter of no incident: exports of the whole list are tried elsewhere.
  fileprivate static let none = Filter.not(.all)
}
