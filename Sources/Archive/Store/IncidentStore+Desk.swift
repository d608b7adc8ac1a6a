internal import Foundation
internal import GRDB
public import NewsModel

/// Sharing an archive at a desk: what is new for it, and taking in what it has.
extension IncidentStore {
  /// The desks of this archive.
  public func desks() throws -> [JoinedDesk] { try read { try DeskTable(db: $0).all() } }

  /// Shares this archive at a desk, or says anew where it is.
  ///
  /// - Parameters:
  ///   - name: the desk's own name.
  ///   - place: where it is met, without secrets.
  ///   - slice: what is wanted of it; nil leaves what was said before.
  /// - Returns: the desk.
  /// - Throws: `ArchiveError`.
  public func join(desk name: String, at place: String, slice: String? = nil) throws -> JoinedDesk {
    try write { db in
      guard let desk = try DeskTable(db: db).join(name, at: place, slice: slice) else {
        throw ArchiveError.gone("The desk")
      }
      return desk
    }
  }

  /// Shares it there no longer; what came from there stays.
  public func leave(desk: Int64) throws {
    try write { try DeskTable(db: $0).leave(desk) }
    deskMarks.forget(desk)
  }

  /// Reads what a desk does not have, behind what it is known to have all of; and notes up to where it has all.
  private func readOpen<Value>(_ desk: Int64, _ body: (DeskTable) throws -> Value) throws -> Value {
    let known = deskMarks.of(desk)
    let (value, mark) = try read { db in
      let table = DeskTable(db: db, known: known)
      return (try body(table), try table.mark(desk))
    }
    // What stands in a step may be taken back.
    if stepDatabase == nil { deskMarks.move(desk, to: mark) }
    return value
  }

  /// Notes how an exchange ended.
  ///
  /// - Parameters:
  ///   - desk: its row number.
  ///   - cursor: up to where it was read; nil leaves it.
  ///   - problem: what went wrong; nil for nothing.
  /// - Throws: `ArchiveError`.
  public func note(desk: Int64, cursor: String? = nil, problem: String? = nil) throws {
    try write { try DeskTable(db: $0).note(desk, cursor: cursor, problem: problem) }
  }

  /// Notes up to where an exchange has read, while it lasts.
  ///
  /// - Parameters:
  ///   - desk: its row number.
  ///   - cursor: up to where.
  /// - Throws: `ArchiveError`.
  public func note(desk: Int64, reached cursor: String) throws {
    try write { try DeskTable(db: $0).note(desk, reached: cursor) }
  }

  /// Entries of the journal that a desk does not have, the first that came here first.
  public func newEntries(for desk: Int64, limit: Int = 10_000) throws -> [DeskLine] {
    try readOpen(desk) { try $0.newEntries(desk, limit: limit) }
  }

  /// Writes down what imports have changed since the last time, which looks at every incident that came with articles where
  /// something was imported since; where nothing was, nothing is written.
  ///
  /// - Throws: `ArchiveError`.
  public func surveyMaterial() throws {
    let isDone = try read { try SurveyMark(stored: $0) == SurveyMark(now: $0) }
    if !isDone { try write { try MaterialSurvey($0).run() } }
  }

  /// Things that were imported and that a desk does not have, as far as they are written down.
  public func newMaterial(for desk: Int64, limit: Int = 5_000) throws -> [DeskLine] {
    try readOpen(desk) { try $0.newMaterial(desk, limit: limit) }
  }

  /// How many entries and things a desk does not have.
  public func waiting(for desk: Int64) throws -> (entries: Int, material: Int) {
    try readOpen(desk) { try $0.waiting(desk) }
  }

  /// The segments of a desk that were read or written.
  public func segments(of desk: Int64) throws -> Set<String> {
    try read { try DeskTable(db: $0).segments(desk) }
  }

  /// Notes what a desk has.
  ///
  /// - Parameters:
  ///   - desk: its row number.
  ///   - entries: the hashes of entries.
  ///   - material: the hashes of things that were imported.
  ///   - segments: names of segments.
  /// - Throws: `ArchiveError`.
  public func note(
    desk: Int64, hasEntries entries: [String] = [], material: [String] = [],
    segments: [String] = []
  ) throws {
    try write { db in
      let table = DeskTable(db: db)
      try table.has(desk, entries: entries)
      try table.has(desk, material: material)
      try table.has(desk, segments: segments)
    }
  }

