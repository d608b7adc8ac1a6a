import Archive
import Datasets
import Foundation
import NewsModel

/// Exchanges what is new with a shared folder: first everything there that was not read yet comes in, then what the folder
/// does not have goes there. Interrupted anywhere, the next exchange does the rest; the same again changes nothing.
public struct FolderSync {
  let store: IncidentStore
  let folder: SharedFolder
  /// Whether the bytes of others' sources come along; otherwise they stay in the folder until they are asked for.
  public var fetchesBytes = false
  /// How many lines a segment has at most.
  static let mostLines = 5_000

  /// - Parameters:
  ///   - store: the archive.
  ///   - path: the folder.
  public init(_ store: IncidentStore, folder path: String) {
    self.store = store
    folder = SharedFolder(path: path)
  }

  /// Shares the archive in the folder, and makes a desk there where there is none.
  ///
  /// - Returns: the desk.
  /// - Throws: `DeskProblem`, `ArchiveError`.
  public func join() throws -> JoinedDesk {
    try store.join(desk: folder.make(), at: folder.path)
  }

  /// The desk that is in the folder.
  ///
  /// - Throws: `DeskProblem` where there is none, `ArchiveError`.
  public func desk() throws -> JoinedDesk {
    guard let name = try folder.name() else { throw DeskProblem.noDesk(place: folder.path) }
    if let known = try store.desks().first(where: { $0.name == name }), known.place == folder.path {
      return known
    }
    return try store.join(desk: name, at: folder.path)
  }

  /// Takes in and lays down what is new.
  ///
  /// - Returns: what went either way, and what was refused.
  /// - Throws: `DeskProblem`, `ArchiveError`.
  public func run() throws -> DeskExchange {
    let desk = try desk()
    var exchange = DeskExchange()
    do {
      try pull(desk, &exchange)
      try push(desk, &exchange)
      if fetchesBytes { try pullBytes(&exchange) }
      // An exchange of nothing leaves the file alone, so that nobody reads it anew for that.
      if !exchange.isIdle || desk.problem != nil || desk.moment == nil {
        try store.note(desk: desk.id)
      }
      return exchange
    } catch {
      try? store.note(desk: desk.id, problem: "\(error)")
      throw error
    }
  }

  // MARK: In

  private func pull(_ desk: JoinedDesk, _ exchange: inout DeskExchange) throws {
    let known = try store.segments(of: desk.id)
    let names = folder.segmentNames().filter { !known.contains($0) }
    // Rows before what is said of them, and that before what was decided about it.
    for kind in [Segment.Kind.rows, .material] {
      for name in names where Segment.kind(ofName: name) == kind {
        guard let segment = try whole(name, &exchange) else { continue }
        try receive(segment, name, desk, &exchange)
      }
    }
    try pullEntries(names.filter { Segment.kind(ofName: $0) == .journal }, desk, &exchange)
  }

  private func whole(_ name: String, _ exchange: inout DeskExchange) throws -> Segment? {
    let segment = try folder.segment(name)
    if segment == nil { exchange.unreadable.append(name) }
    return segment
  }

  private func receive(
    _ segment: Segment, _ name: String, _ desk: JoinedDesk, _ exchange: inout DeskExchange
  ) throws {
    if segment.kind == .material {
      exchange.add(try store.receive(material: segment.lines, from: desk))
    } else if let (release, rows) = segment.rows() {
      exchange.add(try store.receive(rows: rows, of: release, from: desk))
    } else {
      exchange.taken.refused.append("\(name) holds no rows")
    }
    try store.note(desk: desk.id, segments: [name])
  }

  /// All at once, as a chain may lie in several segments. One whose entries are not all taken is read again next time.
  private func pullEntries(
    _ names: [String], _ desk: JoinedDesk, _ exchange: inout DeskExchange
  ) throws {
    let decoder = JSONDecoder()
    var hashes: [String: [String]] = [:]
    var entries: [JournalEntry] = []
    for name in names {
      guard let segment = try whole(name, &exchange) else { continue }
      let found = segment.lines.map {
        try? decoder.decode(JournalEntry.self, from: Data($0.utf8))
      }
      if found.contains(where: { $0?.hash == nil }) {
        exchange.taken.refused.append("\(name) holds something else than entries")
      }
      hashes[name] = found.compactMap { $0?.hash }
      entries += found.compactMap { $0?.hash == nil ? nil : $0 }
    }
    let intake = try store.receive(entries: entries, from: desk)
    exchange.add(intake)
    let read = hashes.filter { intake.open.isDisjoint(with: $0.value) }.map(\.key)
    try store.note(desk: desk.id, segments: read)
  }

  // MARK: Out

  private func push(_ desk: JoinedDesk, _ exchange: inout DeskExchange) throws {
    try pushRows(desk, &exchange)
    try store.surveyMaterial()
    while true {
      let lines = try store.newMaterial(for: desk.id, limit: Self.mostLines)
      guard !lines.isEmpty else { break }
      try pushBytes(of: lines)
      let segment = Segment(.material, lines: lines.map(\.text))
      try folder.add(segment, named: segment.name)
      try store.note(desk: desk.id, material: lines.map(\.hash), segments: [segment.name])
      exchange.materialSent += lines.count
    }
    while true {
      let lines = try store.newEntries(for: desk.id, limit: Self.mostLines)
      guard !lines.isEmpty else { break }
      let segment = Segment(.journal, lines: lines.map(\.text))
      try folder.add(segment, named: segment.name)
      try store.note(desk: desk.id, hasEntries: lines.map(\.hash), segments: [segment.name])
      exchange.entriesSent += lines.count
    }
  }

  private func pushRows(_ desk: JoinedDesk, _ exchange: inout DeskExchange) throws {
    guard try store.hasNewImports(for: desk.id) else { return }
    let known = try store.segments(of: desk.id)
    var written: [String] = []
    try store.handOverRows(to: desk.id) { release, rows in
      let segment = try Segment.rows(rows, of: release)
      let name = segment.name
      guard !known.contains(name) else { return }
      try folder.add(segment, named: name)
      written.append(name)
      exchange.rowsSent += rows.count
    }
    try store.note(desk: desk.id, segments: written)
  }

  private func pushBytes(of lines: [DeskLine]) throws {
    for line in lines where !line.slot.part.isEmpty {
      let sha256 = String(line.slot.part.prefix(64))
      guard !folder.has(bytes: sha256), let bytes = try store.evidence(sha256) else { continue }
      try folder.add(bytes: bytes, sha256)
    }
  }

  // MARK: Bytes of sources

  private func pullBytes(_ exchange: inout DeskExchange) throws {
    for sha256 in try store.evidenceElsewhere() where try fetch(bytes: sha256) {
      exchange.bytesTaken += 1
    }
  }

  /// Brings the bytes of a source in.
  ///
  /// - Parameter sha256: what they are known by.
  /// - Returns: false where the folder does not have them, or has others under that name.
  /// - Throws: `ArchiveError`.
  public func fetch(bytes sha256: String) throws -> Bool {
    guard let bytes = folder.bytes(sha256), IncidentStore.sha256(of: bytes) == sha256 else {
      return false
    }
    return try store.store(evidence: bytes) == sha256
  }
}
