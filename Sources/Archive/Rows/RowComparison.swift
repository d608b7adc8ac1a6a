internal import Datasets
internal import GRDB

/// What a load would do with rows, without doing it.
final class RowComparison {
  private(set) var outcome = ImportOutcome()
  private let db: Database
  private let release: DatasetRelease
  private let known: KnownRows?
  private let age: RowAge
  /// What stands for each id after the rows so far, as `Standing` packs it.
  private let seen = KeyTable()

  init(_ db: Database, _ release: DatasetRelease) throws {
    self.db = db
    self.release = release
    age = RowAge(db, release)
    let dataset = try Int64.fetchOne(
      db, sql: "SELECT id FROM dataset WHERE format = ?", arguments: [release.format])
    known = try dataset.map { try KnownRows(db, dataset: $0) }
  }

  func add(_ entry: DatasetEntry) throws {
    let own = OwnKey(key: entry.key, format: release.format)
    let key = KeyHash.key(own)
    let standing = try seen.value(of: key).map(Standing.init)
    let current = Standing(cells: try fingerprint(entry), revision: entry.revision)
    let verdict = try verdict(entry, own, standing, current)
    outcome.count(verdict, entry, own)
    switch verdict {
    case .added, .revised, .superseded: try seen.set(key, current.packed)
    default: if standing == nil { try seen.set(key, Standing.ofArchive.packed) }
    }
  }

  private func verdict(
    _ entry: DatasetEntry, _ own: OwnKey, _ standing: Standing?, _ current: Standing
  ) throws -> RowVerdict {
    if let standing, standing != .ofArchive {
      let isDated = current.revision > 0 && standing.revision > 0
      return RowVerdict(
        .init(
          isAgain: true, isSame: current.cells == standing.cells,
          isOlder: isDated && current.revision < standing.revision,
          isNewer: isDated && current.revision > standing.revision))
    }
    guard let found = try known?.row(own) else { return .added }
    return RowVerdict(
      .init(
        isAgain: standing != nil, isSame: try isSame(found, entry),
        isOlder: try age.isOlder(entry, than: found), isNewer: try age.isNewer(entry, than: found),
        isGone: found.gone != nil))
  }

  /// The same for rows that hold the same cells.
  private func fingerprint(_ entry: DatasetEntry) throws -> Int {
    try CellSameness.fingerprint(fields(entry) ?? [])
  }

  private func fields(_ entry: DatasetEntry) throws -> [String]? {
    // Nothing in packed cells stands in a list yet.
    try entry.cells.bytes.withUnsafeBytes { try RecordReader(db: db).fields($0, columns: []) }
  }

  private func isSame(_ found: KnownRows.Row, _ entry: DatasetEntry) throws -> Bool {
    guard let before = try found.stored(db), before.release.release.columns == release.columns
    else { return false }
    if PackedCells(before.fields) == entry.cells { return true }
    return CellSameness.areSame(before.fields, try fields(entry))
  }
}

/// What stands for an id of a file: a row of the file, or still what the archive has.
private struct Standing: Equatable {
  /// A number that rows with the same cells share; 0 for what the archive has.
  var cells: UInt32
  /// When the dataset last revised the row; 0 where it does not say.
  var revision: UInt32

  static let ofArchive = Standing(packed: 1)

  init(cells: Int, revision: Int?) {
    self.cells = UInt32(truncatingIfNeeded: cells) | 1
    self.revision = revision.map { UInt32(clamping: $0) } ?? 0
  }

  init(packed: UInt64) {
    cells = UInt32(packed >> 32)
    revision = UInt32(truncatingIfNeeded: packed)
  }

  var packed: UInt64 { UInt64(cells) << 32 | UInt64(revision) }
}