  /// Takes in what others have imported. The same again changes nothing, in whatever order it comes.
  ///
  /// - Parameters:
  ///   - lines: `SharedMaterial` in JSON, a line each.
  ///   - desk: where it comes from.
  /// - Returns: how many were new, and which were refused.
  /// - Throws: `ArchiveError`.
  public func receive(material lines: [String], from desk: JoinedDesk) throws -> DeskIntake {
    guard !lines.isEmpty else { return DeskIntake() }
    return try write { db in
      let source = ImportSource(name: "desk \(desk.place)", format: "desk")
      let outcome = try MaterialMerge(db, source: source).run(lines)
      try DeskTable(db: db).has(desk.id, material: outcome.hashes)
      var intake = DeskIntake()
      intake.material = outcome.fresh
      intake.refused = outcome.faults
      return intake
    }
  }

  /// Takes in what others have decided, as `receive(entries:)` does, from lines as they travel; those that are here already
  /// are not even read.
  ///
  /// - Parameters:
  ///   - lines: an entry in JSON each.
  ///   - desk: where they come from.
  ///   - allowsGaps: whether entries are taken without the ones before them, as of a slice.
  ///   - step: how many are taken in one transaction.
  /// - Returns: how many were new, which were refused and which chains wait.
  /// - Throws: `ArchiveError`.
  public func receive(
    journal lines: [String], from desk: JoinedDesk, allowsGaps: Bool = false, step: Int = 2_000
  ) throws -> DeskIntake {
    let hashes = lines.map(JournalText.provenHash)
    let known = try read { db in
      let intake = EntryIntake(db: db)
      return try Set(hashes.compactMap(\.self).filter(intake.isKnown))
    }
    if !known.isEmpty { try write { try DeskTable(db: $0).has(desk.id, entries: known.sorted()) } }
    let decoder = JSONDecoder()
    let fresh = zip(lines, hashes).filter { !known.contains($0.1 ?? "") }
    let entries = fresh.compactMap { line, _ in
      try? decoder.decode(JournalEntry.self, from: Data(line.utf8))
    }
    var intake = try receive(entries: entries, from: desk, allowsGaps: allowsGaps, step: step)
    if entries.count < fresh.count { intake.refused.append("a line that is no entry") }
    return intake
  }

  /// Takes in what others have decided, as far as their chains are whole.
  ///
  /// - Parameters:
  ///   - entries: the entries, in any order.
  ///   - desk: where they come from.
  ///   - allowsGaps: whether entries are taken without the ones before them, as of a slice.
  ///   - step: how many are taken in one transaction.
  /// - Returns: how many were new, which chains were refused and which wait.
  /// - Throws: `ArchiveError`.
  public func receive(
    entries: [JournalEntry], from desk: JoinedDesk, allowsGaps: Bool = false, step: Int = 2_000
  ) throws -> DeskIntake {
    var intake = DeskIntake()
    guard !entries.isEmpty else { return intake }
    let plan = try read { try EntryIntake(db: $0, allowsGaps: allowsGaps).plan(entries) }
    (intake.refused, intake.waiting, intake.open) = (plan.forged, plan.waiting, plan.open)
    for start in stride(from: 0, to: plan.taken.count, by: step) {
      let part = Array(plan.taken[start..<min(start + step, plan.taken.count)])
      intake.entries += try write { db in
        try JournalMerge(db: db, allowsGaps: allowsGaps).run(part)
      }
    }
    let here = entries.compactMap(\.hash).filter { !plan.open.contains($0) }
    try write { try DeskTable(db: $0).has(desk.id, entries: here) }
    return intake
  }

  /// The SHA-256 of some bytes, as 64 hexadecimal digits.
  public static func sha256(of bytes: [UInt8]) -> String { SHA256.digits(of: bytes) }

  /// The hashes of evidence whose bytes only other desks have.
  public func evidenceElsewhere() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT sha256 FROM elsewhere ORDER BY 1") }
  }
}
