internal import Datasets
internal import Foundation

/// Codebooks that have been made, since making one reads tables of names. They are pure functions of a release.
final class CodebookShelf: @unchecked Sendable {
  static let shared = CodebookShelf()
  private let lock = NSLock()
  /// Guarded by `lock`; by the release as it is stored.
  private var entries: [String: (release: DatasetRelease, codebook: (any Codebook)?)] = [:]

  /// Nil for a text that is no release.
  func entry(_ body: String) -> (release: DatasetRelease, codebook: (any Codebook)?)? {
    lock.withLock {
      if let entry = entries[body] { return entry }
      guard let release = try? JSONDecoder().decode(DatasetRelease.self, from: Data(body.utf8))
      else { return nil }
      let entry = (release, DatasetTable.codebook(for: release))
      entries[body] = entry
      return entry
    }
  }
}
