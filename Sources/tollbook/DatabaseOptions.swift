import Archive
import ArgumentParser
import Files
import Foundation
import Imports

/// The archive that a command works on.
struct DatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive file (default: $TOLLBOOK_DATABASE, else archive.tollbook in "
        + "$XDG_DATA_HOME/tollbook or ~/.local/share/tollbook).",
      valueName: "file"))
  var database: String?

  var place: ArchivePlace { ArchivePlace(database: database) }

  /// The archive's file.
  var path: String { place.path }

  /// Opens the archive for a dry run: an empty one in memory where there is none, so that no file is made.
  ///
  /// - Throws: `ArchiveError`.
  func openToLook() throws -> IncidentStore {
    FileManager.default.fileExists(atPath: path) ? try open() : try IncidentStore.inMemory()
  }

  /// Opens the archive, and says so when it was made just now.
  ///
  /// - Parameter purpose: what it is opened for.
  /// - Returns: the archive.
  /// - Throws: `ArchiveError`, or `Failure` when its folder cannot be made.
  func open(for purpose: ArchiveOpener.Purpose = .read) throws -> IncidentStore {
    try place.opened(for: purpose).store
  }
}
