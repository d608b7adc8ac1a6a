import Archive
import Files
import Foundation
import Imports

/// Where the archive is that a command works on.
struct ArchivePlace: Equatable, Sendable {
  /// The file that the user named.
  var database: String?

  /// The archive's file.
  var path: String {
    database ?? ArchivePlace.usualPath(environment: Surroundings.variables)
  }

  /// Whether the file is there, and its permissions or its folder's forbid writing: a log is kept beside it.
  var mayNotBeWritten: Bool {
    let files = FileManager.default
    guard files.isReadableFile(atPath: path) else { return false }
    guard files.isWritableFile(atPath: path) else { return true }
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    return !files.isWritableFile(atPath: real.deletingLastPathComponent().path)
      && !["-wal", "-shm"].allSatisfy { files.isWritableFile(atPath: real.path + $0) }
  }

  /// Whether the archive is made from the sample where it is not there.
  private var isUsual: Bool { database == nil || database == Self.samplePath }

  /// Where `browse --sample` keeps its archive: beside the usual one.
  static var samplePath: String {
    URL(fileURLWithPath: usualPath(environment: Surroundings.variables))
      .deletingLastPathComponent().appendingPathComponent("sample.tollbook").path
  }

  /// The archive's file when none is named.
  static func usualPath(environment: [String: String]) -> String {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let path = value("TOLLBOOK_DATABASE") { return path }
    let home = value("HOME") ?? FileManager.default.homeDirectoryForCurrentUser.path
    let folder = value("XDG_DATA_HOME") ?? home + "/.local/share"
    return folder + "/tollbook/archive.tollbook"
  }

  /// Opens the archive; `forScreen` is `ArchiveOpener`'s.
  ///
  /// - Throws: as `open`.
  func opened(
    for purpose: ArchiveOpener.Purpose, forScreen: Bool = false
  ) throws -> ArchiveOpener.Opened {
    do {
      let opened = try ArchiveOpener.open(
        path: path, isUsual: isUsual, for: purpose, forScreen: forScreen)
      if opened.isNewSample {
        Words.say("There was no archive yet, so the sample archive was put at \(path).")
      }
      return opened
    } catch let error as CocoaError {
      throw Failure(creating: path, error)
    }
  }
}
