import Archive
import Foundation

/// Opens the archive that a command works on.
public enum ArchiveOpener {
  /// How an archive is to be had.
  public enum Purpose: Sendable {
    /// To be looked at. An archive at the usual place that is not there yet is made from the sample, and one of an
    /// older program is brought up to date.
    case read
    /// The same, but a file that is there is left as it is.
    case readStrictly
    /// To be looked at and changed; made from the sample when it is the usual one and not there yet.
    case change
    /// To be imported into: made empty when it is not there.
    case fill
  }

  /// An open archive.
  public struct Opened: Sendable {
    public var store: IncidentStore
    /// True when the archive was made just now, from the sample.
    public var isNewSample: Bool
    /// True when `SampleArchive.registerNames` has still to be called.
    public var lacksGroupNames = false
  }

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - path: its file.
  ///   - isUsual: whether that is the usual place, not one that the user named.
  ///   - purpose: what it is opened for.
  ///   - forScreen: opens what a first screen needs: the caller opens the rest of an archive that may be changed
  ///     (`IncidentStore.openRest`), and adds the names of armed groups where they are lacking.
  /// - Returns: the archive.
  /// - Throws: `ArchiveError`, `CocoaError` when its folder cannot be made.
  public static func open(
    path: String, isUsual: Bool, for purpose: Purpose, forScreen: Bool = false
  ) throws -> Opened {
    let exists = NewArchive.isThere(path)
    switch purpose {
    case .read where exists: return Opened(store: try reader(path), isNewSample: false)
    case .readStrictly where exists:
      return Opened(store: try IncidentStore(path: path, mode: .readOnly), isNewSample: false)
    case _ where exists:
      return try named(
        try IncidentStore(path: path, asOne: forScreen), isNewSample: false, later: forScreen)
    case .fill:
      try NewArchive.make(at: path) { try SampleArchive.registerNames(in: $0) }
      return Opened(store: try IncidentStore(path: path), isNewSample: false)
    case .read, .readStrictly, .change:
      guard isUsual else { throw ArchiveError.missing(path: path) }
      try NewArchive.make(at: path) {
        try SampleArchive.fill($0, withGroupNames: !forScreen)
      }
      return try named(try IncidentStore(path: path), isNewSample: true, later: forScreen)
    }
  }

  /// Looks after the names of countries and groups: a start that was killed, or an older program, may have left others.
  private static func named(
    _ store: IncidentStore, isNewSample: Bool, later: Bool
  ) throws -> Opened {
    var opened = Opened(store: store, isNewSample: isNewSample)
    guard try store.setting("names") != SampleArchive.namesVersion else { return opened }
    if later {
      opened.lacksGroupNames = true
    } else {
      try SampleArchive.registerNames(in: store)
    }
    return opened
  }

  /// Opens an archive to be looked at, once its names are those of this program where it may be written.
  private static func reader(_ path: String) throws -> IncidentStore {
    let store = try mendedReader(path)
    guard try store.setting("names") != SampleArchive.namesVersion,
      FileManager.default.isWritableFile(atPath: path), let writer = try? IncidentStore(path: path),
      (try? SampleArchive.registerNames(in: writer)) != nil
    else { return store }
    try writer.close()
    return try IncidentStore(path: path, mode: .readOnly)
  }

  private static func mendedReader(_ path: String) throws -> IncidentStore {
    do {
      return try IncidentStore(path: path, mode: .readOnly)
    } catch let error as ArchiveError where isMended(error, path) {
      return try IncidentStore(path: path, mode: .readOnly)
    }
  }

  /// Opens an archive for writing once where that is all that it needs: it is brought up to date, or what a killed import
  /// left is taken back.
  private static func isMended(_ error: ArchiveError, _ path: String) -> Bool {
    switch error {
    case .olderVersion, .interrupted:
      FileManager.default.isWritableFile(atPath: path) && (try? IncidentStore(path: path)) != nil
    default: false
    }
  }
}
