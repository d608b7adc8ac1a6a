import Archive
import Desk
import Foundation
import NewsModel
import TestSupport
import Testing

/// Analysts, each with an archive and a copy of the shared folder, as Syncthing or a USB stick make them.
struct MadeDesk {
  let folder: URL
  var stores: [IncidentStore]
  private static let source = ImportSource(name: "test", format: "articles")

  /// So many analysts.
  init(_ count: Int) throws {
    folder = TestFolder.root.appendingPathComponent("desk-\(UUID().uuidString)")
    stores = []
    for index in 0..<count {
      let store = try IncidentStore.inMemory(author: "analyst \(index)")
      stores.append(store)
    }
    let first = FolderSync(stores[0], folder: path(0))
    _ = try first.join()
    for index in 1..<count { try copy(from: 0, to: index) }
    for index in 1..<count { _ = try FolderSync(stores[index], folder: path(index)).join() }
  }

  /// The copy of the folder that an analyst has.
  func path(_ index: Int) -> String { folder.appendingPathComponent("copy \(index)").path }

  func sync(_ index: Int) throws -> DeskExchange {
    try FolderSync(stores[index], folder: path(index)).run()
  }

  /// Copies the files of one copy of the folder that another does not have: `chance` of ten whole, some others torn.
  func copy(from: Int, to: Int, chance: Int = 10, _ random: inout some RandomNumberGenerator) throws
  {
    let files = FileManager.default
    let root = URL(fileURLWithPath: path(from))
    for case let file as URL in files.enumerator(at: root, includingPropertiesForKeys: nil)
      ?? .init()
    {
      var isFolder: ObjCBool = false
      guard files.fileExists(atPath: file.path, isDirectory: &isFolder) else { continue }
      let name = String(file.path.dropFirst(root.path.count + 1))
      let target = URL(fileURLWithPath: path(to)).appendingPathComponent(name)
      guard !isFolder.boolValue, !name.contains("/.") else { continue }
      try files.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      let bytes = try Data(contentsOf: file)
      // Whoever copies never puts a part of a file over the whole.
      if let known = try? Data(contentsOf: target), known.count >= bytes.count { continue }
      let luck = Int.random(in: 0..<10, using: &random)
      if luck < chance {
        try bytes.write(to: target)
      } else if luck == 9, name.hasSuffix("jsonl") {
        try bytes.prefix(bytes.count / 2).write(to: target)
      }
    }
  }

  func copy(from: Int, to: Int) throws {
    var random = SystemRandomNumberGenerator()
    try copy(from: from, to: to, &random)
  }

  /// Everybody meets everybody until nothing is new.
  func settle() throws {
    for _ in 0..<10 {
      var isIdle = true
      for index in stores.indices {
        for other in stores.indices where other != index { try copy(from: other, to: index) }
        let exchange = try sync(index)
        if !exchange.isIdle || !exchange.unreadable.isEmpty { isIdle = false }
      }
      if isIdle { return }
    }
    Issue.record("The desks never come to rest")
  }

  /// The whole copy of an archive, by its incidents' keys.
  func export(_ index: Int) throws -> [String: String] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var lines: [String: String] = [:]
    try stores[index].forEachWhole(.all) { dossier in
      lines[dossier.incident.key] = String(decoding: try encoder.encode(dossier), as: UTF8.self)
    }
    return lines
  }

  /// An incident with a report or two, as an article's import makes it.
  static func dossier(_ number: Int, title: String = "Attack", reports: [Int] = [0, 1]) -> Dossier {
    let day = Day(number: 19_000 + number)
    return Dossier(
      incident: Incident(
        key: "incident-\(number)", title: "\(title) \(number)", date: DateSpan(day),
        country: number % 2 == 0 ? "MLI" : "BFA", place: "Place \(number)"),
      reports: reports.map { report in
        Report(
          key: "report-\(number)-\(report)", outlet: "Paper \(report)",
          title: "\(title) \(number)", published: day, text: "At least \(number + 2) died.",
          claims: [
            Claim(
              measure: .killed, bounds: Bounds(number + 2), qualifier: .atLeast,
              rule: "KilledCount"),
            Claim(measure: .wounded, bounds: Bounds(number + 5), rule: "WoundedCount"),
          ])
      })
  }

  func store(_ dossiers: [Dossier], at index: Int) throws {
    try stores[index].store(dossiers, source: Self.source)
  }
}

/// Random numbers that come again from a seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
