import Foundation

/// Where the program keeps what it can do without: `$XDG_STATE_HOME/tollbook`, else `~/.local/state/tollbook` (XDG Base
/// Directory Specification).
public enum StateFolder {
  /// The folder.
  ///
  /// - Parameter environment: the program's variables.
  /// - Returns: its path, whether it is there or not.
  public static func path(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    let state = environment["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (state ?? home + "/.local/state") + "/tollbook"
  }

  /// Makes the folder, for its owner alone; what cannot be made is left.
  public static func make(_ path: String) {
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
