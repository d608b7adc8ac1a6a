import Archive
import Desk
import Foundation
import NewsModel

/// Simulated analysts at one desk: each decides at random, meets the desk at random, some are away for the first half; at
/// the end all archives must say the same.
struct SyntheticDesk {
  let analysts: Int
  let decisions: Int
  /// A folder, or a server's address.
  let place: String
  let incidents: Int
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("tollbook-desk-\(UUID().uuidString)")
  private static let rounds = 20

  /// What came of it.
  struct Outcome {
    var deciding = Duration.zero
    var exchanging = Duration.zero
    var exchanges = 0
    /// Exchanges that were cut off in the middle, and those that asked for all once more.
    var cut = 0
    var repeated = 0
    var entries = 0
    /// Entries of all chains that an archive lacks.
    var lost = 0
    /// How many different whole copies there are: one where all is well.
    var copies = 0
    var disagreements: Set<Int> = []
    /// Of what every entry says: subjects about which two things stand.
    var trueDisagreements = 0
    var seconds: Double { exchanging / .seconds(1) }
  }

  func run() throws -> Outcome {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var outcome = Outcome()
    let stores = try (0..<analysts).map { index in
      try IncidentStore(
        path: folder.appendingPathComponent("\(index).tollbook").path, author: "analyst \(index)")
    }
    var events = SyntheticEvents()
    let base = (0..<incidents).map { events.dossier($0) }
    try stores[0].store(base, source: ImportSource(name: "synthetic", format: "benchmark"))
    for store in stores { while try !meet(store, &outcome) {} }
    tell("all have joined", outcome)
    try work(stores, &outcome)
    // Twice round: what the last one brings must come to the first.
    for time in 1...2 {
      for store in stores { while try !meet(store, &outcome) {} }
      tell("exchanged \(time) of 2 times at the end", outcome)
    }
    try check(stores, &outcome)
    return outcome
  }

  private func work(_ stores: [IncidentStore], _ outcome: inout Outcome) throws {
    let clock = ContinuousClock()
    for round in 0..<Self.rounds {
      for index in stores.indices.shuffled() {
        outcome.deciding += try clock.measure {
          for _ in 0..<decisions / Self.rounds { try decide(stores[index]) }
        }
        let isAway = index % 5 == 4 && round < Self.rounds / 2
        if !isAway, Bool.random() {
          try repeatSome(stores[index], &outcome)
          try meet(stores[index], &outcome)
        }
      }
      tell("round \(round + 1) of \(Self.rounds)", outcome)
    }
  }

  /// How far it is, on standard error, as a large desk takes an hour.
  private func tell(_ what: String, _ outcome: Outcome) {
    let words =
      "\(what): \(outcome.exchanges) exchanges, \(outcome.cut) cut off, "
      + "deciding \(outcome.deciding), exchanging \(outcome.exchanging)\n"
    FileHandle.standardError.write(Data(words.utf8))
  }

  private func decide(_ store: IncidentStore) throws {
    let id = Int64.random(in: 1...Int64(incidents))
    switch Int.random(in: 0..<6) {
    case 0: try store.star(incident: id, on: Bool.random())
    case 1: try store.remark(incident: id, "note \(Int.random(in: 0..<3))")
    case 2: try store.tag(incident: id, "tag \(Int.random(in: 0..<3))", on: Bool.random())
    case 3:
      let place = "\"Place \(Int.random(in: 0..<3))\""
      try store.correct([.init(name: "place", value: place)], incident: id)
    default:
      guard let claim = try store.dossier(id: id)?.reports.first?.claims.randomElement() else {
        return
      }
      try store.decide(claim: claim.id, status: Bool.random() ? .accepted : .rejected)
    }
  }

  /// Every tenth exchange with a server takes all once more that was taken already.
  private func repeatSome(_ store: IncidentStore, _ outcome: inout Outcome) throws {
    guard ServerDesk.isAddress(place), Int.random(in: 0..<10) == 0,
      let desk = try store.desks().first
    else { return }
    try store.note(desk: desk.id, cursor: "0")
    outcome.repeated += 1
  }

  /// - Returns: false where the exchange was cut off.
  @discardableResult
  private func meet(_ store: IncidentStore, _ outcome: inout Outcome) throws -> Bool {
    outcome.exchanges += 1
    do {
      try exchange(store, &outcome)
      return true
    } catch DeskProblem.unreachable {
      outcome.cut += 1
      return false
    }
  }

  private func exchange(_ store: IncidentStore, _ outcome: inout Outcome) throws {
    outcome.exchanging += try ContinuousClock().measure {
      if ServerDesk.isAddress(place) {
        let server = try ServerDesk(place)
        var sync = ServerSync(store, server)
        // Nobody else is at the archive.
        sync.step = 10_000
        _ = try sync.run(server.join(store, slice: nil))
      } else {
        let sync = FolderSync(store, folder: place)
        _ = try sync.join()
        _ = try sync.run()
      }
    }
  }

  private func check(_ stores: [IncidentStore], _ outcome: inout Outcome) throws {
    var copies: Set<String> = []
    let all = try stores.reduce(into: [String: JournalEntry]()) { all, store in
      for entry in try store.journalEntries().entries { all[entry.hash ?? ""] = entry }
    }
    outcome.entries = all.count
    outcome.trueDisagreements = Self.trueDisagreements(all.values)
    for store in stores {
      outcome.lost += all.count - (try store.journalEntries().entries.count)
      copies.insert(try copy(store))
      outcome.disagreements.insert(try store.disagreements().count)
    }
    outcome.copies = copies.count
  }

  /// The hash of an archive's whole copy, incidents by their keys.
  private func copy(_ store: IncidentStore) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var lines: [[UInt8]] = []
    try store.forEachWhole(.all) { lines.append(Array(try encoder.encode($0))) }
    lines.sort { $0.lexicographicallyPrecedes($1) }
    return IncidentStore.sha256(of: Array(lines.joined()))
  }

  private static func trueDisagreements(_ entries: some Sequence<JournalEntry>) -> Int {
    var values: [String: [(hash: String, change: AnalystChange)]] = [:]
    var overruled: Set<String> = []
    for entry in entries {
      for change in entry.after.parts {
        let place = "\(entry.incident)\n\(change.subjects[0])"
        values[place, default: []].append((entry.hash ?? "", change))
      }
      overruled.formUnion(entry.over)
    }
    return values.values.filter { found in
      let standing = found.filter { !overruled.contains($0.hash) }.map(\.change)
      return Set(standing.filter { !$0.isOpen }).count > 1
    }.count
  }
}
