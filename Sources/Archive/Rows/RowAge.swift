internal import Datasets
internal import GRDB

/// Tells rows that are older than what the archive has of them: from an earlier release, or revised before, going by the
/// time that the row itself carries.
final class RowAge {
  private let db: Database
  private let release: DatasetRelease
  /// Whether a stored release is a later one, by its row number.
  private var laterReleases: [Int64: Bool] = [:]

  init(_ db: Database, _ release: DatasetRelease) {
    self.db = db
    self.release = release
  }

  func isOlder(_ entry: DatasetEntry, than found: KnownRows.Row) throws -> Bool {
    // What a row says of itself weighs more than what the file's name says.
    if let revision = entry.revision, let before = try found.stored(db)?.revision,
      revision != before
    {
      return revision < before
    }
    return try isLater(found.release)
  }

  /// Whether its dataset revised the row later than the stored one.
  func isNewer(_ entry: DatasetEntry, than found: KnownRows.Row) throws -> Bool {
    guard let revision = entry.revision, let before = try found.stored(db)?.revision else {
      return false
    }
    return revision > before
  }

  /// Whether a stored release came after the one at hand.
  func isLater(_ number: Int64) throws -> Bool {
    if let known = laterReleases[number] { return known }
    let stored = try ReleaseTable(db: db).release(number)?.release
    let isLater = stored.map(release.isOlder) ?? false
    laterReleases[number] = isLater
    return isLater
  }
}
